import type { PredictionTally } from './calibration.ts';
import { wilson } from './wilson.ts';

/** What came back, beside what was meant to. */
export interface Retention {
  readonly right: number;
  readonly of: number;
  /** Wilson 95 % interval of the share right, 0 to 1. */
  readonly low: number;
  readonly high: number;
  /** Mean recall that was predicted for these answers, 0 to 1. */
  readonly predicted: number;
}

/**
 * True retention: the share right of first tries at items that came back on a later day and count for the schedule.
 * Luck in picked answers is in it; `predicted` is recall alone.
 * @returns null without such an answer
 */
export function retentionOf({ of, right, predicted }: PredictionTally): Retention | null {
  return of === 0 ? null : { right, of, ...wilson(right, of), predicted: predicted / of };
}
