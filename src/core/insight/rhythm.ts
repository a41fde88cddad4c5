import type { LocalDay } from '../ids.ts';
import { daysBetween } from '../memory/day.ts';

/** A learner's week, in which a day without an answer is a rest day. */
export interface Rhythm {
  /** The last seven learner's days, oldest first, today last: whether anything was answered. */
  readonly week: readonly boolean[];
  /** Days of this week with an answer. */
  readonly days: number;
  /** Days a week in the weeks before that had any: their median. A break of any length leaves it as it was; null before. */
  readonly usual: number | null;
}

const WEEK = 7;
/** Active weeks that say what is usual. */
const WEEKS = 6;

/** @param active learner's days with an answer, in any order; those after today are left out */
export function rhythm(active: Iterable<LocalDay>, today: LocalDay): Rhythm {
  const ago = new Set<number>();
  for (const day of active) ago.add(daysBetween(day, today));
  const week = Array.from({ length: WEEK }, (_, at) => ago.has(WEEK - 1 - at));
  const weeks = new Map<number, number>();
  for (const days of ago) {
    const nth = Math.floor(days / WEEK);
    if (nth > 0) weeks.set(nth, (weeks.get(nth) ?? 0) + 1);
  }
  const before = [...weeks].sort(([a], [b]) => a - b).slice(0, WEEKS);
  return { week, days: week.filter(Boolean).length, usual: median(before.map(([, count]) => count)) };
}

function median(counts: readonly number[]): number | null {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
