import type { ClaimId, QuestionId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';

/** What is to be left out of a pack. */
export interface LeftOut {
  readonly claims: ReadonlySet<ClaimId>;
  readonly questions: ReadonlySet<QuestionId>;
}

const NOTHING: LeftOut = { claims: new Set(), questions: new Set() };

/** The pack without these, without the questions that hang on a claim that is gone, and without dangling ids. */
export function prune(pack: Pack, { claims: badClaims, questions: badQuestions }: LeftOut = NOTHING): Pack {
  const claims = pack.claims.filter(({ id }) => !badClaims.has(id));
  const kept = new Set(claims.map(({ id }) => id));
  const stands = (id: ClaimId) => kept.has(id);
  return {
    ...pack,
    chapters: pack.chapters.map((chapter) => ({ ...chapter, read: chapter.read.filter(stands) })),
    claims: claims.map((claim) => ({ ...claim, contradicts: claim.contradicts.filter(stands) })),
    questions: pack.questions.filter(({ id, claims: ids }) => !badQuestions.has(id) && ids.every(stands)),
  };
}
