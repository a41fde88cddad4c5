/**
 * The 34 numbers of FSRS-7: 0-3 first stability by grade; 4-6 difficulty; 7-14 slow stability; 15-22 fast stability;
 * 23-33 the forgetting curve. Fitted by the authors of FSRS over many learners; source:
 * https://github.com/open-spaced-repetition/srs-benchmark
 */
export const FSRS7_DEFAULTS: readonly number[] = [
  0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398,
  1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433,
  0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
];

/**
 * What predicts best before anything is fitted: those, and a thirty-fifth number, the share of the fast curve that is left once
 * some minutes have passed. Over 3,000 learners FSRS-7 with published parameters is too sure within a day; the number and its
 * minutes were found on them. A fit goes without: it finds the same in the learner's own answers. Source:
 * `docs/architecture_history.md` of https://github.com/Expertium/fsrs-autoresearch
 */
export const FSRS7_UNFITTED: readonly number[] = [...FSRS7_DEFAULTS, 0.85];

/**
 * The robust middle (minimum covariance determinant) of the parameters fitted to each of 10,000 learners; of first
 * stabilities that of their logarithms. The defaults are what predicts best with one set for everybody, which is not
 * where a learner's own lie: those are what a fit is held to. Source: `_smart/smart_preset_cov.json` of
 * https://github.com/open-spaced-repetition/srs-benchmark-rust
 */
export const FSRS7_LEARNERS: readonly number[] = [
  0.1632, 2.2109, 3.968, 11.8588, 6.1575, 0.6787, 3.6156, 2.0193, 0.0618, 1.4148, 0.7674, 0.685, 0.8617,
  0.5967, 1.1124, 1.3189, 0.6562, 3.8657, 0.4563, 0.113, 1.8846, 0.5894, 1.1025, 0.1544, 0.1217, 0.2482,
  0.9393, 0.1272, 0.7179, 0.0422, 0.5494, 0.3816, 0.505, 0.3037,
];

const LOWEST: readonly number[] = [
  0.0001, 0.0001, 0.0001, 0.0001, 1, 0.001, 0.1, 0, 0, 0.3, 0.01, 0.1, 0, 0, 1, 0, 0, 0.5, 0.001, 0.001, 0, 0,
  1, 0.01, 0.01, 0.2, 0.5, 0.01, 0.1, 0, 0.1, 0, 0, 0, 0.5,
];

const HIGHEST: readonly number[] = [
  50, 100, 100, 100, 10, 4, 4, 4, 1.2, 3, 1.5, 1, 3.5, 1, 7, 4, 2, 6, 1.5, 1, 5, 1, 7, 0.25, 0.95, 0.85, 0.99,
  1, 1, 0.9, 1.1, 1, 0.6, 0.6, 1,
];

/**
 * Parameters within the bounds of FSRS-7: each moved to its nearest bound, first stabilities never falling with a better
 * grade, and the slow curve's base never below the fast one's.
 * @throws RangeError unless there are 34 or 35
 */
export function boundedFsrs7(parameters: readonly number[]): number[] {
  if (parameters.length !== 34 && parameters.length !== 35) {
    throw new RangeError(`FSRS-7 has 34 or 35 parameters, not ${parameters.length}`);
  }
  const w = parameters.map((value, index) =>
    Math.min(HIGHEST[index] as number, Math.max(LOWEST[index] as number, value)),
  );
  for (const [lower, higher] of [
    [0, 1],
    [1, 2],
    [2, 3],
    [25, 26],
  ] as const) {
    w[higher] = Math.max(w[higher] as number, w[lower] as number);
  }
  return w;
}
