import type { Step } from '../../core/question/interaction.ts';
import type { InteractionFace } from './face.ts';
import { pressGathering } from './gathering.ts';
import { type ListState, NOWHERE } from './list.ts';
import { inSight, optionRow } from './pick.ts';
import { drawRows, labelWidth, unknownRow } from './rows.ts';

type PickManyStep = Extract<Step, { interaction: 'pickMany' }>;

export interface PickManyState extends ListState {
  /** Ascending. */
  readonly ticked: readonly number[];
}

/** Any number of lines out of several. */
export const pickMany: InteractionFace<PickManyStep, PickManyState> = {
  start: () => ({ ...NOWHERE, ticked: [] }),

  press: (state, { options }, press, action) =>
    pressGathering(state, press, action, {
      count: options.length,
      take: ticked,
      missing: (from) => (from.ticked.length === 0 ? 'pick-first' : undefined),
      response: (from) => ({ interaction: 'pickMany', options: from.ticked }),
    }),

  draw(step, state, page, judged) {
    const rows = step.options.map((option, index) => {
      const row = optionRow(option, index, { page, focus: state.focus, judged, several: true });
      const on = judged === undefined ? state.ticked.includes(index) : judged.marks[index]?.chosen === true;
      return { ...row, text: `${on ? '[x]' : '[ ]'} ${row.text}` };
    });
    const { lines, starts } = drawRows(inSight(rows, judged), page);
    const drawn = [...lines, ...unknownRow(page, labelWidth(step.options.length), false, judged)];
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
