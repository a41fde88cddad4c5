/** A predicted answer and what became of it. */
export interface Outcome {
  /** Predicted chance (0 to 1) of a right answer. */
  readonly predicted: number;
  readonly right: boolean;
  /** Fractional days since the answer before. */
  readonly days: number;
  /** Answers to the card so far, this one included. */
  readonly reviews: number;
  /** Wrong answers to the card before this one. */
  readonly lapses: number;
}

/** Mean surprise, natural logarithm; predictions are kept 1e-4 from 0 and 1. */
export function logLoss(outcomes: readonly Outcome[]): number {
  return mean(
    outcomes.map(({ predicted, right }) => {
      const p = Math.min(1 - 1e-4, Math.max(1e-4, predicted));
      return -Math.log(right ? p : 1 - p);
    }),
  );
}

/**
 * Distance between predicted and true recall over bins of alike answers (time since the last, answers, lapses), weighed
 * by their size. Bins as in https://github.com/open-spaced-repetition/srs-benchmark
 */
export function rmseBins(outcomes: readonly Outcome[]): number {
  const bins = new Map<string, { count: number; predicted: number; right: number }>();
  for (const outcome of outcomes) {
    const key = binOf(outcome);
    const bin = bins.get(key) ?? { count: 0, predicted: 0, right: 0 };
    bin.count += 1;
    bin.predicted += outcome.predicted;
    bin.right += outcome.right ? 1 : 0;
    bins.set(key, bin);
  }
  const squares = [...bins.values()].map(({ count, predicted, right }) => (predicted - right) ** 2 / count);
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / outcomes.length);
}

function binOf({ days, reviews, lapses }: Outcome): string {
  const time = 2.48 * 3.62 ** Math.floor(Math.log(days) / Math.log(3.62));
  const count = 1.99 * 1.89 ** Math.floor(Math.log(reviews) / Math.log(1.89));
  const failed = lapses === 0 ? 0 : 1.65 * 1.73 ** Math.floor(Math.log(lapses) / Math.log(1.73));
  return [days > 0 ? time.toFixed(2) : '0', Math.round(count), Math.round(failed)].join();
}

/** Chance that a right answer was given the higher prediction of a right and a wrong one; ties count half. */
export function auc(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => a.predicted - b.predicted);
  const rightCount = sorted.filter(({ right }) => right).length;
  let ranks = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.predicted === sorted[start]?.predicted) end += 1;
    const rank = (start + end + 1) / 2;
    ranks += rank * sorted.slice(start, end).filter(({ right }) => right).length;
    start = end;
  }
  return (ranks - (rightCount * (rightCount + 1)) / 2) / (rightCount * (sorted.length - rightCount));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
