import { wilson } from './wilson.ts';

/** Fewer answers than this say nothing about how true predictions are. */
const LEAST_ANSWERS = 30;
/** Answers in a bin at least, and bins at most. */
const LEAST_IN_BIN = 8;
const MOST_BINS = 10;

/** Predictions are told apart to this part of 1; more digits than a model can mean. */
const STEPS = 65_535;

/** Gathers predictions of recall beside what came of them. */
export class PredictionTally {
  of = 0;
  right = 0;
  /** Sum of the predictions. */
  predicted = 0;
  /** How many answers each prediction has, those that came wrong and those that came right in turn: sorting by counting. */
  readonly cells = new Uint32Array(2 * (STEPS + 1));

  /** @param predicted 0 to 1 */
  add(predicted: number, correct: boolean): void {
    this.of += 1;
    this.predicted += predicted;
    if (correct) this.right += 1;
    const cell = 2 * Math.round(predicted * STEPS) + (correct ? 1 : 0);
    this.cells[cell] = (this.cells[cell] ?? 0) + 1;
  }
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
export function calibration({ of: answers, cells }: PredictionTally): readonly CalibrationBin[] | null {
  if (answers < LEAST_ANSWERS) return null;
  const bins = Math.min(MOST_BINS, Math.floor(answers / LEAST_IN_BIN));
  const found: CalibrationBin[] = [];
  let cell = 0;
  /** Answers of this cell that an earlier bin has taken. */
  let taken = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const of = Math.floor(((bin + 1) * answers) / bins) - Math.floor((bin * answers) / bins);
    let [sum, hits, left] = [0, 0, of];
    while (left > 0) {
      const here = Math.min(left, (cells[cell] ?? 0) - taken);
      sum += here * ((cell >> 1) / STEPS);
      if (cell % 2 === 1) hits += here;
      left -= here;
      taken += here;
      if (taken === cells[cell]) [cell, taken] = [cell + 1, 0];
    }
    found.push({ predicted: sum / of, right: hits, of, ...wilson(hits, of) });
  }
  return found;
}
