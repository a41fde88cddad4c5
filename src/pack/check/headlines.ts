import type { Pack } from '../../core/pack.ts';
import type { Question } from '../../core/question/kinds.ts';

export type Headline = Extract<Question, { kind: 'headline' }>;

export const VERDICTS = ['print', 'attribute', 'hold'] as const satisfies readonly Headline['verdict'][];

/** The headlines that learners are served; drafts are left out. */
export function headlinesOf(pack: Pack): Headline[] {
  return pack.questions.flatMap((question) =>
    question.kind === 'headline' && !question.draft ? [question] : [],
  );
}
