import type { Mark, Step } from '../../core/question/interaction.ts';
import type { Given } from '../../core/question/kind.ts';
import type { SessionCommand } from '../../core/session/port.ts';
import type { FaceNotice } from '../../wording/session.ts';
import type { Action } from '../keys.ts';
import type { Line, Page } from '../line.ts';
import type { Press } from '../press.ts';

type AnswerCommand = Extract<SessionCommand, { type: 'answer' | 'dont-know' | 'open-options' }>;

/** What a key did to an answer in the making. */
export interface Reaction<State> {
  readonly state: State;
  readonly send?: AnswerCommand;
  readonly notice?: FaceNotice;
}

/** How an answer was judged, line by line, and what it was. */
export interface Judged {
  readonly marks: readonly Mark[];
  readonly given: readonly Given[];
  /** Only the lines that were chosen or are right: the window is short. */
  readonly brief: boolean;
}

/** What was drawn, and where the eye and the cursor belong. */
export interface Drawing {
  readonly lines: readonly Line[];
  readonly cursor?: { readonly row: number; readonly column: number };
}

/** One interaction on screen: a pure reducer over keys, and its lines before and after the answer. */
export interface InteractionFace<S extends Step, State> {
  start(step: S): State;
  press(state: State, step: S, press: Press, action: Action | undefined): Reaction<State>;
  draw(step: S, state: State, page: Page, judged?: Judged): Drawing;
}
