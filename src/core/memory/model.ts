/** What is remembered of one item: enough to predict recall at any later time. */
export interface MemoryState {
  /** Days: until recall falls to 90 % (FSRS-6), or the scale of the slow part of the curve (FSRS-7). */
  readonly stability: number;
  /** Days: scale of the fast part of the curve, in a model that has one. */
  readonly fast?: number;
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
  /** Chance (0 to 1) that a wrong answer was known all the same; without it a wrong one is taken at its word. */
  readonly slipped?: number;
}

/** How far intervals may reach, in days, whatever a model says. */
export interface IntervalLimits {
  /** After a first answer, and after an easy one. */
  readonly first: number;
  readonly firstEasy: number;
  /** Times the longest of: the interval before, the time waited, one day. */
  readonly growth: number;
}

/**
 * A memory model. One ships, chosen by measurement; others can stand beside it behind the same interface.
 * All times are in fractional days and never negative.
 */
export interface MemoryModel {
  /** Written into every review and state: another version means replay. */
  readonly version: string;
  /** Whether hours count on the same learner's day; if not, a time of 0 means "again on that day". */
  readonly withinDay: boolean;
  /** Null for a model whose intervals need no limits. */
  readonly limits: IntervalLimits | null;
  /** Memory after the first answer ever. */
  initial(evidence: Evidence): MemoryState;
  after(state: MemoryState, days: number, evidence: Evidence): MemoryState;
  /** Chance of recall, 0 to 1. */
  retrievability(state: MemoryState, days: number): number;
  /** The same at any number of days, for asking more than once. */
  curve(state: MemoryState): (days: number) => number;
  /** Days until recall falls to `target` (0 to 1), unrounded; a policy caps it. */
  interval(state: MemoryState, target: number): number;
}
