import { leakEachOther } from '../claim/leaks.ts';
import { areSiblings, groundsOf } from '../claim/siblings.ts';
import { localDay } from '../memory/day.ts';
import type { ItemState } from '../memory/item.ts';
import type { Pack } from '../pack.ts';
import { type Asked, askedNamed, type Moment, type SessionSetup } from './setup.ts';

/** Takes the first so many items in order, leaving out every sibling of one already taken. */
export function apart(items: readonly Asked[], taken: readonly Asked[], most: number): Asked[] {
  const chosen: Asked[] = [];
  for (const item of items) {
    if (chosen.length >= most) break;
    if (![...taken, ...chosen].some((other) => siblings(item, other))) chosen.push(item);
  }
  return chosen;
}

/** Whether two items of one pack help to answer each other: by what they rest on, or because one gives the other away. */
export function siblings(a: Asked, b: Asked): boolean {
  if (a.pack !== b.pack) return false;
  return areSiblings(a.pack, a.question, b.question) || leakEachOther(a.pack, a.question, b.question);
}

/** What it takes to tell a learner's day, and what was answered on it. */
interface Day extends Pick<SessionSetup, 'packs' | 'learner'> {
  readonly settings: Pick<SessionSetup['settings'], 'dayStart'>;
}

/** What was answered on this learner's day: another question on the same claims would move them twice in a day. */
export function answeredToday({ packs, learner, settings }: Day, now: Moment): Asked[] {
  const today = localDay(now.at, now.offset, settings.dayStart);
  // Few of very many: going through the learner's items costs less than looking each question up.
  const answered: Asked[] = [];
  for (const { key, lastDay } of learner.items.values()) {
    if (lastDay === today) answered.push(...packs.flatMap((pack) => askedNamed(pack, key) ?? []));
  }
  return answered;
}

/** Whether the learner put it off, and the time has not come. */
export function isPutOff({ buriedUntil }: Pick<ItemState, 'buriedUntil'>, { at }: Moment): boolean {
  return buriedUntil !== undefined && buriedUntil > at;
}

/** Whether an item that is due waits for tomorrow: it was put off, or was not answered today and rests on what was. */
export function heldBackOn(day: Day, now: Moment): (item: ItemState, pack: Pack) => boolean {
  const today = localDay(now.at, now.offset, day.settings.dayStart);
  const restsOnToday = restingOn(answeredToday(day, now));
  return (item, pack) => {
    if (isPutOff(item, now)) return true;
    const asked = item.lastDay === today ? undefined : askedNamed(pack, item.key);
    return asked !== undefined && restsOnToday(asked);
  };
}

/** Whether an item shares a claim or a point with any of these. */
export function restingOn(answered: readonly Asked[]): (asked: Asked) => boolean {
  const grounds = new Map<Pack, Set<string>>();
  for (const { pack, question } of answered) {
    const known = grounds.get(pack) ?? new Set<string>();
    for (const ground of groundsOf(pack, question)) known.add(ground);
    grounds.set(pack, known);
  }
  return ({ pack, question }) => {
    const known = grounds.get(pack);
    if (known === undefined) return false;
    for (const ground of groundsOf(pack, question)) if (known.has(ground)) return true;
    return false;
  };
}
