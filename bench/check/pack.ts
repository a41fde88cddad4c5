const CHAPTERS = 20;
const PER_CHAPTER = 500;
const SYLLABLES = 'ka lo mi ren tas vor bel dun fi gar hol jin pe quo ru sel tor um wen yor'.split(' ');

/** Words that no dictionary has, as many as prose on a subject has: about two hundred things and deeds, and many names. */
function words(count: number, syllables: number, salt: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: syllables }, (_each, place) =>
      pick(SYLLABLES, Math.floor((at * 7 + salt) / 20 ** place) + place * 3),
    ).join(''),
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const THINGS = words(230, 3, 1);
const VERBS = words(190, 3, 5000).map((word) => `${word}ed`);
const PLACES = words(900, 4, 9).map(capital);
const PEOPLE = words(500, 3, 70).map((word, at) => `${capital(word)} ${pick(PLACES, at * 3)}`);

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
  const place = pick(PLACES, at * 5 + Math.floor(at / 900));
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
