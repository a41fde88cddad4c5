import type { Predictions } from './calibration.ts';
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
export function retentionOf({ predicted, right }: Predictions): Retention | null {
  const of = predicted.length;
  if (of === 0) return null;
  let [hits, sum] = [0, 0];
  for (let i = 0; i < of; i += 1) {
    if (right[i]) hits += 1;
    sum += predicted[i] ?? 0;
  }
  return { right: hits, of, ...wilson(hits, of), predicted: sum / of };
}
