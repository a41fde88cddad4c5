import { areSiblings } from '../claim/siblings.ts';
import type { ChapterId, ClaimId, ItemKey } from '../ids.ts';
import { localDay } from '../memory/day.ts';
import type { ItemState } from '../memory/item.ts';
import { daysUntil } from '../memory/schedule.ts';
import type { Pack } from '../pack.ts';
import { claimsOf } from '../question/claims-of.ts';
import { kindOf } from '../question/kinds.ts';
import { type Rng, seededRng, shuffled } from '../random.ts';
import { POLICIES } from './policy.ts';
import { type Asked, askedItems, type Moment, readKey, type SessionSetup } from './setup.ts';

/** What a session still has to do, in order. */
export type Entry =
  | {
      readonly type: 'read';
      readonly pack: Pack;
      readonly claim: ClaimId;
      readonly place: number;
      readonly of: number;
    }
  | { readonly type: 'ask'; readonly asked: Asked; readonly try: 'first' | 'return' };

/** What waits in a set of packs at a moment, before any limit. */
export interface Waiting {
  readonly due: readonly Asked[];
  /** Never met, in chapter order. */
  readonly fresh: readonly Asked[];
  /** How many items were met first on this learner's day. */
  readonly introducedToday: number;
}

const SIBLING_GAP = 3;

/** Sorts what a learner has before them into due and new. */
export function waiting(
  setup: Pick<SessionSetup, 'packs' | 'learner' | 'settings' | 'filter'>,
  now: Moment,
): Waiting {
  const today = localDay(now.at, now.offset, setup.settings.dayStart);
  const due: Asked[] = [];
  const fresh: Asked[] = [];
  let introducedToday = 0;
  for (const asked of askedItems(setup.packs)) {
    const state = setup.learner.items.get(asked.key);
    if (state?.firstDay === today) introducedToday += 1;
    if (!isServed(asked, setup, state, now)) continue;
    if (state === undefined) fresh.push(asked);
    else if (state.due !== null && daysUntil(state.due, today, now.offset, setup.settings.dayStart) <= 0)
      due.push(asked);
  }
  return { due, fresh: inChapterOrder(fresh), introducedToday };
}

/** The agenda of a new session: what to read and what to ask, in order, within its limits. */
export interface Plan {
  readonly agenda: readonly Entry[];
  /** A pack's first round is short by itself: the learner's everyday limits do not cut it. */
  readonly opening: boolean;
}

export function plan(setup: SessionSetup, now: Moment): Plan {
  const rng = seededRng(`${setup.seed}/plan`);
  if (POLICIES[setup.mode].items === 'sample') {
    return { agenda: sample(setup, now, rng), opening: false };
  }
  const { due, fresh, introducedToday } = waiting(setup, now);
  const opening = openingRound(setup, fresh);
  if (opening.length > 0 && due.length === 0) {
    const cut = opening.slice(
      0,
      Math.min(setup.limits.newItems ?? Infinity, setup.limits.answers ?? Infinity),
    );
    return { agenda: withReading(setup, spaced(cut)), opening: true };
  }
  const limit = setup.limits.answers ?? setup.settings.sessionLimit;
  const chosenDue = apart(mostForgottenFirst(due, setup, now), [], limit);
  const allowance =
    setup.limits.newItems ??
    // New items stop while more is due than one session holds.
    (due.length > limit ? 0 : Math.max(0, setup.settings.newPerDay - introducedToday));
  const chosenFresh = apart(fresh, chosenDue, Math.min(allowance, limit - chosenDue.length));
  const asks = merged(mixedTopics(shuffled(chosenDue, rng)), chosenFresh);
  return { agenda: withReading(setup, asks), opening: false };
}

function isServed(
  { pack, question }: Asked,
  setup: Pick<SessionSetup, 'filter'>,
  state: ItemState | undefined,
  now: Moment,
): boolean {
  const { tag, chapter } = setup.filter;
  if (question.draft || state?.suspended) return false;
  if (state?.buriedUntil !== undefined && state.buriedUntil > now.at) return false;
  if (chapter !== undefined && question.chapter !== chapter) return false;
  if (tag !== undefined && !question.tags.includes(tag)) return false;
  return claimsOf(question, pack).length > 0;
}

function inChapterOrder(items: readonly Asked[]): Asked[] {
  const rank = new Map<Pack, Map<ChapterId, number>>();
  for (const { pack } of items) {
    if (!rank.has(pack)) rank.set(pack, chapterRanks(pack));
  }
  const place = ({ pack, question }: Asked) =>
    question.chapter === undefined ? -1 : (rank.get(pack)?.get(question.chapter) ?? -1);
  const packs = [...rank.keys()];
  // Array sort is stable: within a chapter the file's order stays.
  return [...items].sort((a, b) => packs.indexOf(a.pack) - packs.indexOf(b.pack) || place(a) - place(b));
}

