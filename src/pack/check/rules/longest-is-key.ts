import { aboutQuestion } from '../about-question.ts';
import { figureIn } from '../figure.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

const MUCH_LONGER = 1.25;
const CHARACTERS_LONGER = 8;

export const longestIsKey: Rule = {
  slug: 'longest-is-key',
  severity: 'warning',
  summary: 'The right option is longer than every wrong one by over a quarter and 8 characters, or shorter.',
  why: 'Whoever knows nothing picks the one that stands out, and is right.',

  check: (pack) =>
    pickedQuestions(pack).flatMap(({ question, right, wrong, all }) => {
      // Figures are as long as they are.
      if (all.every(({ text }) => figureIn(text, pack.language) !== undefined)) return [];
      const rightLengths = right.map(({ text }) => text.length);
      const wrongLengths = wrong.map(({ text }) => text.length);
      const longer = stands(Math.min(...rightLengths), Math.max(...wrongLengths));
      const shorter = stands(Math.min(...wrongLengths), Math.max(...rightLengths));
      if (!longer && !shorter) return [];
      return [
        aboutQuestion(
          question,
          right[0]?.path ?? [],
          `The right option is the ${longer ? 'longest' : 'shortest'} by far.`,
          'Bring the options to about one length: cut the longest, or say more in the others.',
        ),
      ];
    }),
};

function stands(long: number, short: number): boolean {
  return long > MUCH_LONGER * short && long - short >= CHARACTERS_LONGER;
}
