import { aboutQuestion } from '../about-question.ts';
import { ABSOLUTE, HEDGE, isEnglish } from '../english-words.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

export const absolutesInDistractors: Rule = {
  slug: 'absolutes-in-distractors',
  severity: 'warning',
  summary: 'Only wrong options say "all", "never" or "only", or only the right one says "may" or "probably".',
  why: 'Cautious sentences are true more often, and guessers know it.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pickedQuestions(pack).flatMap(({ question, right, wrong }) => {
          const absolute = wrong.filter(({ text }) => ABSOLUTE.test(text));
          const marked =
            absolute.length * 2 >= wrong.length && !right.some(({ text }) => ABSOLUTE.test(text));
          const hedged =
            right.every(({ text }) => HEDGE.test(text)) && !wrong.some(({ text }) => HEDGE.test(text));
          if (!marked && !hedged) return [];
          return [
            aboutQuestion(
              question,
              marked ? (absolute[0]?.path ?? []) : (right[0]?.path ?? []),
              marked
                ? 'Wrong options leave no exception, and the right one does.'
                : 'Only the right option is hedged.',
              'Word all options with the same certainty.',
            ),
          ];
        }),
};
