import stringWidth from 'string-width';
import { cutText, type TextRange, wrapText } from '../core/text/wrap.ts';
import { type Marks, unbound } from '../wording/marks.ts';
import type { Tone } from './theme.ts';

/** Screens are laid out as lines, so that nothing wraps, shifts or overlaps by itself. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

export type Line = readonly Span[];

export const EMPTY: Line = [];

/** The room a screen has, and the signs it may use. */
export interface Page {
  /** Columns between the margins. */
  readonly width: number;
  /** Columns for running text. */
  readonly prose: number;
  /** Whether words fit beside the lines as well as marks. */
  readonly roomy: boolean;
  readonly marks: Marks;
}

const MARGINS = 2;
const WIDEST = 78;
const WIDEST_PROSE = 76;

export function pageFor(columns: number, marks: Marks): Page {
  const width = Math.max(1, Math.min(columns - MARGINS, WIDEST));
  return { width, prose: Math.min(width, WIDEST_PROSE), roomy: columns >= 60, marks };
}

export function line(text: string, tone: Tone = 'text'): Line {
  return [{ text, tone }];
}

/** What a chart draws, and quieter the sign of what is not there. */
export function barSpans(drawn: string, rest: string): Line {
  return drawn
    .split(new RegExp(`([${rest}]+)`))
    .filter((text) => text !== '')
    .map((text): Span => ({ text, tone: text.startsWith(rest) ? 'muted' : 'bar' }));
}

export function lineWidth(spans: Line): number {
  return spans.reduce((sum, { text }) => sum + stringWidth(text), 0);
}

/** Running text, wrapped; `first` stands before the first line, and the rest is indented to match. */
export function prose(text: string, width: number, tone: Tone, first: Line = EMPTY): Line[] {
  return hanging(first, [{ text: ' '.repeat(lineWidth(first)), tone: 'text' }], text, width, { tone });
}

/** Running text with the same sign before every line, and marked ranges in it. */
export function gutter(sign: Span, text: string, width: number, marked: readonly TextRange[] = []): Line[] {
  return hanging([sign], [sign], text, width, { tone: 'evidence', marked });
}

function hanging(
  first: Line,
  rest: Line,
  text: string,
  width: number,
  { tone, marked = [] }: { readonly tone: Tone; readonly marked?: readonly TextRange[] },
): Line[] {
  const lines = wrapText(text, width - lineWidth(first), marked);
  return lines.map((one, index) => [
    ...(index === 0 ? first : rest),
    ...marks(unbound(one.text), one.marked, tone),
  ]);
}

function marks(text: string, ranges: readonly TextRange[], tone: Tone): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    spans.push({ text: text.slice(at, start), tone }, { text: text.slice(start, end), tone: 'highlight' });
    at = end;
  }
  spans.push({ text: text.slice(at), tone });
  return spans.filter((span) => span.text !== '');
}

/** A line with something at its right edge; the left part gives way when both do not fit. */
export function spread(left: Span, right: Span, width: number, ellipsis: string): Line {
  const room = width - stringWidth(right.text) - (right.text === '' ? 0 : 2);
  const text = cutText(left.text, Math.max(0, room), ellipsis);
  const between = Math.max(0, width - stringWidth(text) - stringWidth(right.text));
  return [{ text, tone: left.tone }, { text: ' '.repeat(between), tone: 'text' }, right];
}

/** A label in its own column with text beside it, or above it where there is no room. */
export function labelled(label: string, text: string, page: Page): Line[] {
  if (!page.roomy) return [line(label, 'muted'), ...prose(text, page.prose, 'text', line('  '))];
  return prose(text, page.prose, 'text', line(label.padEnd(LABEL_WIDTH), 'muted'));
}

export const LABEL_WIDTH = 11;
