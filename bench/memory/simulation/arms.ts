import { type Habits, HONEST, NOISY, OVERCONFIDENT, UNDERCONFIDENT, UNMARKED } from './habits.ts';
import type { Family } from './truth.ts';

/** One world in which the ways to weigh an answer are compared. */
export interface Arm {
  readonly name: string;
  readonly truth: Family;
  /** Whether the scheduler knows the learner's parameters, or is FSRS-7 with its defaults. */
  readonly fitted: boolean;
  /** Chance of a lucky answer as it is, and as the scheduler takes it. */
  readonly guess: number;
  readonly assumed: number;
  /** Chance of a slip as it is, and as the scheduler takes it. */
  readonly slip: number;
  readonly assumedSlip: number;
  readonly habits: Habits;
  /** Chance that a day is skipped. */
  readonly skipped: number;
}

const four: Arm = {
  name: 'four options',
  truth: 'FSRS-7',
  fitted: true,
  guess: 0.3,
  assumed: 0.3,
  slip: 0.02,
  assumedSlip: 0.02,
  habits: HONEST,
  skipped: 0,
};
const two: Arm = { ...four, name: 'true or false', guess: 0.5, assumed: 0.5, slip: 0.03, assumedSlip: 0.03 };

export const ARMS: readonly Arm[] = [
  four,
  two,
  { ...four, name: 'typed', guess: 0.01, assumed: 0.01, slip: 0.04, assumedSlip: 0.04 },
  { ...four, name: 'four options, truth FSRS-6', truth: 'FSRS-6' },
  { ...two, name: 'true or false, truth FSRS-6', truth: 'FSRS-6' },
  { ...four, name: 'four options, truth FSRS-6, scheduler FSRS-7', truth: 'FSRS-6', fitted: false },
  { ...four, name: 'four options, truth SBD, scheduler FSRS-7', truth: 'SBD', fitted: false },
  { ...two, name: 'true or false, truth SBD, scheduler FSRS-7', truth: 'SBD', fitted: false },
  { ...four, name: 'four options, not fitted', fitted: false },
  { ...four, name: 'four options, guessed more than assumed', guess: 0.4 },
  { ...four, name: 'four options, guessed less than assumed', guess: 0.2 },
  { ...four, name: 'four options, no slips', slip: 0 },
  { ...two, name: 'true or false, slips twice as often', slip: 0.06 },
  { ...four, name: 'four options, overconfident', habits: OVERCONFIDENT },
  { ...two, name: 'true or false, overconfident', habits: OVERCONFIDENT },
  { ...four, name: 'four options, underconfident', habits: UNDERCONFIDENT },
  { ...four, name: 'four options, never bets', habits: UNMARKED },
  { ...four, name: 'four options, latency tells nothing', habits: NOISY },
  { ...four, name: 'four options, a third of the days skipped', skipped: 1 / 3 },
];
