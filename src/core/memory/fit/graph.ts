import type { Grade } from '../model.ts';
import type { Node, Tape } from './tape.ts';

/** A memory model written on a tape, so that it can be fitted. */
export interface Graph {
  /** Memory after the first answer. */
  first(grade: Grade): GraphState;
  /** Recall after that many days, and what an answer then makes of memory. */
  at(state: GraphState, days: number): { readonly recall: Node; after(grade: Grade): GraphState };
  /** Memory when an answer was recalled with this chance (0 to 1) and lucky otherwise. */
  mix(known: GraphState, lapsed: GraphState, recalled: number): GraphState;
}

/** What the model remembers, in an order of its own. */
export type GraphState = readonly Node[];

/** A model with parameters to fit: where learners' lie, how far they differ, and how it calculates. */
export interface Fittable {
  /** The parameters it is published with. */
  readonly defaults: readonly number[];
  /** Where learners' own parameters lie: the middle of the prior. */
  readonly centre: readonly number[];
  /** Prior spread of each parameter around the centre, in the parameter's unit; of `logarithmic` ones in powers of e. */
  readonly spread: readonly number[];
  /** Positive parameters that span orders of magnitude. */
  readonly logarithmic: ReadonlySet<number>;
  /** The nearest parameters within bounds. */
  bounded(parameters: readonly number[]): number[];
  write(tape: Tape, parameters: readonly Node[]): Graph;
}
