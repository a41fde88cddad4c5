import { wilson } from './wilson.ts';

/** Fewer answers than this say nothing about how true predictions are. */
export const LEAST_ANSWERS = 30;
/** Answers in a bin at least, and bins at most. */
const LEAST_IN_BIN = 8;
const MOST_BINS = 10;

/** Predictions of recall beside what came of them, in the order they were made. */
export interface Predictions {
  /** 0 to 1 each. */
  readonly predicted: readonly number[];
  readonly right: readonly boolean[];
}

/** Answers of alike prediction. */
export interface CalibrationBin {
  /** Mean of the predictions, 0 to 1. */
  readonly predicted: number;
  readonly right: number;
  readonly of: number;
  /** Wilson 95 % interval of the share right. */
  readonly low: number;
  readonly high: number;
}

/**
 * Predicted against true recall, in bins of equal count (they differ by one answer at most), lowest prediction first.
 * @returns null with fewer than 30 answers
 */
export function calibration({ predicted, right }: Predictions): readonly CalibrationBin[] | null {
  const answers = predicted.length;
  if (answers < LEAST_ANSWERS) return null;
  const order = sortedWithOutcome(predicted, right);
  const bins = Math.min(MOST_BINS, Math.floor(answers / LEAST_IN_BIN));
  return Array.from({ length: bins }, (_, bin) => {
    const from = Math.floor((bin * answers) / bins);
    const to = Math.floor(((bin + 1) * answers) / bins);
    return binOf(order, from, to);
  });
}

/** A prediction in billionths, doubled, and one more where it came true: numbers alone sort many times faster than pairs. */
const STEPS = 1e9;

function sortedWithOutcome(predicted: readonly number[], right: readonly boolean[]): Float64Array {
  const coded = new Float64Array(predicted.length);
  for (let i = 0; i < coded.length; i += 1) {
    coded[i] = 2 * Math.round((predicted[i] ?? 0) * STEPS) + (right[i] ? 1 : 0);
  }
  return coded.sort();
}

function binOf(order: Float64Array, from: number, to: number): CalibrationBin {
  let [sum, right] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const coded = order[i] ?? 0;
    right += coded % 2;
    sum += Math.floor(coded / 2) / STEPS;
  }
  const of = to - from;
  return { predicted: sum / of, right, of, ...wilson(right, of) };
}
