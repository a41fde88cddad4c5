import { DAY } from '../../memory/day.ts';
import type { Learner } from '../../memory/item.ts';
import type { Asked, Moment, SessionSetup } from '../setup.ts';

/** An interval of so many days makes an item known well enough to be told from others like it. */
const KNOWN_FROM = 7;
/** Days after which a due item is not passed over for a sibling any more. */
const LONG_WAIT = 3;

/** By predicted recall, the lowest first; what was never met has none, and comes before all. */
export function mostForgottenFirst(items: readonly Asked[], setup: SessionSetup, now: Moment): Asked[] {
  const recall = new Map(items.map((asked) => [asked, recallNow(asked, setup, now)]));
  return [...items].sort((a, b) => (recall.get(a) ?? 0) - (recall.get(b) ?? 0) || (a.key < b.key ? -1 : 1));
}

/**
 * What its siblings, more forgotten, have kept waiting for days has its turn before them; what has waited longest first, or
 * where evenings lie far apart, and all that is due has waited, the same sibling would win each time.
 */
export function longWaitingFirst(items: readonly Asked[], { learner }: SessionSetup, now: Moment): Asked[] {
  const waited = ({ key }: Asked) => now.at - (learner.items.get(key)?.due ?? now.at);
  const hasWaited = (asked: Asked) => waited(asked) >= LONG_WAIT * DAY;
  return [
    ...items.filter(hasWaited).sort((a, b) => waited(b) - waited(a)),
    ...items.filter((asked) => !hasWaited(asked)),
  ];
}

/** Whether items are known: not for the moment, but for a week on. */
export function knownIn({ learner, model, settings }: SessionSetup): (asked: Asked) => boolean {
  return ({ key }) => {
    const memory = learner.items.get(key)?.memory;
    return memory != null && model.interval(memory, settings.retention) >= KNOWN_FROM;
  };
}

/** Whole days since the last answer to anything; 0 where there is none. */
export function daysAway({ items }: Learner, now: Moment): number {
  if (items.size === 0) return 0;
  const last = [...items.values()].reduce((latest, item) => Math.max(latest, item.last), 0);
  return Math.max(0, Math.floor((now.at - last) / DAY));
}

function recallNow({ key }: Asked, { learner, model }: SessionSetup, now: Moment): number {
  const item = learner.items.get(key);
  return item?.memory ? model.retrievability(item.memory, Math.max(0, (now.at - item.last) / DAY)) : 0;
}
