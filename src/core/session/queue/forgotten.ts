import { DAY } from '../../memory/day.ts';
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

/** What its siblings, more forgotten, have kept waiting for days has its turn before them; what has waited longest, first. */
export function longWaitingFirst(items: readonly Asked[], { learner }: SessionSetup, now: Moment): Asked[] {
  const dueSince = ({ key }: Asked) => learner.items.get(key)?.due ?? now.at;
  const hasWaited = (asked: Asked) => now.at - dueSince(asked) >= LONG_WAIT * DAY;
  return [
    ...items.filter(hasWaited).sort((a, b) => dueSince(a) - dueSince(b)),
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

function recallNow({ key }: Asked, { learner, model }: SessionSetup, now: Moment): number {
  const item = learner.items.get(key);
  return item?.memory ? model.retrievability(item.memory, Math.max(0, (now.at - item.last) / DAY)) : 0;
}
