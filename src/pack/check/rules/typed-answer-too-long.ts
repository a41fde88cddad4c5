import { fold } from '../../../core/text/fold.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';
import { entries, typedAnswers } from '../typed-answers.ts';

const MOST_WORDS = 4;

export const typedAnswerTooLong: Rule = {
  slug: 'typed-answer-too-long',
  severity: 'warning',
  summary: 'Over 4 words have to be typed, and no shorter form is accepted.',
  why: 'The longer the answer, the more ways there are to say it, and only the listed ones count.',

  check: (pack) =>
    pack.questions.flatMap((question) =>
      typedAnswers(question)
        .filter(({ answer, others }) => {
          const shortest = Math.min(
            ...[answer, ...others].map((text) => fold(text, pack.language).split(' ').length),
          );
          return shortest > MOST_WORDS && entries(answer) <= MOST_WORDS;
        })
        .map(({ answer, path }) =>
          aboutQuestion(
            question,
            path,
            `${quoted(answer)} is long to type.`,
            'Ask for its one decisive word, accept a short form, or offer options instead.',
          ),
        ),
    ),
};
