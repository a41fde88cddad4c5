import type { ReviewRecord } from '../core/session/record.ts';

/** A review as programs read it. */
export function reviewRow(review: ReviewRecord) {
  return {
    id: review.id,
    at: new Date(review.at).toISOString(),
    offset: review.offset,
    pack: review.pack,
    question: review.question,
    claims: review.claims,
    kind: review.kind,
    askedAs: review.askedAs,
    openedOptions: review.openedOptions,
    given: review.given,
    correct: review.correct,
    score: review.score,
    grade: review.grade,
    bet: review.bet,
    dontKnow: review.dontKnow,
    hint: review.hint,
    try: review.try,
    decidedBy: review.decidedBy,
    predicted: review.predicted,
    ms: review.ms,
    counts: review.counts,
    due: review.due === null ? null : new Date(review.due).toISOString(),
  };
}
