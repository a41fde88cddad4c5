const CHAPTERS = 20;
const PER_CHAPTER = 500;
const THINGS = 'bridge quay mill tower lamp chapel school market bell granary ferry forge'.split(' ');
const VERBS = 'built repaired painted sold opened closed measured named moved burned'.split(' ');
const PEOPLE = 'Ada Brandt;Tam Keogh;Ines Ostler;Hanna Orme;Tobias Renn;Edmund Sarle;Jonas Tweed'.split(';');
const PLACES = 'Kolm Haddon Orrin Stonebeck Calder Ellery Sker Venn'.split(' ');

/** The files of a pack of 10,000 questions in six kinds, on a verbatim text in which every sentence differs. */
export function tenThousand(): Record<string, string> {
  const files: Record<string, string> = {};
  const sources: string[] = [];
  for (let chapter = 0; chapter < CHAPTERS; chapter += 1) {
    const facts = Array.from({ length: PER_CHAPTER }, (_, at) => fact(chapter * PER_CHAPTER + at));
    files[`sources/t${chapter}.md`] = `${facts.map(({ sentence }) => sentence).join('\n\n')}\n`;
    sources.push(
      `  - {id: t${chapter}, file: sources/t${chapter}.md, title: Text ${chapter}, license: CC0-1.0}`,
    );
    files[`chapters/${chapter}.yaml`] = [
      `chapter: {id: c${chapter}, title: Chapter ${chapter}}`,
      `defaults: {source: t${chapter}}`,
      'questions:',
      ...facts.flatMap(({ question }) => question),
      '',
    ].join('\n');
  }
  files['pack.yaml'] = `format: recite/1\nid: bench\ntitle: Bench\nsources:\n${sources.join('\n')}\n`;
  return files;
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

function fact(at: number): { sentence: string; question: string[] } {
  const person = pick(PEOPLE, at * 7 + 3);
  const place = `${pick(PLACES, at * 5)} ${Math.floor(at / 8)}`;
  const [thing, verb] = [pick(THINGS, at), pick(VERBS, at * 3)];
  const year = 1500 + (at % 480);
  const sentence = `In ${year} the ${thing} of ${place} was ${verb} by ${person} for ${100 + at} crowns.`;
  const head = (kind: string, ask: string) => [
    `  - id: q${at}`,
    `    kind: ${kind}`,
    `    ask: "${ask}"`,
    '    level: 1',
  ];
  const tail = [`    evidence: "${sentence}"`];
  const who = `By whom was the ${thing} of ${place} ${verb} in ${year}?`;
  switch (at % 6) {
    case 0:
      return {
        sentence,
        question: [
          ...head('choice', who),
          `    answer: ${person}`,
          `    options: [${pick(PEOPLE, at * 7 + 4)}, ${pick(PEOPLE, at * 7 + 5)}]`,
          ...tail,
        ],
      };
    case 1:
      return { sentence, question: [...head('short', who), `    answer: ${person}`, ...tail] };
    case 2:
      return {
        sentence,
        question: [
          ...head('date', `In which year was the ${thing} of ${place} ${verb}?`),
          `    answer: ${year}`,
          ...tail,
        ],
      };
    case 3:
      return {
        sentence,
        question: [
          ...head('number', `How much was paid for the ${thing} of ${place}?`),
          `    answer: ${100 + at}`,
          '    unit: crowns',
          ...tail,
        ],
      };
    case 4:
      return {
        sentence,
        question: [
          ...head('cloze', `In ${year} the ${thing} of ${place} was ${verb} by {{${person}}}.`),
          ...tail,
        ],
      };
    default:
      return { sentence, question: [...head('truefalse', sentence), '    answer: true', ...tail] };
  }
}
