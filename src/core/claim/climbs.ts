import { itemKey, type QuestionId } from '../ids.ts';
import { DAY, localDay } from '../memory/day.ts';
import type { ItemState } from '../memory/item.ts';
import { daysUntil } from '../memory/schedule.ts';
import type { Claim, Pack } from '../pack.ts';
import { type ClaimStep, type LadderRequest, ladder, type Rung, rungOf } from './ladder.ts';

/** A claim that one right answer would lift. */
export interface Climb {
  readonly claim: Claim;
  readonly from: Rung;
  readonly to: Rung;
  /** Learner's days until its question is due; 0: now. */
  readonly days: number;
}

/** What it takes to say what would climb, and when. */
export interface ClimbRequest extends LadderRequest {
  /** The clock: UTC milliseconds and minutes east of UTC. */
  readonly now: { readonly at: number; readonly offset: number };
  /** Local hour (0 to 23) at which the learner's day begins. */
  readonly dayStart: number;
  /** Whether a question that is due waits for tomorrow all the same. */
  readonly isHeldBack?: (item: ItemState) => boolean;
}

/**
 * The claims that a right answer, known and given when its question is due, would lift to a longer step; the soonest
 * first, within a day in the pack's order.
 */
export function climbs(pack: Pack, request: ClimbRequest): Climb[] {
  const lasting = lastingOf(pack, request);
  const found = ladder(pack, request).flatMap((step) => climbOf(pack, step, request, lasting) ?? []);
  return found.sort((a, b) => a.days - b.days);
}

function climbOf(
  pack: Pack,
  { claim, rung }: ClaimStep,
  { items, model, retention, now, dayStart, isHeldBack = () => false }: ClimbRequest,
  lasting: ReadonlyMap<string, readonly Lasting[]>,
): Climb | undefined {
  const [weakest, ...others] = (lasting.get(claim.id) ?? []).toSorted((a, b) => a.lasts - b.lasts);
  const item = weakest === undefined ? undefined : items.get(itemKey(pack.id, weakest.question));
  if (item?.memory == null || item.due === null || item.suspended) return undefined;
  const days = (Math.max(now.at, item.due) - item.last) / DAY;
  const lifted = model.interval(model.after(item.memory, days, { grade: 3, recalled: 1 }), retention);
  const to = rungOf(Math.min(lifted, ...others.map(({ lasts }) => lasts)));
  if (to === rung) return undefined;
  const today = localDay(now.at, now.offset, dayStart);
  const until = daysUntil(item.due, today, now.offset, dayStart);
  return { claim, from: rung, to, days: until > 0 ? until : isHeldBack(item) ? 1 : 0 };
}

interface Lasting {
  readonly question: QuestionId;
  readonly lasts: number;
}

/** How long each question met lasts, by claim. */
function lastingOf(pack: Pack, { items, model, retention }: LadderRequest): Map<string, Lasting[]> {
  const found = new Map<string, Lasting[]>();
  for (const { id, claims, draft } of pack.questions) {
    const memory = items.get(itemKey(pack.id, id))?.memory ?? null;
    if (draft || memory === null) continue;
    const lasts = model.interval(memory, retention);
    for (const claim of claims) found.set(claim, [...(found.get(claim) ?? []), { question: id, lasts }]);
  }
  return found;
}
