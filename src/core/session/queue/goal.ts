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

/** On the day itself and the day before, what falls due up to the goal is asked too: the same review, in time to count. */
export function readyAhead(daysLeft: number | undefined): number {
  return daysLeft !== undefined && daysLeft <= 1 ? daysLeft : 0;
}