/** Chapters in file order, but none before those it comes `after`. */
function chapterRanks(pack: Pack): Map<ChapterId, number> {
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

/** The whole first chapter of the first pack that was never begun; later chapters come a few items a day. */
function openingRound(setup: SessionSetup, fresh: readonly Asked[]): Asked[] {
  const pack = fresh[0]?.pack;
  const first = fresh[0]?.question.chapter;
  if (pack === undefined || first === undefined || setup.filter.tag !== undefined) return [];
  const begun = pack.questions.some(({ id }) => setup.learner.items.has(`${pack.id}/${id}` as ItemKey));
  return begun ? [] : fresh.filter((asked) => asked.pack === pack && asked.question.chapter === first);
}

function mostForgottenFirst(due: readonly Asked[], setup: SessionSetup, now: Moment): Asked[] {
  const recall = new Map<Asked, number>();
  for (const asked of due) {
    const state = setup.learner.items.get(asked.key);
    const days = state === undefined ? 0 : Math.max(0, (now.at - state.last) / 86_400_000);
    recall.set(asked, state?.memory ? setup.model.retrievability(state.memory, days) : 0);
  }
  return [...due].sort((a, b) => (recall.get(a) ?? 0) - (recall.get(b) ?? 0) || (a.key < b.key ? -1 : 1));
}

/** Takes the first so many items in order, leaving out every sibling of one already taken. */
function apart(items: readonly Asked[], taken: readonly Asked[], most: number): Asked[] {
  const chosen: Asked[] = [];
  for (const item of items) {
    if (chosen.length >= most) break;
    if (![...taken, ...chosen].some((other) => siblings(item, other))) chosen.push(item);
  }
  return chosen;
}

function siblings(a: Asked, b: Asked): boolean {
  return a.pack === b.pack && areSiblings(a.pack, a.question, b.question);
}

/** Keeps the order but for siblings, which are moved at least three items apart where there are enough others. */
function spaced(items: readonly Asked[]): Asked[] {
  const left = [...items];
  const placed: Asked[] = [];
  while (left.length > 0) {
    const recent = placed.slice(-(SIBLING_GAP - 1));
    const free = left.findIndex((item) => !recent.some((other) => siblings(item, other)));
    placed.push(...left.splice(Math.max(0, free), 1));
  }
  return placed;
}

/** Avoids two items of the same chapter in a row where another is left. */
function mixedTopics(items: readonly Asked[]): Asked[] {
  const left = [...items];
  const mixed: Asked[] = [];
  while (left.length > 0) {
    const last = mixed.at(-1);
    const other = left.findIndex(
      ({ pack, question }) => pack !== last?.pack || question.chapter !== last.question.chapter,
    );
    mixed.push(...left.splice(Math.max(0, other), 1));
  }
  return mixed;
}

/** Spreads the new items evenly among the due ones, which begin. */
function merged(due: readonly Asked[], fresh: readonly Asked[]): Asked[] {
  if (due.length === 0) return [...fresh];
  return due.flatMap((item, index) => {
    const share = (upTo: number) => Math.floor((upTo * fresh.length) / due.length);
    return [item, ...fresh.slice(share(index), share(index + 1))];
  });
}

/** Puts a chapter's opening claims, those not read yet, before its first question that is new. */
function withReading(setup: SessionSetup, items: readonly Asked[]): Entry[] {
  const entries: Entry[] = [];
  const opened = new Set<string>();
  for (const asked of items) {
    const { pack, question } = asked;
    const chapter = pack.chapters.find(({ id }) => id === question.chapter);
    const isNew = !setup.learner.items.has(asked.key);
    if (
      POLICIES[setup.mode].reads &&
      chapter !== undefined &&
      isNew &&
      !opened.has(readKey(pack.id, chapter.id))
    ) {
      opened.add(readKey(pack.id, chapter.id));
      const unread = chapter.read.filter((claim) => !setup.learner.read.has(readKey(pack.id, claim)));
      unread.forEach((claim, index) => {
        entries.push({ type: 'read', pack, claim, place: index + 1, of: unread.length });
      });
    }
    entries.push({ type: 'ask', asked, try: 'first' });
  }
  return entries;
}

function sample(setup: SessionSetup, now: Moment, rng: Rng): Entry[] {
  const items = askedItems(setup.packs).filter(
    (asked) =>
      kindOf(asked.question).scheduled && isServed(asked, setup, setup.learner.items.get(asked.key), now),
  );
  return shuffled(items, rng)
    .slice(0, setup.limits.answers ?? items.length)
    .map((asked) => ({ type: 'ask', asked, try: 'first' }));
}
