import type { ChapterId } from '../ids.ts';
import { itemKey } from '../ids.ts';
import { localDay } from '../memory/day.ts';
import type { ItemState } from '../memory/item.ts';
import { daysUntil } from '../memory/schedule.ts';
import type { Pack } from '../pack.ts';
import { claimsOf } from '../question/claims-of.ts';
import { answeredToday, isPutOff, restingOn } from './apart.ts';
import { newThatFit } from './queue/evening.ts';
import { daysToGoal, newForGoal } from './queue/goal.ts';
import { earlyForGoal, type Later } from './queue/toward-goal.ts';
import { type Asked, askedItems, type Moment, type SessionSetup } from './setup.ts';

/** What an outlook is taken from. */
export type Horizon = Pick<SessionSetup, 'packs' | 'learner' | 'settings' | 'filter' | 'model'>;

/** What waits in a set of packs at a moment, before a session's limits. */
export interface Outlook {
  readonly due: readonly Asked[];
  /** How many are due and wait for tomorrow, because they rest on what was answered today. */
  readonly heldBack: number;
  /** Of what is due: what is not due before the goal, and asked today so that it is known then. */
  readonly early: readonly Asked[];
  /** Due on a later day, in so many days, and free to be asked now: on nothing answered today. */
  readonly later: readonly Later[];
  /** Never met, in chapter order. */
  readonly fresh: readonly Asked[];
  /** Those of them that rest on nothing answered today: the others wait, or one claim would move twice in a day. */
  readonly ready: readonly Asked[];
  /** The new ones that make a pack's first round, in order; empty when there is none to begin or to go on with. */
  readonly opening: readonly Asked[];
  /** How many new ones today still lets in: a first round whole, else what evening, daily number and goal leave. */
  readonly newToday: number;
  /** The next day (1 = tomorrow) on which something comes due, and how much. */
  readonly next?: { readonly days: number; readonly count: number };
}

/** A first chapter longer than this comes a few items a day, like every other. */
const LONGEST_OPENING = 12;

/** Sorts what a learner has before them into due and new, and looks ahead to the next day with something due. */
export function outlook(horizon: Horizon, now: Moment): Outlook {
  const { settings } = horizon;
  const { dayStart } = settings;
  const daysLeft = daysToGoal(settings, now);
  const today = localDay(now.at, now.offset, dayStart);
  const due: Asked[] = [];
  const fresh: Asked[] = [];
  const later: Later[] = [];
  const counts = new Map<number, number>();
  let metToday = 0;
  let reviewed = 0;
  let heldBack = 0;
  const restsOnToday = restingOn(answeredToday(horizon, now));
  for (const asked of askedItems(horizon.packs)) {
    const state = horizon.learner.items.get(asked.key);
    if (state?.firstDay === today) metToday += 1;
    else if (state?.lastDay === today) reviewed += 1;
    if (!isServed(asked, horizon, now)) continue;
    if (state === undefined) fresh.push(asked);
    else if (state.due !== null) {
      const isToday = state.lastDay === today;
      const waits = !isToday && restsOnToday(asked);
      const until = daysUntil(state.due, today, now.offset, dayStart);
      const isHeldBack = until <= 0 && waits;
      if (isHeldBack) heldBack += 1;
      const days = isHeldBack ? 1 : until;
      if (days <= 0) due.push(asked);
      else {
        counts.set(days, (counts.get(days) ?? 0) + 1);
        if (!isToday && !waits) later.push({ asked, days });
      }
    }
  }
  const inOrder = inChapterOrder(fresh);
  const opening = openingRound(horizon, inOrder);
  const ready = inOrder.filter((asked) => !restsOnToday(asked));
  const wanted = daysLeft === undefined ? 0 : newForGoal(fresh.length + metToday, daysLeft);
  const reviews = (days: number) => (days === 0 ? due.length + reviewed : (counts.get(days) ?? 0));
  const forGoal = earlyForGoal(later, { reviews, newPerDay: wanted }, horizon, now);
  for (const { days } of forGoal) counts.set(days, (counts.get(days) ?? 0) - 1);
  // What its siblings hold back until tomorrow counts as before the session, or each evening would find room for more after it.
  const usual = newThatFit({ due: due.length + heldBack + forGoal.length, reviewed, settings });
  const [next] = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const isEarly = new Set(forGoal);
  const early = forGoal.map(({ asked }) => asked);
  return {
    due: [...due, ...early],
    heldBack,
    early,
    later: later.filter((one) => !isEarly.has(one)),
    fresh: inOrder,
    ready,
    opening,
    newToday:
      opening.length > 0
        ? opening.length
        : Math.min(ready.length, Math.max(0, Math.max(usual, wanted) - metToday)),
    ...(next !== undefined && { next: { days: next[0], count: next[1] } }),
  };
}

/** Whether a session with this filter may ask it now. */
export function isServed(
  { key, pack, question }: Asked,
  { filter, learner }: Pick<SessionSetup, 'filter' | 'learner'>,
  now: Moment,
): boolean {
  const state: ItemState | undefined = learner.items.get(key);
  if (question.draft || state?.suspended) return false;
  if (state !== undefined && isPutOff(state, now)) return false;
  if (filter.chapter !== undefined && question.chapter !== filter.chapter) return false;
  if (filter.tag !== undefined && !question.tags.includes(filter.tag)) return false;
  return claimsOf(question, pack).length > 0;
}

/**
 * A pack's first chapter, as long as nothing outside it was met: the round that is played whole. Broken off, it goes
 * on with what is left.
 */
function openingRound({ learner, filter }: Horizon, fresh: readonly Asked[]): Asked[] {
  const pack = fresh[0]?.pack;
  const first = fresh[0]?.question.chapter;
  if (pack === undefined || first === undefined || filter.tag !== undefined) return [];
  const inside = pack.questions.filter(({ chapter }) => chapter === first);
  const metOutside = pack.questions.some(
    ({ id, chapter }) => chapter !== first && learner.items.has(itemKey(pack.id, id)),
  );
  if (metOutside || inside.length > LONGEST_OPENING) return [];
  return fresh.filter((asked) => asked.pack === pack && asked.question.chapter === first);
}

function inChapterOrder(items: readonly Asked[]): Asked[] {
  const ranks = new Map<Pack, ReadonlyMap<ChapterId, number>>();
  for (const { pack } of items) {
    if (!ranks.has(pack)) ranks.set(pack, chapterRanks(pack));
  }
  const packs = [...ranks.keys()];
  const place = ({ pack, question: { chapter } }: Asked) =>
    chapter === undefined ? -1 : (ranks.get(pack)?.get(chapter) ?? -1);
  // Array sort is stable: within a chapter the file's order stays.
  return [...items].sort((a, b) => packs.indexOf(a.pack) - packs.indexOf(b.pack) || place(a) - place(b));
}

/** Chapters in file order, but none before those it comes `after`. */
export function chapterRanks(pack: Pack): Map<ChapterId, number> {
  const ranks = new Map<ChapterId, number>();
  const visit = (id: ChapterId, trail: readonly ChapterId[]): void => {
    const chapter = pack.chapters.find((one) => one.id === id);
    if (chapter === undefined || ranks.has(id) || trail.includes(id)) return;
    for (const before of chapter.after) visit(before, [...trail, id]);
    ranks.set(id, ranks.size);
  };
  for (const { id } of pack.chapters) visit(id, []);
  return ranks;
}
