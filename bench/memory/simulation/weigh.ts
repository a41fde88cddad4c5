import { recalledChance } from '../../../src/core/memory/evidence.ts';
import type { Arm } from './arms.ts';
import { Likelihoods, type Signs } from './signals.ts';

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
  readonly signs: Signs;
}

/** A function that tells the chance (0 to 1) that an answer was recalled, learning from each what signs are worth. */
export function weigher(way: Way, { assumed, slip }: Arm): (seen: Seen) => number {
  if (way === 'good') return () => 1;
  if (way === 'soft') {
    return ({ predicted, right }) => (right ? recalledChance(predicted, assumed, slip) : 1);
  }
  const likelihoods = new Likelihoods();
  return ({ predicted, right, saidRight, signs }) => {
    const ratio = likelihoods.ratio(signs);
    // Wrong although known is a slip; wrong and unknown a guess that failed.
    const knew = right
      ? recalledChance(predicted, saidRight ? 0.01 : assumed, slip)
      : recalledChance(predicted, 1 - assumed, 1 - slip);
    likelihoods.learn(signs, knew);
    return !right || saidRight ? 1 : recalledChance(predicted, assumed, slip, ratio);
  };
}
