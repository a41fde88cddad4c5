import type { ClaimId, ItemKey } from '../ids.ts';
import { itemKey } from '../ids.ts';
import type { ItemState } from '../memory/item.ts';
import type { MemoryModel, MemoryState } from '../memory/model.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Claim, Pack } from '../pack.ts';
import { kindOf } from '../question/kinds.ts';

/** How long a claim lasts, in steps; `new` is one that was never asked. */
const RUNGS = ['new', 'day', 'week', 'month', 'season'] as const;
export type Rung = (typeof RUNGS)[number];

/** The shortest interval of each step above a day, in days. */
const WEEK = 7;
const MONTH = 30;
const SEASON = 90;

/** Steps by length. */
const RANK: Readonly<Record<Rung, number>> = { new: 0, day: 1, week: 2, month: 3, season: 4 };

/** Where one claim of a pack stands for a learner. */
export interface ClaimStep {
  readonly claim: Claim;
  readonly rung: Rung;
}

/** What it takes to say how long something lasts. */
export interface LadderRequest {
  readonly items: Pick<ReadonlyMap<ItemKey, ItemState>, 'get'>;
  readonly model: MemoryModel;
  /** Target chance of recall, above 0, below 1. */
  readonly retention: number;
}

/** The step of an interval in days; what was met lasts a day at least. */
export function rungOf(days: number): Rung {
  if (days < WEEK) return 'day';
  if (days < MONTH) return 'week';
  return days < SEASON ? 'month' : 'season';
}

/** The step of a memory: the same as that of its interval, without looking for the very day. */
function rungOfMemory(
  memory: MemoryState,
  { model, retention }: Pick<LadderRequest, 'model' | 'retention'>,
): Rung {
  const recall = model.curve(memory);
  if (recall(WEEK) < retention) return 'day';
  if (recall(MONTH) < retention) return 'week';
  return recall(SEASON) < retention ? 'month' : 'season';
}

/**
 * Every claim of a pack that a scheduled question hangs on, in the pack's order, with how long it lasts: the interval at
 * target retention, before it is rounded, spread or capped, of the weakest such question met. Drafts do not count.
 */
export function ladder(pack: Pack, request: LadderRequest): ClaimStep[] {
  const rungs = rungsOver(pack, knownIn(pack, request.items), request);
  return pack.claims.flatMap((claim, place): ClaimStep[] => {
    const rung = rungs[place];
    return rung === undefined ? [] : [{ claim, rung }];
  });
}

/** What is known of every served and scheduled question of a pack, in its order; undefined of one never met. */
export function knownIn(pack: Pack, items: LadderRequest['items']): (ItemState | undefined)[] {
  return askingIn(pack).map(({ key }) => items.get(key));
}

/**
 * The steps of a pack's claims by their place in it: undefined where nothing asks for a claim, `new` where nothing that
 * asks was met.
 * @param known as `knownIn` has it of this pack
 */
export function rungsOver(
  pack: Pack,
  known: readonly (ItemState | undefined)[],
  request: Pick<LadderRequest, 'model' | 'retention'>,
): readonly (Rung | undefined)[] {
  const rungs = new Array<Rung | undefined>(pack.claims.length).fill(undefined);
  for (const [index, { places }] of askingIn(pack).entries()) {
    const memory = known[index]?.memory ?? null;
    const here = memory === null ? 'new' : rungOfMemory(memory, request);
    for (const place of places) rungs[place] = weaker(rungs[place] ?? 'new', here);
  }
  return rungs;
}

/** The shorter of two steps; a question that was never met says nothing about how long its claim lasts. */
function weaker(one: Rung, other: Rung): Rung {
  if (one === 'new') return other;
  return other === 'new' || isAbove(other, one) ? one : other;
}

/** Where one claim stands: the same as in the whole ladder, without making it. */
export function rungOfClaim(pack: Pack, claim: ClaimId, request: LadderRequest): Rung {
  const place = pack.claims.findIndex(({ id }) => id === claim);
  let rung: Rung = 'new';
  for (const { key, places } of askingIn(pack)) {
    const memory = places.includes(place) ? (request.items.get(key)?.memory ?? null) : null;
    if (memory !== null) rung = weaker(rung, rungOfMemory(memory, request));
  }
  return rung;
}

/** Whether one step is longer than another. */
export function isAbove(one: Rung, other: Rung): boolean {
  return RANK[one] > RANK[other];
}

/**
 * How many right answers, each given when it is due, bring a memory back to a step; undefined where that takes more
 * than `most`.
 */
export function answersTo(
  rung: Rung,
  memory: MemoryState,
  { model, retention }: Pick<LadderRequest, 'model' | 'retention'>,
  most = 9,
): number | undefined {
  let now = memory;
  for (let answers = 0; answers <= most; answers += 1) {
    const lasts = model.interval(now, retention);
    if (!isAbove(rung, rungOf(lasts))) return answers;
    now = model.after(now, Math.max(1, Math.round(lasts)), { grade: 3, recalled: 1 });
  }
  return undefined;
}

/** A question that bears on how long claims last: what its history hangs on, and its claims by their place in the pack. */
interface Asking {
  readonly key: ItemKey;
  readonly places: readonly number[];
}

/** The served and scheduled questions of a pack. */
const askingIn = oncePerPack((pack): readonly Asking[] => {
  const places = new Map(pack.claims.map(({ id }, place) => [id, place]));
  return pack.questions
    .filter((question) => !question.draft && kindOf(question).scheduled)
    .map(({ id, claims }) => ({
      key: itemKey(pack.id, id),
      places: claims.flatMap((claim) => places.get(claim) ?? []),
    }));
});

/** How many claims stand on each step. */
export function countRungs(steps: readonly Pick<ClaimStep, 'rung'>[]): Readonly<Record<Rung, number>> {
  const counts = new RungTally();
  for (const { rung } of steps) counts.add(rung);
  return counts.counts;
}

/** Counts claims by step, one by one. */
export class RungTally {
  readonly counts: Record<Rung, number> = { new: 0, day: 0, week: 0, month: 0, season: 0 };

  add(rung: Rung): void {
    this.counts[rung] += 1;
  }
}
