import { FITTABLE_FSRS7 } from './fit/fsrs7-graph.ts';
import type { Fittable } from './fit/graph.ts';
import { fsrs7 } from './fsrs7.ts';
import { FSRS7_UNFITTED } from './fsrs7-parameters.ts';
import type { MemoryModel } from './model.ts';

/** How a memory model is made: with a learner's own parameters, or with those for everybody. */
export type ModelMaker = (parameters?: readonly number[]) => MemoryModel;

/** Its parameters until a fit is accepted. */
export const UNFITTED: readonly number[] = FSRS7_UNFITTED;

/** The one memory model that plans what learners see; why it is this one: docs/decisions/0011-fsrs-7-ships.md. */
export const shippedModel: ModelMaker = (parameters = UNFITTED) => fsrs7(parameters);

/** The same, to be fitted to a learner. */
export const SHIPPED_FITTABLE: Fittable = FITTABLE_FSRS7;
