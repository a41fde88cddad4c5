import type { LocalDay } from '../ids.ts';
import { DAY, dayStartsAt, localDay } from './day.ts';
import type { MemoryModel, MemoryState } from './model.ts';

export const DEFAULT_RETENTION = 0.9;
export const DEFAULT_DAY_START = 4;
const MAX_INTERVAL = 365;

export interface DueRequest {
  readonly model: MemoryModel;
  /** Memory after the answer. */
  readonly memory: MemoryState;
  /** When it was answered: UTC milliseconds, and minutes east of UTC. */
  readonly at: number;
  readonly offset: number;
  /** Hour (0 to 23) at which the learner's day begins. */
  readonly dayStart?: number;
  /** Chance of recall (above 0, at most 1) at which the item comes back. */
  readonly retention?: number;
  /** Learner's days. */
  readonly maxInterval?: number;
}

export interface Due {
  /** UTC milliseconds: the beginning of the learner's day on which it comes back. */
  readonly due: number;
  /** Learner's days from the answer's day, at least 1. */
  readonly days: number;
}

/**
 * When an item comes back: the model's interval rounded to the nearest whole day (halves up), at least tomorrow and at
 * most `maxInterval`, counted from the learner's day of the answer. It is due as soon as that day begins.
 */
export function nextDue({
  model,
  memory,
  at,
  offset,
  dayStart = DEFAULT_DAY_START,
  retention = DEFAULT_RETENTION,
  maxInterval = MAX_INTERVAL,
}: DueRequest): Due {
  const days = Math.max(1, Math.min(maxInterval, Math.round(model.interval(memory, retention))));
  const today = localDay(at, offset, dayStart);
  return { due: dayStartsAt(today, offset, dayStart) + days * DAY, days };
}

/**
 * Learner's days from today until something is due; 0 or less: it is due today or was before. Counted to the nearest
 * day, so that a change of the clock's offset in between (summer time, a journey) does not move it to another day.
 */
export function daysUntil(due: number, today: LocalDay, offset: number, dayStart: number): number {
  // Not Math.round, which has a negative zero.
  return Math.floor((due - dayStartsAt(today, offset, dayStart)) / DAY + 0.5);
}
