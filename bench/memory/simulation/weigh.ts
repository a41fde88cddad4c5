import { knewChance, recalledChance } from '../../../src/core/memory/evidence.ts';
import {
  likelihood,
  NO_SIGNALS,
  type Sign,
  type Signals,
  withSign,
} from '../../../src/core/memory/signals.ts';
import type { Arm } from './arms.ts';

/**
 * How a right answer is taken: as Good; weighed by luck; weighed with bet and latency too; or that, where the learner
 * may say the answer or see the options.
 */
export const WAYS = ['good', 'soft', 'signs', 'say or see'] as const;
export type Way = (typeof WAYS)[number];

export interface Seen {
  /** Recall the scheduler expected; null at the first meeting. */
  readonly predicted: number | null;
  readonly right: boolean;
  /** Typed and right: nothing to doubt. */
  readonly saidRight: boolean;
  readonly sign: Sign;
}

/** Chance that a typed answer is right by luck. */
const SAID_GUESS = 0.01;

/** A function that tells the chance (0 to 1) that an answer was recalled, learning from each what signs are worth. */
export function weigher(way: Way, { assumed, slip }: Arm): (seen: Seen) => number {
  if (way === 'good') return () => 1;
  if (way === 'soft') {
    return ({ predicted, right }) => (right ? recalledChance(predicted, assumed, slip) : 1);
  }
  let signals: Signals = NO_SIGNALS;
  return ({ predicted, right, saidRight, sign }) => {
    const ratio = likelihood(signals, sign);
    const guess = saidRight ? SAID_GUESS : assumed;
    signals = withSign(signals, sign, knewChance(right, predicted, guess, slip, ratio));
    return !right || saidRight ? 1 : recalledChance(predicted, assumed, slip, ratio);
  };
}
