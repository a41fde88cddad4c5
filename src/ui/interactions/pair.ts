import type { Step } from '../../core/question/interaction.ts';
import { partnerWords } from '../../wording/session.ts';
import { EMPTY, type Page, type Span } from '../line.ts';
import type { InteractionFace, Judged } from './face.ts';
import { pressGathering } from './gathering.ts';
import { type ListState, NOWHERE } from './list.ts';
import { drawRows, focusSign, labelWidth, type Row, unknownRow } from './rows.ts';

type PairStep = Extract<Step, { interaction: 'pair' }>;

export interface PairState extends ListState {
  /** Partners chosen so far, top row first; the next row is the one being asked. */
  readonly partners: readonly number[];
}

/** A partner for every row. The list's focus moves over the partners. */
export const pair: InteractionFace<PairStep, PairState> = {
  start: () => ({ ...NOWHERE, partners: [] }),

  press: (state, { rows, options }, press, action) =>
    pressGathering(state, press, action, {
      count: options.length,
      take: (from, index) => paired(from, index, rows.length),
      takeBack: ({ partners, ...rest }) => ({ ...rest, partners: partners.slice(0, -1) }),
      missing: ({ partners }) => (partners.length < rows.length ? 'place-all' : undefined),
      response: ({ partners }) => ({ interaction: 'pair', partners }),
    }),

  draw(step, state, page, judged) {
    const rows = step.rows.map((_, index) =>
      judged === undefined ? askedRow(step, index, state, page) : judgedRow(step, index, judged, page),
    );
    const left = drawRows(rows, page, 'column');
    const right = drawRows(
      step.options.map(({ text }, index) => ({
        label: String(index + 1),
        text,
        tone: judged === undefined && state.partners.includes(index) ? 'muted' : 'text',
        sign: focusSign(page, judged === undefined && state.focus === index),
      })),
      page,
    );
    const unknown = unknownRow(page, labelWidth(step.options.length), false, judged);
    const drawn = [...left.lines, EMPTY, ...right.lines, ...unknown];
    if (judged !== undefined) return { lines: judged.brief ? left.lines : drawn };
    const row = state.focus === null ? left.starts[state.partners.length] : right.starts[state.focus];
    const above = state.focus === null ? 0 : left.lines.length + 1;
    return row === undefined ? { lines: drawn } : { lines: drawn, cursor: { row: above + row, column: 0 } };
  },
};

function paired(state: PairState, index: number, rows: number): PairState {
  if (state.partners.length >= rows || state.partners.includes(index)) return state;
  return { ...NOWHERE, partners: [...state.partners, index] };
}

function askedRow(step: PairStep, index: number, { partners }: PairState, page: Page): Row {
  const partner = partners[index];
  const asking = index === partners.length;
  return {
    ...named(step, index),
    sign: focusSign(page, asking),
    tone: asking ? 'strong' : 'text',
    beside: {
      text: partnerWords(partner === undefined ? undefined : String(partner + 1), undefined, page.marks),
      tone: partner === undefined ? 'muted' : 'accent',
    },
  };
}

function judgedRow(step: PairStep, index: number, { marks, given }: Judged, page: Page): Row {
  const mark = marks[index];
  const row = step.rows[index]?.text;
  const partner = given.find((one) => typeof one !== 'string' && one[0] === row)?.[1];
  const number = (text: string | undefined) => {
    const place = step.options.findIndex((option) => option.text === text);
    return place < 0 ? undefined : String(place + 1);
  };
  const needs = mark?.answer === undefined ? undefined : `${number(mark.answer)} ${mark.answer}`;
  const right = mark?.right === true;
  const sign: Span = right
    ? { text: page.marks.right, tone: 'right' }
    : { text: partner === undefined ? ' ' : page.marks.wrong, tone: 'wrong' };
  return {
    ...named(step, index),
    sign,
    tone: 'text',
    beside: {
      text: partnerWords(number(partner), needs, page.marks),
      tone: right ? 'muted' : 'strong',
    },
  };
}

function named(step: PairStep, index: number): Pick<Row, 'label' | 'text'> {
  return { label: '', text: step.rows[index]?.text ?? '' };
}
