import type { LocalDay } from '../../ids.ts';
import { daysBetween, localDay } from '../../memory/day.ts';
import type { Moment } from '../setup.ts';

/** What to be ready for, and when days turn. */
interface GoalSettings {
  readonly dayStart: number;
  readonly goal?: string;
}

/** What is met for the first time on the last day has no night to settle. */
const DAYS_TO_SETTLE = 1;

/** Learner's days until the goal, 0 on the day itself; undefined without one, or when it is past. */
export function daysToGoal({ dayStart, goal }: GoalSettings, { at, offset }: Moment): number | undefined {
  if (goal === undefined || !/^\d{4}-\d\d-\d\d$/.test(goal)) return undefined;
  const days = daysBetween(localDay(at, offset, dayStart), goal as LocalDay);
  return days >= 0 ? days : undefined;
}

/** New questions a day with which all are met in time. */
export function newForGoal(fresh: number, daysLeft: number): number {
  return Math.ceil(fresh / Math.max(1, daysLeft - DAYS_TO_SETTLE));
}

/** The same on one day before the goal: 0 on the last, with `daysLeft` 1. */
export function newOnDay(aDay: number, daysLeft: number): number {
  return daysLeft > DAYS_TO_SETTLE ? aDay : 0;
}

/**
 * How many of those waiting are reviewed today so that all fit the evenings left, as late as they fit: the later a review,
 * the more of it is left on the day.
 * @param room reviews that each evening before the goal has room for, today's first
 */
export function earlyToday(waiting: number, room: readonly number[]): number {
  const [today = 0, ...later] = room;
  return Math.max(0, Math.min(today, waiting - later.reduce((sum, one) => sum + one, 0)));
}
