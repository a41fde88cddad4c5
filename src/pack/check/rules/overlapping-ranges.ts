import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { figureIn } from '../figure.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

export const overlappingRanges: Rule = {
  slug: 'overlapping-ranges',
  severity: 'warning',
  summary: 'A range among the options overlaps the right one.',
  why: 'A value within both makes two options right.',

  check: (pack) =>
    pickedQuestions(pack).flatMap(({ question, right, wrong }) => {
      const keys = right.flatMap(({ text }) => figureIn(text, pack.language) ?? []);
      return wrong.flatMap(({ text, path }) => {
        const range = figureIn(text, pack.language);
        if (range === undefined) return [];
        const overlaps = keys.some(
          (key) =>
            (key.from < key.to || range.from < range.to) &&
            key.unit === range.unit &&
            key.from <= range.to &&
            range.from <= key.to,
        );
        if (!overlaps) return [];
        return [
          aboutQuestion(
            question,
            path,
            `${quoted(text)} overlaps the right option.`,
            'Let each range begin after the one before it ends.',
          ),
        ];
      });
    }),
};
