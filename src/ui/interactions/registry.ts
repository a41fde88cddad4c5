import type { Interaction, Step } from '../../core/question/interaction.ts';
import { type ArrangeState, arrange } from './arrange.ts';
import type { InteractionFace } from './face.ts';
import { type PairState, pair } from './pair.ts';
import { type PickState, pick } from './pick.ts';
import { type PickManyState, pickMany } from './pick-many.ts';
import { type TypeState, type } from './type.ts';

/** An answer in the making, whatever its interaction. */
export type AnswerState = PickState | PickManyState | TypeState | ArrangeState | PairState;

const faces = { pick, pickMany, type, arrange, pair, point: pick } as const;

/** The face of a step. Step and state always come from the same interaction: `start` of this face made the state. */
export function faceOf(interaction: Interaction): InteractionFace<Step, AnswerState> {
  return faces[interaction] as unknown as InteractionFace<Step, AnswerState>;
}

/** Whether letters are written rather than taken as keys. */
export function isWriting(state: AnswerState): boolean {
  return 'inField' in state && state.inField;
}

/** Whether there are fields, and nothing is written in any. */
export function isBlank(state: AnswerState): boolean {
  return 'inField' in state && state.fields.every(({ text }) => text === '');
}
