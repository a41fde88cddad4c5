import type { LocalDay } from '../ids.ts';

/** Milliseconds. */
export const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** 0001-01-01 and 9999-12-31 as day numbers: outside, a day has no four-digit year. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/**
 * The learner's day a moment belongs to. It begins at the rollover hour on the learner's own clock, so an evening that
 * runs past midnight is one day. A moment outside the years 1 to 9999 counts as the first or last day of them.
 * @param at UTC milliseconds
 * @param offset minutes east of UTC on the learner's clock
 * @param dayStart hour at which the day begins, 0 to 23
 */
export function localDay(at: number, offset: number, dayStart: number): LocalDay {
  return dayNamed(dayOf(at, offset, dayStart));
}

/** The same day as a number: days since 1970-01-01. */
export function dayOf(at: number, offset: number, dayStart: number): number {
  const number = Math.floor((at + offset * MINUTE - dayStart * HOUR) / DAY);
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, number));
}

/** The day of a number as `dayOf` counts them. */
export function dayNamed(number: number): LocalDay {
  return new Date(number * DAY).toISOString().slice(0, 10) as LocalDay;
}

/** Days since 1970-01-01, which is 0. */
export function dayNumber(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** Whole days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: LocalDay, b: LocalDay): number {
  return dayNumber(b) - dayNumber(a);
}

/** The moment a learner's day begins on a clock of this offset: UTC milliseconds. */
export function dayStartsAt(day: LocalDay, offset: number, dayStart: number): number {
  return dayNumber(day) * DAY + dayStart * HOUR - offset * MINUTE;
}

/**
 * Time between two answers as a memory model takes it: fractional days, never negative, and 0 on the same learner's
 * day however many hours lie between, for a model in which they do not count.
 * @param last UTC milliseconds of the earlier answer
 * @param now UTC milliseconds
 */
export function elapsedDays(last: number, now: number, countsAsNone: boolean): number {
  return countsAsNone ? 0 : Math.max(0, (now - last) / DAY);
}

const EARLIEST = Date.UTC(2020, 0, 1);
const LATEST = Date.UTC(2101, 0, 1);

/**
 * Whether a moment can be no learner's now: before 2020, when there was no such program, or after 2100.
 * @param at UTC milliseconds
 */
export function isAbsurd(at: number): boolean {
  return at < EARLIEST || at >= LATEST;
}
