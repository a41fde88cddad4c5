import { oncePerPack } from '../../core/once-per-pack.ts';
import { type PlacedText, placed } from '../../core/question/checks.ts';
import type { Question } from '../../core/question/kinds.ts';

/** A question whose options the author wrote, and which of them are right. */
export interface Picked {
  readonly question: Extract<Question, { kind: 'choice' | 'several' }>;
  readonly right: readonly PlacedText[];
  readonly wrong: readonly PlacedText[];
  readonly all: readonly PlacedText[];
}

/** The questions of a pack that are answered by picking among options of their own. */
export const pickedQuestions = oncePerPack((pack): readonly Picked[] =>
  pack.questions.flatMap((question) => {
    if (question.kind !== 'choice' && question.kind !== 'several') return [];
    const right =
      question.kind === 'choice'
        ? [{ text: question.answer, path: ['answer'] }]
        : placed('answers', question.answers);
    const wrong = placed(
      'options',
      question.options.map(({ text }) => text),
    );
    return [{ question, right, wrong, all: [...right, ...wrong] }];
  }),
);
