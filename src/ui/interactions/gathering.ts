import type { Response } from '../../core/question/interaction.ts';
import type { FaceNotice } from '../../wording/session.ts';
import type { Action } from '../keys.ts';
import type { Press } from '../press.ts';
import type { Reaction } from './face.ts';
import { type ListState, moved, numbered } from './list.ts';

/** An answer gathered line by line: ticked, placed or paired. */
interface Gathering<State extends ListState> {
  /** Lines there are to take. */
  readonly count: number;
  /** Takes the line of this index, or leaves everything as it is where that cannot be. */
  readonly take: (state: State, index: number) => State;
  readonly takeBack?: (state: State) => State;
  /** What is still missing, or undefined when it can be answered. */
  readonly missing: (state: State) => FaceNotice | undefined;
  readonly response: (state: State) => Response;
}

/** One key while an answer is gathered; the keys are the same whatever is gathered. */
export function pressGathering<State extends ListState>(
  state: State,
  press: Press,
  action: Action | undefined,
  { count, take, takeBack, missing, response }: Gathering<State>,
): Reaction<State> {
  switch (action) {
    case 'up':
    case 'down':
      return { state: { ...state, ...moved(state, action, count) } };
    case 'pick':
      return { state: { ...state, ...numbered(state, press.name, count) } };
    case 'tick':
    case 'place':
    case 'pair': {
      const index = Number(press.name) - 1;
      return { state: index >= 0 && index < count ? take(state, index) : state };
    }
    case 'toggle':
      return state.focus === null ? { state, notice: 'pick-first' } : { state: take(state, state.focus) };
    case 'takeBack':
      return { state: takeBack?.(state) ?? state };
    case 'think':
    case 'sure':
    case 'guess': {
      const notice = missing(state);
      if (notice !== undefined) return { state, notice };
      return { state, send: { type: 'answer', response: response(state), bet: action } };
    }
    case 'unknown':
      return { state, send: { type: 'dont-know' } };
    default:
      return { state };
  }
}
