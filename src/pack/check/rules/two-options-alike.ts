import { contentWords } from '../../../core/text/content-words.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

const ALIKE = 0.6;
const UNLIKE = 0.2;
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmore\b/i, /\b(?:less|fewer)\b/i],
  [
    /\b(?:rose|rises?|grew|grows?|increased?|increases|higher|up)\b/i,
    /\b(?:fell|falls?|shrank|shrinks?|decreased?|decreases|lower|down)\b/i,
  ],
  [/\bbefore\b/i, /\bafter\b/i],
  [/\bwith\b/i, /\bwithout\b/i],
  [/\b(?:stronger|better)\b/i, /\b(?:weaker|worse)\b/i],
  [/\b(?:accepted|accepts|confirmed|confirms)\b/i, /\b(?:rejected|rejects|denied|denies)\b/i],
];

export const twoOptionsAlike: Rule = {
  slug: 'two-options-alike',
  severity: 'warning',
  summary: 'Two options say nearly the same or the opposite, and the others nothing of the sort.',
  why: 'The right one is looked for among the two, and the others are passed over.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pickedQuestions(pack).flatMap(({ question, all }) => {
          if (question.kind !== 'choice') return [];
          const pair = pairAmong(all.map(({ text }) => text));
          if (pair === undefined) return [];
          return [
            aboutQuestion(
              question,
              ['options'],
              `Two options are a pair, and the others are not: "${pair[0]}", "${pair[1]}".`,
              'Make the others as like, or replace one of the two.',
            ),
          ];
        }),
};

/** The only two alike among three or more. */
function pairAmong(texts: readonly string[]): readonly [string, string] | undefined {
  if (texts.length < 3) return undefined;
  const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other] as const));
  const rated = pairs.map(([one, other]) => ({
    pair: [one, other] as const,
    likeness: likeness(one, other),
  }));
  const alike = rated.filter((each) => each.likeness >= ALIKE);
  const unlike = rated.filter((each) => each.likeness <= UNLIKE);
  return alike.length === 1 && unlike.length === rated.length - 1 ? alike[0]?.pair : undefined;
}

/** Shared content words over all of both; 1 for opposites about the same matter. */
function likeness(one: string, other: string): number {
  const words = contentWords(one);
  const others = contentWords(other);
  const shared = [...words].filter((word) => others.has(word)).length;
  if (shared > 0 && areOpposites(one, other)) return 1;
  return shared / new Set([...words, ...others]).size;
}

function areOpposites(one: string, other: string): boolean {
  return OPPOSITES.some(
    ([left, right]) => (left.test(one) && right.test(other)) || (right.test(one) && left.test(other)),
  );
}
