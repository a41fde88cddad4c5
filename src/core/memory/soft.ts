import type { Evidence, Grade, MemoryState } from './model.ts';

/** Share of the known outcome’s interval at which the outcomes are matched. */
const MATCHED_AT = 0.5;
/** The state is found to this power of a half between its ends. */
const HALVINGS = 20;
/** What a slip would have been. */
const SLIPPED_FROM: Grade = 3;

/** What it takes to compare two states. */
export interface Reading<State> {
  /** Chance of recall after so many days. */
  recall(state: State, days: number): number;
  /** Days until recall falls to 90 %. */
  interval(state: State): number;
}

/**
 * Memory after an answer that was right and perhaps lucky, or wrong and perhaps a slip: on the way from the lapsed outcome to
 * the known one (stabilities in log space, where they span orders of magnitude, difficulty linearly), at `knownShare`.
 * @param outcome memory after the answer, taken as this grade
 */
export function softUpdate<State extends MemoryState>(
  { grade, recalled, slipped = 0 }: Evidence,
  outcome: (grade: Grade) => State,
  reading: Reading<State>,
): State {
  const chance = grade === 1 ? slipped : recalled;
  if (chance <= 0) return outcome(1);
  const known = outcome(grade === 1 ? SLIPPED_FROM : grade);
  if (chance >= 1) return known;
  const lapsed = outcome(1);
  return between(known, lapsed, knownShare(known, lapsed, chance, reading));
}

/**
 * The share of the way from lapsed to known (0 to 1) at which a state predicts what the two together predict, p R(known)
 * + (1 - p) R(lapsed): halfway to the day on which the known one would be due, and at least a day on. A share of p
 * itself predicts too little where luck is likely: the mean of two curves is not the curve of a mean.
 */
export function knownShare<State extends MemoryState>(
  known: State,
  lapsed: State,
  recalled: number,
  { recall, interval }: Reading<State>,
): number {
  if (recalled <= 0) return 0;
  const days = Math.max(1, MATCHED_AT * interval(known));
  const goal = recalled * recall(known, days) + (1 - recalled) * recall(lapsed, days);
  let [low, high] = [0, 1];
  // Halving always the same way, a larger chance never gives a smaller share, even where recall does not rise with the share.
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (recall(between(known, lapsed, middle), days) < goal) low = middle;
    else high = middle;
  }
  return high;
}

/** The state at this share of the way from lapsed to known. */
function between<State extends MemoryState>(known: State, lapsed: State, share: number): State {
  const state = {
    ...known,
    stability: geometric(known.stability, lapsed.stability, share),
    difficulty: within(
      known.difficulty,
      lapsed.difficulty,
      share * known.difficulty + (1 - share) * lapsed.difficulty,
    ),
  };
  return known.fast === undefined || lapsed.fast === undefined
    ? state
    : { ...state, fast: geometric(known.fast, lapsed.fast, share) };
}

function geometric(known: number, lapsed: number, share: number): number {
  const mean = Math.exp(share * Math.log(known) + (1 - share) * Math.log(lapsed));
  return within(known, lapsed, mean);
}

/** Rounding can carry a mean a hair beyond its ends, where a model may refuse it. */
function within(a: number, b: number, mean: number): number {
  return Math.min(Math.max(a, b), Math.max(Math.min(a, b), mean));
}
