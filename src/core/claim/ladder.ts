import type { ClaimId, ItemKey, QuestionId } from '../ids.ts';
import { itemKey } from '../ids.ts';
import type { ItemState } from '../memory/item.ts';
import type { MemoryModel } from '../memory/model.ts';
import type { Claim, Pack } from '../pack.ts';
import { kindOf } from '../question/kinds.ts';

/** How long a claim lasts, in steps; `new` is one that was never asked. */
const RUNGS = ['new', 'day', 'week', 'month', 'season'] as const;
export type Rung = (typeof RUNGS)[number];

/** The shortest interval of each step above `new`, in days. */
const DAYS: readonly { readonly rung: Rung; readonly from: number }[] = [
  { rung: 'season', from: 90 },
  { rung: 'month', from: 30 },
  { rung: 'week', from: 7 },
];

/** Where one claim of a pack stands for a learner. */
export interface ClaimStep {
  readonly claim: Claim;
  readonly rung: Rung;
  /** Days at target retention, unrounded, of its weakest question met; absent for `new`. */
  readonly lasts?: number;
  /** That question. */
  readonly weakest?: QuestionId;
}

/** What it takes to say how long something lasts. */
export interface LadderRequest {
  readonly items: ReadonlyMap<ItemKey, ItemState>;
  readonly model: MemoryModel;
  /** Target chance of recall, above 0, below 1. */
  readonly retention: number;
}

/** The step of an interval in days; what was met lasts a day at least. */
export function rungOf(days: number): Rung {
  return DAYS.find(({ from }) => days >= from)?.rung ?? 'day';
}

/**
 * Every claim of a pack that a scheduled question hangs on, in the pack's order, with how long it lasts: the interval at
 * target retention, before it is rounded, spread or capped, of the weakest such question met. Drafts do not count.
 */
export function ladder(pack: Pack, { items, model, retention }: LadderRequest): ClaimStep[] {
  const asked = new Set<ClaimId>();
  const weakest = new Map<ClaimId, { readonly lasts: number; readonly question: QuestionId }>();
  for (const question of pack.questions) {
    const { id, claims, draft } = question;
    if (draft || !kindOf(question).scheduled) continue;
    for (const claim of claims) asked.add(claim);
    const memory = items.get(itemKey(pack.id, id))?.memory ?? null;
    if (memory === null) continue;
    const lasts = model.interval(memory, retention);
    for (const claim of claims) {
      if (lasts < (weakest.get(claim)?.lasts ?? Number.POSITIVE_INFINITY)) {
        weakest.set(claim, { lasts, question: id });
      }
    }
  }
  return pack.claims
    .filter(({ id }) => asked.has(id))
    .map((claim) => {
      const found = weakest.get(claim.id);
      return found === undefined
        ? { claim, rung: 'new' }
        : { claim, rung: rungOf(found.lasts), lasts: found.lasts, weakest: found.question };
    });
}

/** How many claims stand on each step. */
export function countRungs(steps: readonly Pick<ClaimStep, 'rung'>[]): Readonly<Record<Rung, number>> {
  const counts: Record<Rung, number> = { new: 0, day: 0, week: 0, month: 0, season: 0 };
  for (const { rung } of steps) counts[rung] += 1;
  return counts;
}
