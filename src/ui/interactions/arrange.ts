import type { Step } from '../../core/question/interaction.ts';
import { orderLine, placeWords } from '../../wording/session.ts';
import { line, type Page, type Span } from '../line.ts';
import type { InteractionFace, Judged } from './face.ts';
import { pressGathering } from './gathering.ts';
import { type ListState, NOWHERE } from './list.ts';
import { drawRows, focusSign, labelWidth, type Row, unknownRow } from './rows.ts';

type ArrangeStep = Extract<Step, { interaction: 'arrange' }>;

export interface ArrangeState extends ListState {
  /** Lines placed so far, first place first. */
  readonly order: readonly number[];
}

/** All lines, in the order wanted. */
export const arrange: InteractionFace<ArrangeStep, ArrangeState> = {
  start: () => ({ ...NOWHERE, order: [] }),

  press: (state, { options }, press, action) =>
    pressGathering(state, press, action, {
      count: options.length,
      take: placed,
      takeBack: ({ order, ...rest }) => ({ ...rest, order: order.slice(0, -1) }),
      missing: ({ order }) => (order.length < options.length ? 'place-all' : undefined),
      response: ({ order }) => ({ interaction: 'arrange', order }),
    }),

  draw(step, state, page, judged) {
    const head = line(orderLine(step.from, step.to), 'muted');
    const rows = step.options.map((_, index) =>
      judged === undefined ? askedRow(step, index, state, page) : judgedRow(step, index, judged, page),
    );
    const { lines, starts } = drawRows(rows, page, 'column');
    const drawn = [head, ...lines, ...unknownRow(page, labelWidth(rows.length), false, judged)];
    if (judged !== undefined || state.focus === null) return { lines: drawn };
    return { lines: drawn, cursor: { row: 1 + (starts[state.focus] ?? 0), column: 0 } };
  },
};

function placed(state: ArrangeState, index: number): ArrangeState {
  if (state.order.includes(index)) return state;
  return { focus: index, typed: '', order: [...state.order, index] };
}

function askedRow(step: ArrangeStep, index: number, { order, focus }: ArrangeState, page: Page): Row {
  const place = order.indexOf(index);
  return {
    ...named(step, index),
    sign: focusSign(page, focus === index),
    tone: focus === index ? 'strong' : 'text',
    ...(place >= 0 && { beside: { text: placeWords(place + 1, undefined), tone: 'accent' } }),
  };
}

function judgedRow(step: ArrangeStep, index: number, { marks, given }: Judged, page: Page): Row {
  const mark = marks[index];
  const place = given.indexOf(step.options[index]?.text ?? '');
  const right = mark?.right === true;
  const sign: Span = right
    ? { text: page.marks.right, tone: 'right' }
    : { text: place < 0 ? ' ' : page.marks.wrong, tone: 'wrong' };
  return {
    ...named(step, index),
    sign,
    tone: 'text',
    beside: {
      text: placeWords(place < 0 ? undefined : place + 1, mark?.answer),
      tone: right ? 'muted' : 'strong',
    },
  };
}

function named(step: ArrangeStep, index: number): Pick<Row, 'label' | 'text'> {
  return { label: String(index + 1), text: step.options[index]?.text ?? '' };
}
