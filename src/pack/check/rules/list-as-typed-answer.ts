import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';
import { entries, typedAnswers } from '../typed-answers.ts';

const MOST_ENTRIES = 4;

export const listAsTypedAnswer: Rule = {
  slug: 'list-as-typed-answer',
  severity: 'warning',
  summary: 'A list of over 4 things is one typed answer.',
  why: 'One thing forgotten, or another order, and all the others count for nothing.',

  check: (pack) =>
    pack.questions.flatMap((question) =>
      typedAnswers(question)
        .filter(({ answer }) => entries(answer) > MOST_ENTRIES)
        .map(({ answer, path }) =>
          aboutQuestion(
            question,
            path,
            `The answer lists ${entries(answer)} things.`,
            'Use kind: several, or ask for each of them.',
          ),
        ),
    ),
};
