import { fsrs6 } from './fsrs6.ts';
import type { MemoryModel } from './model.ts';

/** How a memory model is made: with a learner's own parameters, or with the published ones. */
export type ModelMaker = (parameters?: readonly number[]) => MemoryModel;

/** The one memory model that plans what learners see; why it is this one: docs/memory.md. */
export const shippedModel: ModelMaker = fsrs6;
