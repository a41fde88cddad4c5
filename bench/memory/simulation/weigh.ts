import { knewChance, recalledChance, slippedChance } from '../../../src/core/memory/evidence.ts';
import type { Evidence } from '../../../src/core/memory/model.ts';
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

/** What an answer is taken for. */
type Weighed = Required<Omit<Evidence, 'grade'>>;

const AT_ITS_WORD: Weighed = { recalled: 1, slipped: 0 };

/** A function that weighs answers, learning from each what signs are worth. */
export function weigher(way: Way, { assumed, assumedSlip }: Arm): (seen: Seen) => Weighed {
  if (way === 'good') return () => AT_ITS_WORD;
  const weighed = (predicted: number | null, right: boolean, ratio: number): Weighed =>
    right
      ? { ...AT_ITS_WORD, recalled: recalledChance(predicted, assumed, assumedSlip, ratio) }
      : { ...AT_ITS_WORD, slipped: slippedChance(predicted, assumed, assumedSlip) };
  if (way === 'soft') return ({ predicted, right }) => weighed(predicted, right, 1);
  let signals: Signals = NO_SIGNALS;
  return ({ predicted, right, saidRight, sign }) => {
    const ratio = likelihood(signals, sign);
    const guess = saidRight ? SAID_GUESS : assumed;
    signals = withSign(signals, sign, knewChance(right, predicted, guess, assumedSlip, ratio));
    return saidRight ? AT_ITS_WORD : weighed(predicted, right, ratio);
  };
}
