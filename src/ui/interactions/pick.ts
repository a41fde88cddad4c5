import type { Mark, ShownOption, Step } from '../../core/question/interaction.ts';
import { answerWords } from '../../wording/session.ts';
import { offeredWords } from '../../wording/verdicts.ts';
import type { Page, Span } from '../line.ts';
import type { Tone } from '../theme.ts';
import type { InteractionFace, Judged, Reaction } from './face.ts';
import { type ListState, moved, NOWHERE, numbered } from './list.ts';
import { drawRows, focusSign, labelWidth, type Row, unknownRow } from './rows.ts';

type PickStep = Extract<Step, { interaction: 'pick' | 'point' }>;

export interface PickState extends ListState {
  /** The line chosen by its number just now: the same number again is sure. */
  readonly armed: number | null;
}

/** One line out of several. The row after the last option is "I don't know". */
export const pick: InteractionFace<PickStep, PickState> = {
  start: () => ({ ...NOWHERE, armed: null }),

  press(state, step, press, action) {
    const count = step.options.length;
    switch (action) {
      case 'up':
      case 'down':
        return { state: { ...moved(state, action, count + 1), armed: null } };
      case 'pick': {
        const next = numbered(state, press.name, count);
        if (step.interaction === 'pick' && next.focus !== null && next.focus === state.armed) {
          return answer(state, step, 'sure');
        }
        return { state: { ...next, armed: next.focus } };
      }
      case 'think':
      case 'sure':
      case 'guess':
        return answer(state, step, action);
      case 'unknown':
        return { state, send: { type: 'dont-know' } };
      default:
        return { state };
    }
  },

  draw(step, state, page, judged) {
    const { focus } = state;
    const rows = step.options.map((option, index) =>
      optionRow({ ...option, text: shownText(step, option.text) }, index, {
        page,
        focus,
        judged,
        several: false,
      }),
    );
    const { lines, starts } = drawRows(inSight(rows, judged), page);
    const drawn = [
      ...lines,
      ...unknownRow(page, labelWidth(step.options.length), focus === step.options.length, judged),
    ];
    if (focus === null || judged !== undefined) return { lines: drawn };
    return { lines: drawn, cursor: { row: starts[focus] ?? lines.length, column: 0 } };
  },
};

function answer(state: PickState, step: PickStep, bet: 'think' | 'sure' | 'guess'): Reaction<PickState> {
  const { focus } = state;
  if (focus === null) return { state, notice: 'pick-first' };
  if (focus === step.options.length) return { state, send: { type: 'dont-know' } };
  return {
    state,
    send: { type: 'answer', response: { interaction: step.interaction, option: focus }, bet },
  };
}

function shownText(step: PickStep, text: string): string {
  return step.interaction === 'pick' ? offeredWords(step.purpose, text) : text;
}

interface RowContext {
  readonly page: Page;
  readonly focus: number | null;
  readonly judged: Judged | undefined;
  /** Several lines can be right, so a right one not chosen was missed. */
  readonly several: boolean;
}

/** An option before or after the answer. */
export function optionRow({ text }: ShownOption, index: number, context: RowContext): Row {
  const label = String(index + 1);
  const mark = context.judged?.marks[index];
  if (mark !== undefined) return { label, text, ...judgedLook(mark, context) };
  const focused = context.focus === index;
  return { label, text, sign: focusSign(context.page, focused), tone: focused ? 'strong' : 'text' };
}

/** The rows that stay when the window is too short for all of them and the evidence. */
export function inSight(rows: readonly Row[], judged: Judged | undefined): readonly Row[] {
  if (!judged?.brief) return rows;
  return rows.filter((_, index) => judged.marks[index]?.chosen || judged.marks[index]?.right);
}

function judgedLook(mark: Mark, { page, several }: RowContext): { tone: Tone; sign?: Span; beside?: Span } {
  const beside = (text: string): { beside: Span } => ({ beside: { text, tone: 'muted' } });
  const yours = mark.chosen ? beside(answerWords.yours) : {};
  if (mark.right) {
    const missed = several && !mark.chosen ? beside(answerWords.missed) : {};
    return { sign: { text: page.marks.right, tone: 'right' }, tone: 'strong', ...yours, ...missed };
  }
  if (mark.chosen) return { sign: { text: page.marks.wrong, tone: 'wrong' }, tone: 'text', ...yours };
  return { tone: 'muted' };
}
