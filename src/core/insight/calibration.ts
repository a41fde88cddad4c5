import { wilson } from './wilson.ts';

/** Fewer answers than this say nothing about how true predictions are. */
const LEAST_ANSWERS = 30;
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
  const order = sorted(predicted, right);
  const bins = Math.min(MOST_BINS, Math.floor(answers / LEAST_IN_BIN));
  const found: CalibrationBin[] = [];
  let cell = 0;
  /** Answers of this cell that an earlier bin has taken. */
  let taken = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const of = Math.floor(((bin + 1) * answers) / bins) - Math.floor((bin * answers) / bins);
    let [sum, hits, left] = [0, 0, of];
    while (left > 0) {
      const here = Math.min(left, (order[cell] ?? 0) - taken);
      sum += here * ((cell >> 1) / STEPS);
      if (cell % 2 === 1) hits += here;
      left -= here;
      taken += here;
      if (taken === order[cell]) [cell, taken] = [cell + 1, 0];
    }
    found.push({ predicted: sum / of, right: hits, of, ...wilson(hits, of) });
  }
  return found;
}

/** Predictions are told apart to this part of 1; more digits than a model can mean. */
const STEPS = 65_535;

/** How many answers each prediction has, those that came wrong and those that came right in turn: sorting by counting. */
function sorted(predicted: readonly number[], right: readonly boolean[]): Uint32Array {
  const counts = new Uint32Array(2 * (STEPS + 1));
  for (let i = 0; i < predicted.length; i += 1) {
    const cell = 2 * Math.round((predicted[i] ?? 0) * STEPS) + (right[i] ? 1 : 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
