/** Rows before `train` are learned from, those from there to before `test` are predicted. */
export interface Fold {
  readonly train: number;
  readonly test: number;
}

/**
 * Time-ordered folds: the last `count` parts of equal size, each predicted from all that came before it. As
 * TimeSeriesSplit of scikit-learn: a part has floor(rows / (count + 1)) rows, what is left over is learned from first.
 */
export function timeOrderedFolds(rows: number, count = 5): Fold[] {
  const size = Math.floor(rows / (count + 1));
  return Array.from({ length: count }, (_, index) => {
    const train = rows - (count - index) * size;
    return { train, test: train + size };
  });
}
