import stringWidth from 'string-width';

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One line of wrapped text, and which parts of it are marked. */
export interface TextLine {
  readonly text: string;
  /** Offsets into this line's text, ascending. */
  readonly marked: readonly TextRange[];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Breaks text into lines of at most `width` terminal columns (at least 1), at spaces where there are any; the spaces
 * at a break are dropped, a newline always breaks, a word wider than a line is cut between graphemes. `marked` are
 * ascending ranges of `text` that do not overlap; each line carries the parts that fall on it.
 */
export function wrapText(
  text: string,
  width: number,
  marked: readonly TextRange[] = [],
): readonly TextLine[] {
  const room = Math.max(1, Math.floor(width));
  const lines: TextRange[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    lines.push(...wrapParagraph(text, start, start + paragraph.length, room));
    start += paragraph.length + 1;
  }
  return lines.map((line) => ({ text: text.slice(line.start, line.end), marked: rangesOn(line, marked) }));
}

function wrapParagraph(text: string, start: number, end: number, room: number): TextRange[] {
  const lines: TextRange[] = [];
  let line: TextRange | undefined;
  let used = 0;
  for (const word of words(text, start, end)) {
    const wordWidth = stringWidth(text.slice(word.start, word.end));
    const gap = line === undefined ? 0 : word.start - line.end;
    if (line !== undefined && used + gap + wordWidth <= room) {
      line = { start: line.start, end: word.end };
      used += gap + wordWidth;
      continue;
    }
    if (line !== undefined) lines.push(line);
    const pieces = wordWidth <= room ? [word] : cutWord(text, word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1);
    used = line === undefined ? 0 : stringWidth(text.slice(line.start, line.end));
  }
  lines.push(line ?? { start, end: start });
  return lines;
}

function words(text: string, start: number, end: number): TextRange[] {
  return [...text.slice(start, end).matchAll(/[^ ]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function cutWord(text: string, word: TextRange, room: number): TextRange[] {
  const pieces: TextRange[] = [];
  let start = word.start;
  let end = word.start;
  let used = 0;
  for (const { segment } of graphemes.segment(text.slice(word.start, word.end))) {
    const width = stringWidth(segment);
    if (end > start && used + width > room) {
      pieces.push({ start, end });
      start = end;
      used = 0;
    }
    end += segment.length;
    used += width;
  }
  return [...pieces, { start, end }];
}

function rangesOn(line: TextRange, marked: readonly TextRange[]): TextRange[] {
  return marked
    .map((range) => ({ start: Math.max(range.start, line.start), end: Math.min(range.end, line.end) }))
    .filter((range) => range.start < range.end)
    .map((range) => ({ start: range.start - line.start, end: range.end - line.start }));
}

/** Shortens text to at most `width` columns, with `ellipsis` where something was cut. */
export function cutText(text: string, width: number, ellipsis: string): string {
  if (stringWidth(text) <= width) return text;
  const room = width - stringWidth(ellipsis);
  let cut = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > room) break;
    cut += segment;
  }
  return room < 0 ? '' : cut.trimEnd() + ellipsis;
}
