/**
 * How fast a learner answers one kind of question: answers counted in bins of equal width in log time. Order does not matter,
 * and its size is bounded however long the log.
 */
export type Pace = readonly number[];

export const NO_PACE: Pace = [];

/** Bins for each doubling of the time. */
const FINENESS = 4;
/** log2 of the milliseconds at which the first bin begins and the last one ends: a quarter of a second, four minutes. */
const FROM = 8;
const TO = 18;
const BINS = (TO - FROM) * FINENESS;
/** Fewer answers say nothing about what is usual. */
const ENOUGH = 8;

/**
 * The pace after one more answer.
 * @param ms milliseconds from shown to answered, without idle ones; 0 or more
 */
export function paced(pace: Pace, ms: number): Pace {
  const bin = Math.floor(place(ms));
  return Array.from({ length: BINS }, (_, index) => (pace[index] ?? 0) + (index === bin ? 1 : 0));
}

/**
 * Share (0 to 1) of the learner's own answers that were faster; within a bin they count as evenly spread. Null while there
 * are fewer than 8 to compare with.
 */
export function slowness(pace: Pace, ms: number): number | null {
  const all = sum(pace);
  if (all < ENOUGH) return null;
  const at = place(ms);
  const bin = Math.floor(at);
  return (sum(pace.slice(0, bin)) + (at - bin) * (pace[bin] ?? 0)) / all;
}

/** Where a time lies among the bins, in bins. */
function place(ms: number): number {
  const at = (Math.log2(Math.max(1, ms)) - FROM) * FINENESS;
  return Math.min(BINS - 1e-9, Math.max(0, at));
}

function sum(counts: Pace): number {
  return counts.reduce((total, count) => total + count, 0);
}
