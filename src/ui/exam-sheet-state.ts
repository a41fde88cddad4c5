import type { SheetView } from '../core/session/view.ts';
import type { FaceNotice } from '../wording/session.ts';
import type { Action } from './keys.ts';
import type { Pressed, ScreenState } from './session-state.ts';

/** One key over all questions of an exam; `notice` is what the key before it asked. */
export function pressedInSheet(
  view: SheetView,
  state: ScreenState,
  notice: FaceNotice | undefined,
  action: Action | undefined,
): Pressed {
  const moved = (by: number): Pressed => {
    const focus = Math.min(view.questions.length - 1, Math.max(0, state.focus + by));
    return { state: { ...state, focus, follow: true } };
  };
  switch (action) {
    case 'up':
      return moved(-1);
    case 'down':
      return moved(1);
    case 'open':
      return { state, command: { type: 'go', place: state.focus } };
    case 'close':
      return { state, command: { type: 'next' } };
    case 'handIn':
      if (notice !== 'confirm-finish') return { state: { ...state, notice: 'confirm-finish' } };
      return { state, command: { type: 'finish' } };
    default:
      return { state };
  }
}
