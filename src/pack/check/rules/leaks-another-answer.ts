import { areSiblings } from '../../../core/claim/siblings.ts';
import type { Pack } from '../../../core/pack.ts';
import { evidenceTexts, kindOf, type Question } from '../../../core/question/kinds.ts';
import { standsIn } from '../../../core/text/stands-in.ts';
import { type Path, quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { contentWords } from '../content-words.ts';
import type { Rule } from '../rule.ts';

/** A text that has this much of a question, rare words counting more, speaks of the same thing. */
const SAME_MATTER = 0.4;
const FEWEST_WORDS = 3;

/** A question that can be given away: its stem with all that the words in it are worth, and its answers. */
interface Secret {
  readonly question: Question;
  readonly stem: string;
  readonly worth: number;
  readonly answers: readonly string[];
}

/** The questions that can be given away, found by the words of their stems. */
interface Secrets {
  readonly all: readonly Secret[];
  /** For each word what it is worth, and the places in `all` of the stems that have it. */
  readonly byWord: ReadonlyMap<string, { readonly worth: number; readonly places: readonly number[] }>;
  /** For each place, how many words of its stem a text has and what they are worth; all zero between two texts. */
  readonly counts: Uint16Array;
  readonly worths: Float64Array;
}

/** A word of more stems is passed over: it is worth next to nothing, and counting it takes time by the square. */
const MOST_STEMS = 2000;

export const leaksAnotherAnswer: Rule = {
  slug: 'leaks-another-answer',
  severity: 'warning',
  summary: 'A stem or an explanation tells the answer to another question, which is not kept apart from it.',
  why: 'Met in one session, the second one is read off the first. Questions on one claim or point are kept apart.',

  check(pack) {
    const secrets = secretsOf(pack);
    return pack.questions.flatMap((question) =>
      shownTexts(question, pack).flatMap(({ text, path }) =>
        spokenOf(text, secrets)
          .filter(
            (secret) =>
              secret.question.id !== question.id &&
              !areSiblings(pack, question, secret.question) &&
              secret.answers.every((answer) => standsIn(text, answer, pack.language)),
          )
          .map(({ question: other, stem, answers }) =>
            aboutQuestion(
              question,
              path,
              `It tells ${quoted(answers.join('; '))}, which the question ${quoted(other.id)} asks for: ${quoted(stem)}`,
              'Leave it out here, or give the claims of both the same `about:`, so that they are kept apart.',
            ),
          ),
      ),
    );
  },
};

function shownTexts(question: Question, pack: Pack): { text: string; path: Path }[] {
  const stem = { text: kindOf(question).stem(question, pack), path: ['ask'] };
  const desk = question.kind === 'headline' ? [{ text: question.headline, path: ['headline'] }] : [];
  const explain = question.explain === undefined ? [] : [{ text: question.explain, path: ['explain'] }];
  return [...(question.ask === '' ? [] : [stem]), ...desk, ...explain];
}

/** Words are worth their inverse document frequency over the stems of the pack (Spärck Jones 1972). */
function secretsOf(pack: Pack): Secrets {
  const stems = pack.questions.map((question) => {
    const stem = kindOf(question).stem(question, pack);
    const answers = evidenceTexts(question, pack);
    // A stem that lists what to choose from ("which of A, B and C") has told the names itself.
    const listed = answers.every((answer) => standsIn(stem, answer, pack.language));
    return { question, stem, words: contentWords(stem), answers: listed ? [] : answers };
  });
  const stemsWith = new Map<string, number>();
  for (const { words } of stems)
    for (const word of words) stemsWith.set(word, (stemsWith.get(word) ?? 0) + 1);
  const worthOf = (word: string) => Math.log((1 + stems.length) / (1 + (stemsWith.get(word) ?? 0)));

  const secret = stems.filter(({ answers }) => answers.length > 0);
  const byWord = new Map<string, { worth: number; places: number[] }>();
  secret.forEach(({ words }, place) => {
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, { worth: worthOf(word), places: [place] });
      else known.places.push(place);
    }
  });
  const all = secret.map(({ words, ...rest }) => ({
    ...rest,
    worth: [...words].reduce((sum, word) => sum + worthOf(word), 0),
  }));
  return { all, byWord, counts: new Uint16Array(all.length), worths: new Float64Array(all.length) };
}

/** The questions whose stems share enough words with a text, in the pack's order. */
function spokenOf(text: string, { all, byWord, counts, worths }: Secrets): Secret[] {
  const touched: number[] = [];
  const lists = [...contentWords(text)]
    .flatMap((word) => {
      const list = byWord.get(word);
      return list === undefined || list.places.length > MOST_STEMS ? [] : list;
    })
    .sort((a, b) => a.places.length - b.places.length);
  const rarer = Math.max(0, lists.length - FEWEST_WORDS + 1);
  for (const { worth, places } of lists.slice(0, rarer)) {
    for (const place of places) {
      const count = counts[place] as number;
      if (count === 0) touched.push(place);
      counts[place] = count + 1;
      worths[place] = (worths[place] as number) + worth;
    }
  }
  // A stem with none of the rarer words has too few of them all.
  for (const { worth, places } of lists.slice(rarer)) {
    for (const place of places) {
      const count = counts[place] as number;
      if (count === 0) continue;
      counts[place] = count + 1;
      worths[place] = (worths[place] as number) + worth;
    }
  }
  const spoken: number[] = [];
  for (const place of touched) {
    const enough = (counts[place] as number) >= FEWEST_WORDS;
    if (enough && (worths[place] as number) >= SAME_MATTER * (all[place] as Secret).worth) spoken.push(place);
    counts[place] = 0;
    worths[place] = 0;
  }
  return spoken.sort((a, b) => a - b).map((place) => all[place] as Secret);
}
