import { workload } from '../insight/workload.ts';
import { reviewsThatFit, SECONDS_AN_ANSWER } from './queue/evening.ts';
import { daysToGoal, newForGoal, newOnDay } from './queue/goal.ts';
import type { Moment, SessionSetup } from './setup.ts';
import { standingIn } from './standing.ts';

/** What it takes to be ready on a day, and what to expect on it. */
export interface GoalPlan {
  /** `yyyy-mm-dd`. */
  readonly goal: string;
  readonly daysLeft: number;
  readonly newPerDay: number;
  /** A day until then. */
  readonly answers: number;
  readonly minutes: number;
  /** Questions met by that day, of all, and the share of those met that will be known; 0 to 1. */
  readonly met: number;
  readonly of: number;
  readonly expected: number;
}

/** The plan toward the learner's goal, by simulation; undefined without a goal ahead. */
export function goalPlan(
  setup: Pick<SessionSetup, 'packs' | 'learner' | 'filter' | 'settings' | 'model'>,
  now: Moment,
): GoalPlan | undefined {
  const { settings, model } = setup;
  const daysLeft = daysToGoal(settings, now);
  if (daysLeft === undefined || settings.goal === undefined) return undefined;
  const { items, fresh } = standingIn(setup, now);
  const newPerDay = newForGoal(fresh, daysLeft);
  const days = Math.max(1, daysLeft);
  const { retention } = settings;
  const { answers, met, recall } = workload({
    model,
    items,
    fresh,
    newPerDay,
    days,
    retention,
    seed: settings.goal,
    ...(daysLeft > 0 && {
      room: (reviews: number, daysToGo: number) =>
        reviewsThatFit({ reviews, fresh: newOnDay(newPerDay, daysToGo) }, settings),
    }),
  });
  return {
    goal: settings.goal,
    daysLeft,
    newPerDay,
    answers,
    minutes: (answers * SECONDS_AN_ANSWER) / 60,
    met,
    of: items.length + fresh,
    expected: recall,
  };
}
