import type { MemoryState } from './model.ts';

/**
 * Memory when an answer was recalled with this chance and lucky otherwise: the two outcomes mixed, stabilities as
 * geometric means (they span orders of magnitude), difficulty as an arithmetic one.
 * @param known after the answer, had it been recalled
 * @param lapsed after the answer, had it been luck
 * @param recalled 0 to 1
 */
export function softUpdate(known: MemoryState, lapsed: MemoryState, recalled: number): MemoryState {
  const state = {
    stability: geometric(known.stability, lapsed.stability, recalled),
    difficulty: within(
      known.difficulty,
      lapsed.difficulty,
      recalled * known.difficulty + (1 - recalled) * lapsed.difficulty,
    ),
  };
  return known.fast === undefined || lapsed.fast === undefined
    ? state
    : { ...state, fast: geometric(known.fast, lapsed.fast, recalled) };
}

function geometric(known: number, lapsed: number, recalled: number): number {
  const mean = Math.exp(recalled * Math.log(known) + (1 - recalled) * Math.log(lapsed));
  return within(known, lapsed, mean);
}

/** Rounding can carry a mean a hair beyond its ends, and ts-fsrs throws on a state out of bounds. */
function within(a: number, b: number, mean: number): number {
  return Math.min(Math.max(a, b), Math.max(Math.min(a, b), mean));
}
