import { areSiblings } from '../claim/siblings.ts';
import type { ClaimId } from '../ids.ts';
import type { Pack } from '../pack.ts';
import { kindOf } from '../question/kinds.ts';
import { type Rng, seededRng, shuffled } from '../random.ts';
import { isServed, outlook } from './outlook.ts';
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
  | {
      readonly type: 'ask';
      readonly asked: Asked;
      readonly try: 'first' | 'return';
      /** What the learner had looked at already when it was put off. */
      readonly seen?: { readonly options: boolean; readonly hint: boolean };
    };

const SIBLING_GAP = 3;

/** The agenda of a new session: what to read and what to ask, in order, within its limits. */
export interface Plan {
  readonly agenda: readonly Entry[];
  /** A pack's first round, or items asked for one by one: short enough for the learner's everyday limits not to cut it. */
  readonly opening: boolean;
}

export function plan(setup: SessionSetup, now: Moment): Plan {
  const rng = seededRng(`${setup.seed}/plan`);
  if (POLICIES[setup.mode].items === 'sample') {
    return { agenda: sample(setup, now, rng), opening: false };
  }
  if (setup.only !== undefined) {
    const wanted = new Set(setup.only);
    const items = askedItems(setup.packs).filter(({ key }) => wanted.has(key));
    return { agenda: spaced(shuffled(items, rng)).map(firstAsk), opening: true };
  }
  const { due, fresh, opening, newToday } = outlook(setup, now);
  const { answers, newItems } = setup.limits;
  if (opening.length > 0 && due.length === 0) {
    const cut = opening.slice(0, Math.min(newItems ?? Infinity, answers ?? Infinity));
    return { agenda: withReading(setup, spaced(cut)), opening: true };
  }
  const limit = answers ?? setup.settings.sessionLimit;
  const chosenDue = apart(mostForgottenFirst(due, setup, now), [], limit);
  // New items stop while more is due than one session holds.
  const allowance = newItems ?? (due.length > limit ? 0 : Math.min(newToday, setup.settings.newPerDay));
  const chosenFresh = apart(fresh, chosenDue, Math.min(allowance, limit - chosenDue.length));
  const asks = merged(mixedTopics(shuffled(chosenDue, rng)), chosenFresh);
  return { agenda: withReading(setup, asks), opening: false };
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
    (asked) => kindOf(asked.question).scheduled && isServed(asked, setup, now),
  );
  return shuffled(items, rng)
    .slice(0, setup.limits.answers ?? items.length)
    .map(firstAsk);
}

function firstAsk(asked: Asked): Entry {
  return { type: 'ask', asked, try: 'first' };
}
