import { kindOf } from '../../../core/question/kinds.ts';
import { aboutQuestion } from '../about-question.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

const MOST_WORDS = 40;

export const wordyQuestion: Rule = {
  slug: 'wordy-question',
  severity: 'warning',
  summary: 'A question has over 40 words, or most of its options are longer than the question.',
  why: 'Reading takes the time that remembering should have.',

  check: (pack) => [
    ...pack.questions.flatMap((question) => {
      const words = kindOf(question).stem(question, pack).split(/\s+/).length;
      if (words <= MOST_WORDS) return [];
      return [
        aboutQuestion(
          question,
          ['ask'],
          `The question has ${words} words.`,
          'Leave out what does not decide the answer.',
        ),
      ];
    }),
    ...pickedQuestions(pack).flatMap(({ question, all }) => {
      const long = all.filter(({ text }) => text.length > question.ask.length);
      if (long.length * 2 <= all.length) return [];
      return [
        aboutQuestion(
          question,
          ['options'],
          'Most options are longer than the question.',
          'Move what the options share into the question.',
        ),
      ];
    }),
  ],
};
