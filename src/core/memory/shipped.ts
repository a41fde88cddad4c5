import { FITTABLE_FSRS7 } from './fit/fsrs7-graph.ts';
import type { Fittable } from './fit/graph.ts';
import { fsrs7 } from './fsrs7.ts';
import type { MemoryModel } from './model.ts';

/** How a memory model is made: with a learner's own parameters, or with the published ones. */
export type ModelMaker = (parameters?: readonly number[]) => MemoryModel;

/** The one memory model that plans what learners see; why it is this one: docs/decisions/0011-fsrs-7-ships.md. */
export const shippedModel: ModelMaker = fsrs7;

/** The same, to be fitted to a learner. */
export const SHIPPED_FITTABLE: Fittable = FITTABLE_FSRS7;
