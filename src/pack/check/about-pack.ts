import type { Problem } from '../finding.ts';

/** Fewer questions than this say nothing about a share: a pack of five is not scolded for its proportions. */
export const ENOUGH = 10;

/** A problem of a pack as a whole. */
export function aboutPack(message: string, hint: string): Problem {
  return { owner: { part: 'pack' }, path: [], message, hint };
}

/** A share (0 to 1) in words. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
