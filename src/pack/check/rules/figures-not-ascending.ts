import { ranks } from '../../../core/question/option-list.ts';
import { aboutQuestion } from '../about-question.ts';
import { figureIn } from '../figure.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

export const figuresNotAscending: Rule = {
  slug: 'figures-not-ascending',
  severity: 'warning',
  summary: 'Options are figures or dates, and their forms differ too much for them to be shown ascending.',
  why: 'A scale in random order only slows reading.',

  check: (pack) =>
    pickedQuestions(pack).flatMap(({ question, all }) => {
      const texts = all.map(({ text }) => text);
      const figures = texts.every((text) => figureIn(text, pack.language) !== undefined);
      if (!figures || ranks(texts, pack.language) !== undefined) return [];
      return [
        aboutQuestion(
          question,
          ['options'],
          'The options are figures, and will be shown in random order.',
          'Write each as a plain number with the same unit, and the qualifier into the question.',
        ),
      ];
    }),
};
