import stringWidth from 'string-width';
import { cutText } from '../../core/text/wrap.ts';
import { UNKNOWN } from '../../wording/session.ts';
import { EMPTY, type Line, lineWidth, type Page, prose, type Span } from '../line.ts';
import type { Tone } from '../theme.ts';
import type { Judged } from './face.ts';

/** One line to choose, with its sign on the left and a few words on the right. */
export interface Row {
  readonly sign?: Span;
  /** Its number, or nothing. */
  readonly label: string;
  readonly text: string;
  readonly tone: Tone;
  readonly beside?: Span;
}

/** Columns kept free for the words on the right, so that no row moves when they come. */
const BESIDE = { edge: 13, column: 18 } as const;

/** Where the words on the right stand: at the edge of the page, or in a column close to the text. */
type BesideAt = keyof typeof BESIDE;

/** Draws rows with hanging text. A narrow window has no words at the edge; the column is always there. */
export function drawRows(
  rows: readonly Row[],
  page: Page,
  besideAt: BesideAt = 'edge',
): { lines: Line[]; starts: number[] } {
  const labels = Math.max(...rows.map(({ label }) => label.length));
  const kept = page.roomy || besideAt === 'column';
  const room = Math.min(page.prose, page.width - (kept ? BESIDE[besideAt] : 0));
  const drawn = rows.map((row) => {
    const sign = row.sign ?? { text: ' ', tone: 'text' };
    const head: Line = [
      sign,
      { text: labels === 0 ? ' ' : ` ${row.label.padStart(labels)}  `, tone: row.tone },
    ];
    return prose(row.text, room, row.tone, head);
  });
  const column = Math.max(...drawn.flat().map(lineWidth), 0) + 3;
  const starts: number[] = [];
  const lines: Line[] = [];
  for (const [index, [first = EMPTY, ...rest]] of drawn.entries()) {
    const beside = kept ? rows[index]?.beside : undefined;
    const at = besideAt === 'column' ? column : page.width - stringWidth(beside?.text ?? '');
    starts.push(lines.length);
    lines.push(withBeside(first, beside && cut(beside, page.width - at, page), at), ...rest);
  }
  return { lines, starts };
}

function cut(beside: Span, room: number, { marks }: Page): Span {
  return { ...beside, text: cutText(beside.text, room, marks.ellipsis) };
}

function withBeside(drawn: Line, beside: Span | undefined, column: number): Line {
  if (beside === undefined) return drawn;
  return [...drawn, { text: ' '.repeat(Math.max(1, column - lineWidth(drawn))), tone: 'text' }, beside];
}

/** The last row of a list: a way out before the answer, a gap after it. */
export function unknownRow(page: Page, labels: number, focused: boolean, judged: Judged | undefined): Line[] {
  if (judged !== undefined) return judged.brief ? [] : [EMPTY];
  const text = ` ${'-'.padStart(labels)}  ${UNKNOWN}`;
  return [[focusSign(page, focused), { text, tone: focused ? 'strong' : 'muted' }]];
}

/** Columns the numbers of a list take. */
export function labelWidth(count: number): number {
  return String(count).length;
}

export function focusSign(page: Page, focused: boolean): Span {
  return focused ? { text: page.marks.focus, tone: 'accent' } : { text: ' ', tone: 'text' };
}
