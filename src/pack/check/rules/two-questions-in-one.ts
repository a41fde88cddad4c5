import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

const ASKING = '(?:who|whom|whose|what|when|where|which|why|how)';
const VERB = '(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|many|much|long|far|\\p{L}+ed)';
/** An interrogative that opens a question, and a second one joined to it. */
const JOINED = new RegExp(
  `(?:^|[.,:] )${ASKING}\\b[^.?!]*\\b(?:and|or) (?:(?:when|where|why|how|what)\\b|(?:who|which|whom) ${VERB}\\b)|^who\\b[^.?!]* and who\\b`,
  'iu',
);
const ONE_ANSWER = new Set(['choice', 'several', 'short', 'number', 'date']);

export const twoQuestionsInOne: Rule = {
  slug: 'two-questions-in-one',
  severity: 'warning',
  summary: 'A question asks two things and has one answer.',
  why: 'Who knows one of the two is marked wrong, and cannot tell for which.',

  check: (pack) =>
    pack.questions.flatMap((question) => {
      const asked = question.ask.match(/[?？](?=\s|$)/g)?.length ?? 0;
      const joined = isEnglish(pack) && JOINED.test(question.ask);
      if (!ONE_ANSWER.has(question.kind) || (asked < 2 && !joined)) return [];
      return [
        aboutQuestion(
          question,
          ['ask'],
          'It asks two things at once.',
          'Make two questions of it, or a match.',
        ),
      ];
    }),
};
