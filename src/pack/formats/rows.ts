/** A row of a table file; `line` from 1, where it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote in it is opened and never closed in a way that could be read. */
  readonly broken?: boolean;
}

type Separator = ',' | ';' | '\t' | '|' | ':' | ' ';

/**
 * The rows of a table with cells in quotes where they hold separators, quotes or line ends (RFC 4180). A row whose
 * quote is never closed takes no other with it: reading goes on with the next line. With tabs such a quote is a sign
 * like any other, for programs that export tabs put nothing in quotes. Empty lines are no rows.
 */
export function rowsOf(text: string, separator: Separator): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (text.slice(at, end).trim() === '') {
      at = end + 1;
      line += 1;
      continue;
    }
    const read = rowAt(text, at, separator);
    if (read === undefined) {
      const cells = text.slice(at, end).split(separator);
      rows.push({ line, cells, ...(separator !== '\t' && { broken: true }) });
      at = end + 1;
      line += 1;
      continue;
    }
    rows.push({ line, cells: read.cells });
    for (let each = at; each < read.end; each += 1) if (text[each] === '\n') line += 1;
    at = read.end + 1;
    line += 1;
  }
  return rows;
}

/** Undefined where a quote is not closed before a separator or a line end. `end` is the line end behind the row. */
function rowAt(text: string, from: number, separator: string): { cells: string[]; end: number } | undefined {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      const quoted = quotedAt(text, at);
      if (quoted === undefined) return undefined;
      const next = text[quoted.end];
      if (next !== undefined && next !== separator && next !== '\n') return undefined;
      cells.push(quoted.cell);
      at = quoted.end;
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] !== separator) return { cells, end: at };
    at += 1;
  }
}

/** A cell in quotes holds at most so many characters: beyond that a quote was forgotten. */
const LONGEST_CELL = 20_000;

function quotedAt(text: string, open: number): { cell: string; end: number } | undefined {
  let cell = '';
  for (let at = open + 1; at < Math.min(text.length, open + LONGEST_CELL); at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return { cell, end: at + 1 };
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

const LOOKED_AT = 20;
const FIRST_UNITS = 100_000;

/** What stands between the cells: the sign that most of the first lines have, and equally often; undefined for none. */
export function separatorOf(text: string): Separator | undefined {
  const lines = text
    .slice(0, FIRST_UNITS)
    .split('\n', 4 * LOOKED_AT)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, LOOKED_AT);
  const candidates = (['\t', ';', ','] as const).map((separator) => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1);
    const having = counts.filter((count) => count > 0);
    const usual = [...having].sort((a, b) => a - b)[Math.floor(having.length / 2)] ?? 0;
    const alike = having.filter((count) => count === usual).length;
    return { separator, having: having.length, alike };
  });
  const [best] = candidates
    .filter(({ having }) => having * 2 > lines.length)
    .sort((a, b) => b.having - a.having || b.alike - a.alike);
  return best?.separator;
}
