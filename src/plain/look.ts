import { wrapText } from '../core/text/wrap.ts';
import { type Marks, unbound } from '../wording/marks.ts';

/** How lines are drawn: the signs of this terminal, and where prose breaks (Infinity: never, for pipes). */
export interface Look {
  readonly marks: Marks;
  readonly width: number;
}

/** Running text, wrapped, with the same signs before every line. */
export function paragraph(text: string, { width }: Look, gutter = ''): string[] {
  return wrapText(text, width - gutter.length).map((line) => gutter + unbound(line.text));
}

/** Running text behind a label; what is wrapped hangs below its beginning. */
export function hanging(label: string, text: string, { width }: Look): string[] {
  const [first = '', ...rest] = wrapText(text, width - label.length).map((line) => line.text);
  return [label + first, ...rest.map((line) => ' '.repeat(label.length) + line)];
}
