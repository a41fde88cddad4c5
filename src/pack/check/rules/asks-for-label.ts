import type { Question } from '../../../core/question/kinds.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

const LABEL =
  /^(?:(?:it|this) (?:is|was) |(?:only |merely )?as |an? )?(?:stated|reported|alleged|denied|expected|confirmed|opinion|fact|allegation|denial|expectation|report|rumour|claim)$/i;
const CHOICE_OF_LABELS =
  /\b(?:stated|reported|alleged|denied|expected|confirmed|fact|opinion),? or (?:as )?(?:an? )?(?:stated|reported|alleged|denied|expected|confirmed|fact|opinion)\b/i;

export const asksForLabel: Rule = {
  slug: 'asks-for-label',
  severity: 'warning',
  summary: 'A question asks whether something is stated, reported, alleged or denied.',
  why: 'The label is ours and often a matter of taste; who says so, and what may be written, is not.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          const labels = answersOf(question).filter((text) => LABEL.test(text));
          if (labels.length < (question.kind === 'short' ? 1 : 2) && !CHOICE_OF_LABELS.test(question.ask))
            return [];
          return [
            aboutQuestion(
              question,
              ['ask'],
              'It asks for a label.',
              'Ask who says so, or what may be written (kind: headline).',
            ),
          ];
        }),
};

function answersOf(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
      return [question.answer, ...question.options.map(({ text }) => text)];
    case 'several':
      return [...question.answers, ...question.options.map(({ text }) => text)];
    case 'match':
      return question.pairs.map(([, right]) => right);
    case 'short':
      return [question.answer];
    default:
      return [];
  }
}
