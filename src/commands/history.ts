import type { ReviewRecord } from '../core/session/record.ts';
import { openPacks } from '../pack/library.ts';
import { historyLines } from '../wording/history.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { openWorld, wholeNumber } from './world.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openWorld(context);
  const last = wholeNumber(options.last, '--last', 1);
  const ids =
    args.length === 0
      ? undefined
      : new Set<string>((await openPacks(world.shelf, args)).map(({ pack }) => pack.id));
  const all = world.store.reviews().filter(({ pack }) => ids === undefined || ids.has(pack));
  const reviews = (last === undefined ? all : all.slice(-last)).map(asRow);
  if (options.json) printJson(context.stdout, { reviews });
  else printLines(context.stdout, historyLines(reviews));
  return 0;
}

/** A review as programs read it. */
function asRow(review: ReviewRecord) {
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
