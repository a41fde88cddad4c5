import type { LocalDay } from '../core/ids.ts';
import { dayNumber } from '../core/memory/day.ts';

/** A backup as the ladder sees it. */
export interface Rung {
  readonly name: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly day: LocalDay;
}

/** How many backups are kept behind those of today and yesterday: one a day, then one a week, then one a month. */
const DAYS = 12;
const WEEKS = 10;
const MONTHS = 9;

/** The 1st of January 1970 was a Thursday: weeks counted from here begin on a Monday. */
const MONDAY_SHIFT = 3;

/** Names of the backups that can go: today and yesterday stay whole, of older ones the newest of each step. */
export function surplus(backups: readonly Rung[], today: LocalDay): string[] {
  const older = backups
    .filter(({ day }) => dayNumber(day) < dayNumber(today) - 1)
    .sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const kept = new Set<string>();
  let rest: readonly Rung[] = older;
  const step = (most: number, nameOf: (day: LocalDay) => string | number) => {
    const taken = new Set<string | number>();
    const left: Rung[] = [];
    for (const rung of rest) {
      const name = nameOf(rung.day);
      if (taken.has(name)) continue;
      if (taken.size < most) {
        taken.add(name);
        kept.add(rung.name);
      } else left.push(rung);
    }
    rest = left;
  };
  step(DAYS, (day) => day);
  step(WEEKS, (day) => Math.floor((dayNumber(day) + MONDAY_SHIFT) / 7));
  step(MONTHS, (day) => day.slice(0, 7));
  return older.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}
