/**
 * Wilson score interval of a share (Wilson 1927), z = 1.96 for 95 %.
 * @param right 0 to `of`
 * @param of at least 1
 * @returns both ends, 0 to 1
 */
export function wilson(right: number, of: number, z = 1.96): { readonly low: number; readonly high: number } {
  const share = right / of;
  const spread = z * z;
  const centre = (share + spread / (2 * of)) / (1 + spread / of);
  const half = (z / (1 + spread / of)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of * of));
  // At the ends the roots are 0 and 1 exactly, which rounding would miss by a hair.
  return { low: right === 0 ? 0 : centre - half, high: right === of ? 1 : centre + half };
}

/**
 * Lower end of the Wilson interval with continuity correction (Newcombe 1998), as a one-sided bound: half a hit less
 * keeps it honest where few items are all right.
 * @param right 0 to `of`
 * @param of at least 1
 * @param z standard normal quantile of one minus the chance of being wrong
 * @returns 0 to 1
 */
export function lowerBound(right: number, of: number, z: number): number {
  return wilson(Math.max(0, right - 0.5), of, z).low;
}
