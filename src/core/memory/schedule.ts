import type { LocalDay } from '../ids.ts';
import { DAY, dayStartsAt, localDay } from './day.ts';
import { type Spread, spreadDays } from './fuzz.ts';

export const DEFAULT_RETENTION = 0.9;
export const DEFAULT_DAY_START = 4;
export const DEFAULT_MAX_INTERVAL = 365;

export interface DueRequest {
  /** Days until it should come back, unrounded. */
  readonly interval: number;
  /** When it was answered: UTC milliseconds, and minutes east of UTC. */
  readonly at: number;
  readonly offset: number;
  /** Hour (0 to 23) at which the learner's day begins. */
  readonly dayStart?: number;
  /** Learner's days. */
  readonly maxInterval?: number;
  /** How the day is chosen among those near the interval; absent: the nearest. */
  readonly spread?: Spread;
}

export interface Due {
  /** UTC milliseconds: the beginning of the learner's day on which it comes back. */
  readonly due: number;
  /** Learner's days from the answer's day, at least 1. */
  readonly days: number;
}

/**
 * When an item comes back: the interval rounded to the nearest whole day (halves up), or spread among the days near it, at
 * least tomorrow and at most `maxInterval`, counted from the learner's day of the answer. It is due as soon as that day begins.
 */
export function nextDue({
  interval,
  at,
  offset,
  dayStart = DEFAULT_DAY_START,
  maxInterval = DEFAULT_MAX_INTERVAL,
  spread,
}: DueRequest): Due {
  const days =
    spread === undefined
      ? Math.max(1, Math.min(maxInterval, Math.round(interval)))
      : spreadDays(interval, maxInterval, spread);
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
