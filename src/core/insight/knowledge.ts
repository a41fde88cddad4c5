import { wilson } from './wilson.ts';

/** Answers to questions that are guessed, and slipped on, equally easily. */
export interface LuckGroup {
  /** Chance (0 to 1) that a learner who does not know is right. */
  readonly guess: number;
  /** Chance (0 to 1) that a learner who knows is wrong; `guess` and `slip` together are below 1. */
  readonly slip: number;
  readonly right: number;
  readonly of: number;
}

/** A share, 0 to 1, and its 95 % interval. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const CELLS = 1000;
const TAIL = 0.025;

/**
 * The share known behind a share right, (score - g) / (1 - g - s): right answers are those known and not slipped on,
 * and those guessed. Kept within 0 and 1, which a score below luck or above slips would leave.
 * @param score 0 to 1
 */
export function knownShare(score: number, { guess, slip }: Pick<LuckGroup, 'guess' | 'slip'>): number {
  return Math.min(1, Math.max(0, (score - guess) / (1 - guess - slip)));
}

/**
 * How much is known behind answers, corrected for luck and slips. Answers of one sort: `knownShare` of the score and of
 * both ends of its Wilson interval. Of several sorts: the mean and the middle 95 % of what the answers leave likely, in
 * 1,000 cells, where every share was equally likely before (a Beta(1, 1) prior).
 * @returns null without an answer
 */
export function knowledge(groups: readonly LuckGroup[]): Estimate | null {
  const [first, ...others] = groups.filter(({ of }) => of > 0);
  if (first === undefined) return null;
  if (others.length > 0) return estimateOf(posterior([first, ...others]));
  const { low, high } = wilson(first.right, first.of);
  return {
    share: knownShare(first.right / first.of, first),
    low: knownShare(low, first),
    high: knownShare(high, first),
  };
}

/** How likely each share known is after these answers: one number for the middle of each of 1,000 cells, 1 together. */
export function posterior(groups: readonly LuckGroup[]): readonly number[] {
  const logs = Array.from({ length: CELLS }, (_, cell) => {
    const known = (cell + 0.5) / CELLS;
    return groups.reduce((sum, { guess, slip, right, of }) => {
      const chance = guess + (1 - guess - slip) * known;
      return sum + part(right, chance) + part(of - right, 1 - chance);
    }, 0);
  });
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** Mean and middle 95 % of a posterior. */
export function estimateOf(cells: readonly number[]): Estimate {
  let share = 0;
  let below = 0;
  let low: number | undefined;
  let high: number | undefined;
  cells.forEach((weight, cell) => {
    share += (weight * (cell + 0.5)) / cells.length;
    // Within a cell the weight is spread evenly.
    const at = (mass: number) => (cell + (mass - below) / weight) / cells.length;
    if (low === undefined && below + weight >= TAIL) low = at(TAIL);
    if (high === undefined && below + weight >= 1 - TAIL) high = at(1 - TAIL);
    below += weight;
  });
  return { share, low: low ?? 0, high: high ?? 1 };
}

/** 0 times the logarithm of 0 is 0: what did not happen needs no chance. */
function part(count: number, chance: number): number {
  return count === 0 ? 0 : count * Math.log(chance);
}
