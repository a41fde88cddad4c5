import { type FitHistory, fitParameters, scaleOf, surprise } from './fit.ts';
import type { Fittable } from './graph.ts';

/** Fits made one after the other, each with the strength the one before makes likeliest. */
export const EVIDENCE_ROUNDS = 4;
/** The prior spread is trusted as if it had been seen in so many parameters. */
const TRUST = 2;

export interface EvidenceFit {
  readonly parameters: readonly number[];
  /** How strongly the prior held; 1 takes its spread at its word. */
  readonly strength: number;
}

/**
 * Parameters fitted under a prior whose strength comes from the same answers: the one under which they are likeliest
 * once parameters are integrated out. It is the number of parameters that the answers determine over their squared distance
 * from the centre in prior spreads, by turns with the fit (MacKay 1992, Bayesian interpolation). No answers are kept back.
 * @param progress told after each round
 */
export function fitByEvidence(
  model: Fittable,
  histories: readonly FitHistory[],
  progress: () => void = () => undefined,
): EvidenceFit {
  const scale = scaleOf(model);
  let strength = 1;
  let parameters = fitParameters(model, histories, { strength });
  progress();
  for (let round = 1; round < EVIDENCE_ROUNDS; round += 1) {
    const distance = scale.toPoint(parameters).reduce((sum, z) => sum + z * z, 0);
    const known = determined(information(model, parameters, histories), strength);
    strength = (known + TRUST) / (distance + TRUST);
    parameters = fitParameters(model, histories, { strength });
    progress();
  }
  return { parameters, strength };
}

/** What the answers say of each pair of parameters, in prior spreads: the slopes of each item, multiplied out. */
function information(
  model: Fittable,
  parameters: readonly number[],
  histories: readonly FitHistory[],
): number[][] {
  const scale = scaleOf(model);
  const sums = parameters.map(() => parameters.map(() => 0));
  for (const history of histories) {
    const slopes = surprise(model, parameters, [history]).gradient.map(
      (slope, index) => slope * scale.perUnit(parameters[index] as number, index),
    );
    for (const [row, slope] of slopes.entries()) {
      const sum = sums[row] as number[];
      for (const [column, other] of slopes.entries()) sum[column] = (sum[column] as number) + slope * other;
    }
  }
  return sums;
}

/** How many parameters are determined by the answers rather than the prior: trace of A (A + strength I)^-1. */
function determined(known: readonly (readonly number[])[], strength: number): number {
  const size = known.length;
  const root = cholesky(
    known.map((row, index) => row.map((x, other) => (index === other ? x + strength : x))),
  );
  let trace = 0;
  // The trace of an inverse is the sum of squares of the inverse of its root, column by column.
  for (let column = 0; column < size; column += 1) {
    const solved: number[] = [];
    for (let row = 0; row < size; row += 1) {
      const line = root[row] as number[];
      const before = solved.reduce((sum, x, index) => sum + x * (line[index] as number), 0);
      solved.push(((row === column ? 1 : 0) - before) / (line[row] as number));
    }
    trace += solved.reduce((sum, x) => sum + x * x, 0);
  }
  return size - strength * trace;
}

/** The lower root L of a positive definite matrix, L L^T. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const root: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      const other = column === row ? line : (root[column] as number[]);
      const rest =
        (values[column] as number) - line.reduce((sum, x, index) => sum + x * (other[index] as number), 0);
      line.push(column === row ? Math.sqrt(rest) : rest / (other[column] as number));
    }
    root.push(line);
  }
  return root;
}
