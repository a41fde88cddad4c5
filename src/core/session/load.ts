import { dayNumber, localDay } from '../memory/day.ts';
import type { Learner } from '../memory/item.ts';
import type { Moment } from './setup.ts';

interface Loads {
  readonly offset: number;
  readonly dayStart: number;
  readonly byDay: ReadonlyMap<number, number>;
}

/** Counted once per session: answers of the session itself are few, and an answer's day must not hang on when it is asked for. */
const loadsOf = new WeakMap<Learner, Loads>();

/** How many items are due so many learner's days after this moment, as things stood when the session began. */
export function loadAhead(
  learner: Learner,
  dayStart: number,
  { at, offset }: Moment,
): (days: number) => number {
  let loads = loadsOf.get(learner);
  if (loads === undefined || loads.offset !== offset || loads.dayStart !== dayStart) {
    loads = { offset, dayStart, byDay: counted(learner, offset, dayStart) };
    loadsOf.set(learner, loads);
  }
  const { byDay } = loads;
  const today = dayNumber(localDay(at, offset, dayStart));
  return (days) => byDay.get(today + days) ?? 0;
}

function counted(learner: Learner, offset: number, dayStart: number): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const { due, suspended } of learner.items.values()) {
    if (due === null || suspended) continue;
    const day = dayNumber(localDay(due, offset, dayStart));
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return byDay;
}
