import type { LocalDay } from '../../ids.ts';
import { DAY, dayStartsAt } from '../../memory/day.ts';
import type { Asked, Moment, SessionSetup } from '../setup.ts';
import { reviewsThatFit } from './evening.ts';
import { daysToGoal, earlyToday, newOnDay } from './goal.ts';

/** What is scheduled for a later day, and free to be asked now. */
export interface Later {
  readonly asked: Asked;
  /** Learner's days until it is due, at least 1. */
  readonly days: number;
}

/** Evenings from now on, as far as they are known. */
export interface Evenings {
  /** Reviews due or done today, and those due in so many days. */
  readonly reviews: (days: number) => number;
  /** New questions that reach the goal in time, a day. */
  readonly newPerDay: number;
}

/** The day of the goal, half over, is when recall on it is asked for. */
const HALF = 0.5;

/**
 * What is reviewed today although it is not due before the goal, because it would be under the target on that day: spread
 * over the evenings that have room, as late as they have it, what is least known then first. None without a goal ahead.
 */
export function earlyForGoal(
  later: readonly Later[],
  { reviews, newPerDay }: Evenings,
  { learner, model, settings }: Pick<SessionSetup, 'learner' | 'model' | 'settings'>,
  now: Moment,
): readonly Later[] {
  const daysLeft = daysToGoal(settings, now);
  if (daysLeft === undefined || daysLeft === 0) return [];
  const goalAt = dayStartsAt(settings.goal as LocalDay, now.offset, settings.dayStart) + HALF * DAY;
  const low = later.flatMap((one) => {
    const item = learner.items.get(one.asked.key);
    if (one.days < daysLeft || !item?.memory) return [];
    const recall = model.retrievability(item.memory, Math.max(0, (goalAt - item.last) / DAY));
    return recall < settings.retention ? [{ one, recall }] : [];
  });
  const room = Array.from({ length: daysLeft }, (_, day) =>
    reviewsThatFit({ reviews: reviews(day), fresh: newOnDay(newPerDay, daysLeft - day) }, settings),
  );
  low.sort((a, b) => a.recall - b.recall || (a.one.asked.key < b.one.asked.key ? -1 : 1));
  return low.slice(0, earlyToday(low.length, room)).map(({ one }) => one);
}
