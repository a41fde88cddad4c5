import stringWidth from 'string-width';
import type { Field, Step } from '../../core/question/interaction.ts';
import { answerWords, fieldPrompt, UNKNOWN_IN_FIELD } from '../../wording/session.ts';
import { EMPTY, type Line, line, lineWidth, type Page, prose, type Span } from '../line.ts';
import type { Press } from '../press.ts';
import type { Drawing, InteractionFace, Judged, Reaction } from './face.ts';
import { BLANK, edited, type FieldText, fieldSpan, fieldWindow } from './field.ts';
import { focusSign } from './rows.ts';

type TypeStep = Extract<Step, { interaction: 'type' }>;

export interface TypeState {
  readonly fields: readonly FieldText[];
  /** The field that is written in. */
  readonly active: number;
  /** Whether letters go into the field or are keys. */
  readonly inField: boolean;
}

/** Fields that hold what was typed before. */
export function typedAlready(texts: readonly string[]): TypeState {
  return { fields: texts.map((text) => ({ text, at: text.length })), active: 0, inField: true };
}

/** One field or several to write in. */
export const type: InteractionFace<TypeStep, TypeState> = {
  start: (step) => typedAlready(step.fields.map(() => '')),

  press(state, step, press, action) {
    switch (action) {
      case 'think':
      case 'sure':
      case 'guess':
        return answer(state, action);
      case 'nextField':
        return { state: { ...state, active: (state.active + 1) % step.fields.length } };
      case 'leave':
        return { state: { ...state, inField: false } };
      case 'enterField':
        return { state: { ...state, inField: true } };
      case 'options':
        return { state, send: { type: 'open-options' } };
      case 'unknown':
        return { state, send: { type: 'dont-know' } };
      case undefined:
      case 'edit':
        return state.inField ? { state: written(state, press) } : { state };
      default:
        return { state };
    }
  },

  draw(step, state, page, judged) {
    return judged === undefined ? drawAsked(step, state, page) : { lines: drawJudged(step, page, judged) };
  },
};

function written(state: TypeState, press: Press): TypeState {
  const fields = state.fields.map((field, index) => (index === state.active ? edited(field, press) : field));
  return { ...state, fields };
}

function answer(state: TypeState, bet: 'think' | 'sure' | 'guess'): Reaction<TypeState> {
  const texts = state.fields.map(({ text }) => text.trim());
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 1 && filled[0] === '-') return { state, send: { type: 'dont-know' } };
  // Enter alone never gives up a question: held down since the last screen, it would do so by itself.
  if (filled.length === 0) return { state, notice: 'empty' };
  const empty = texts.indexOf('');
  if (empty >= 0) return { state: { ...state, active: empty }, notice: 'fill-all' };
  return { state, send: { type: 'answer', response: { interaction: 'type', texts }, bet } };
}

const WIDEST_FIELD = 40;

function drawAsked(step: TypeStep, state: TypeState, page: Page): Drawing {
  const lines: Line[] = [];
  let cursor: Drawing['cursor'];
  for (const [index, field] of step.fields.entries()) {
    const active = index === state.active;
    const head = fieldHead(step, index, focusSign(page, active && state.inField));
    const room = fieldRoom(field, head, page);
    const shown = fieldWindow(state.fields[index] ?? BLANK, room);
    if (active && state.inField) cursor = { row: lines.length, column: lineWidth(head) + shown.cursor };
    lines.push([...head, fieldSpan(shown.text, room), ...tail(field)], ...promptLines(field, page));
  }
  const out = prose(UNKNOWN_IN_FIELD, page.prose, 'muted', line('   '));
  return { lines: [...lines, ...out], ...(cursor !== undefined && { cursor }) };
}

/** What is right stands where what to write did; a field that was left empty has nothing to show. */
function drawJudged(step: TypeStep, page: Page, { marks, given, brief }: Judged): Line[] {
  const answers: Line[] = [];
  const lines = step.fields.flatMap((field, index) => {
    const mark = marks[index];
    const text = given[index];
    const typed = typeof text === 'string' ? text : '';
    const right = mark?.right === true && typed !== '';
    if (!right && mark?.answer !== undefined) {
      const before: Span = { text: ` ${label(step, index)}`, tone: 'strong' };
      answers.push(
        ...prose(mark.answer, page.prose, 'strong', [{ text: page.marks.right, tone: 'right' }, before]),
      );
    }
    if (typed === '') return [];
    const sign: Span = right
      ? { text: page.marks.right, tone: 'right' }
      : { text: page.marks.wrong, tone: 'wrong' };
    const head = fieldHead(step, index, sign);
    const room = fieldRoom(field, head, page);
    const shown = fieldWindow({ text: typed, at: 0 }, room);
    const written: Line = [...head, fieldSpan(shown.text, room), ...tail(field)];
    return [withWord(written, page)];
  });
  return [...lines, ...answers, ...(brief ? [] : [EMPTY])];
}

function withWord(written: Line, page: Page): Line {
  const gap = page.width - lineWidth(written) - stringWidth(answerWords.typed);
  return gap < 2
    ? written
    : [...written, { text: ' '.repeat(gap), tone: 'text' }, { text: answerWords.typed, tone: 'muted' }];
}

function fieldHead(step: TypeStep, index: number, sign: Span): Line {
  const before = step.fields[index]?.before;
  return [sign, { text: ` ${label(step, index)}${before === undefined ? '' : `${before} `}`, tone: 'text' }];
}

function label(step: TypeStep, index: number): string {
  return step.fields.length > 1 ? `${index + 1}  ` : ' ';
}

function fieldRoom(field: Field, head: Line, page: Page): number {
  const after = field.after === undefined ? 0 : stringWidth(field.after) + 1;
  return Math.max(6, Math.min(WIDEST_FIELD, page.prose - lineWidth(head) - after));
}

function tail(field: Field): Line {
  return field.after === undefined ? EMPTY : line(` ${field.after}`, 'text');
}

function promptLines(field: Field, page: Page): Line[] {
  const prompt = fieldPrompt(field);
  return prompt === undefined ? [] : prose(prompt, page.prose, 'muted', line('   '));
}
