/** What is remembered of one item: enough to predict recall at any later time. */
export interface MemoryState {
  /** Days until recall falls to 90 % (FSRS-6). */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
}

/** FSRS grades: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4;

/** What one graded answer says about memory. */
export interface Evidence {
  readonly grade: Grade;
  /** Chance (0 to 1) that a right answer was recalled and not lucky; 1 takes the grade at its word. */
  readonly recalled: number;
}

/**
 * A memory model. One ships, chosen by measurement; others can stand beside it behind the same interface.
 * All times are in fractional days and never negative; 0 means "again on the same learner's day".
 */
export interface MemoryModel {
  /** Written into every review and state: another version means replay. */
  readonly version: string;
  /** Memory after the first answer ever. */
  initial(evidence: Evidence): MemoryState;
  after(state: MemoryState, days: number, evidence: Evidence): MemoryState;
  /** Chance of recall, 0 to 1. */
  retrievability(state: MemoryState, days: number): number;
  /** Days until recall falls to `target` (0 to 1), unrounded and uncapped. */
  interval(state: MemoryState, target: number): number;
}
