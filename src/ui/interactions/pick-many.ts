import type { Step } from '../../core/question/interaction.ts';
import type { InteractionFace } from './face.ts';
import { type ListState, moved, NOWHERE, numbered } from './list.ts';
import { optionRow } from './pick.ts';
import { drawRows, labelWidth, unknownRow } from './rows.ts';

type PickManyStep = Extract<Step, { interaction: 'pickMany' }>;

export interface PickManyState extends ListState {
  /** Ascending. */
  readonly ticked: readonly number[];
}

/** Any number of lines out of several. */
export const pickMany: InteractionFace<PickManyStep, PickManyState> = {
  start: () => ({ ...NOWHERE, ticked: [] }),

  press(state, step, press, action) {
    const count = step.options.length;
    switch (action) {
      case 'up':
      case 'down':
        return { state: { ...state, ...moved(state, action, count) } };
      case 'pick':
        return { state: { ...state, ...numbered(state, press.name, count) } };
      case 'tick': {
        const index = Number(press.name) - 1;
        return index >= 0 && index < count ? { state: ticked(state, index) } : { state };
      }
      case 'toggle':
        return state.focus === null ? { state, notice: 'pick-first' } : { state: ticked(state, state.focus) };
      case 'think':
      case 'sure':
      case 'guess':
        if (state.ticked.length === 0) return { state, notice: 'pick-first' };
        return {
          state,
          send: { type: 'answer', response: { interaction: 'pickMany', options: state.ticked }, bet: action },
        };
      case 'unknown':
        return { state, send: { type: 'dont-know' } };
      default:
        return { state };
    }
  },

  draw(step, state, page, judged) {
    const rows = step.options.map((option, index) => {
      const row = optionRow(option, index, { page, focus: state.focus, judged, several: true });
      const on = judged === undefined ? state.ticked.includes(index) : judged.marks[index]?.chosen === true;
      return { ...row, text: `${on ? '[x]' : '[ ]'} ${row.text}` };
    });
    const { lines, starts } = drawRows(rows, page);
    const drawn = [...lines, unknownRow(page, labelWidth(step.options.length), false, judged)];
    if (state.focus === null || judged !== undefined) return { lines: drawn };
    return { lines: drawn, cursor: { row: starts[state.focus] ?? 0, column: 0 } };
  },
};

function ticked(state: PickManyState, index: number): PickManyState {
  const has = state.ticked.includes(index);
  const list = has
    ? state.ticked.filter((one) => one !== index)
    : [...state.ticked, index].sort((a, b) => a - b);
  return { ...state, focus: index, typed: '', ticked: list };
}
