import stringWidth from 'string-width';
import { EMPTY, type Line, line, type Page, type Span } from '../line.ts';
import type { Press } from '../press.ts';

/** One line being written, and where the next character goes (a UTF-16 offset between graphemes). */
export interface FieldText {
  readonly text: string;
  readonly at: number;
}

export const BLANK: FieldText = { text: '', at: 0 };

const LONGEST = 400;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The field after a key or a paste; keys that do nothing in a field leave it as it is. */
export function edited(field: FieldText, press: Press): FieldText {
  const { text, at } = field;
  switch (press.name) {
    case 'left':
      return { text, at: before(field) };
    case 'right':
      return { text, at: after(field) };
    case 'home':
    case 'ctrl+a':
      return { text, at: 0 };
    case 'end':
    case 'ctrl+e':
      return { text, at: text.length };
    case 'backspace':
      return cut(field, before(field), at);
    case 'delete':
      return cut(field, at, after(field));
    case 'ctrl+u':
      return cut(field, 0, at);
    case 'ctrl+w':
      return cut(field, text.slice(0, at).trimEnd().lastIndexOf(' ') + 1, at);
    default:
      return inserted(field, press.text);
  }
}

/** The part of a field that fits into so many columns, with the cursor in sight. */
export function fieldWindow({ text, at }: FieldText, columns: number): { text: string; cursor: number } {
  const pieces = [...graphemes.segment(text)];
  let start = 0;
  while (start < pieces.length && stringWidth(text.slice(pieces[start]?.index ?? 0, at)) > columns - 1)
    start += 1;
  const from = pieces[start]?.index ?? text.length;
  let end = from;
  for (const { segment, index } of pieces.slice(start)) {
    if (stringWidth(text.slice(from, index + segment.length)) > columns) break;
    end = index + segment.length;
  }
  return { text: text.slice(from, end), cursor: stringWidth(text.slice(from, at)) };
}

/** The text of a field, drawn over its whole width. */
export function fieldSpan(text: string, columns: number): Span {
  return { text: text + ' '.repeat(Math.max(0, columns - stringWidth(text))), tone: 'field' };
}

/** A prompt with a field below it; `column` is where the cursor stands in the last of the lines. */
export function promptedField(
  prompt: string,
  field: FieldText,
  page: Page,
): { readonly lines: readonly Line[]; readonly column: number } {
  const room = Math.max(10, page.prose - 2);
  const { text, cursor } = fieldWindow(field, room);
  const written: Line = [{ text: `${page.marks.focus} `, tone: 'accent' }, fieldSpan(text, room)];
  return { lines: [line(prompt), EMPTY, written], column: 2 + cursor };
}

function inserted({ text, at }: FieldText, typed: string): FieldText {
  // Control and invisible format characters have no place in an answer; the joiners are part of some scripts.
  const clean = typed.replace(/[\r\n\t]+/g, ' ').replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  const room = clean.slice(0, Math.max(0, LONGEST - text.length));
  return { text: text.slice(0, at) + room + text.slice(at), at: at + room.length };
}

function cut({ text }: FieldText, from: number, to: number): FieldText {
  return { text: text.slice(0, from) + text.slice(to), at: from };
}

function before({ text, at }: FieldText): number {
  return [...graphemes.segment(text.slice(0, at))].at(-1)?.index ?? 0;
}

function after({ text, at }: FieldText): number {
  const [next] = graphemes.segment(text.slice(at));
  return at + (next?.segment.length ?? 0);
}
