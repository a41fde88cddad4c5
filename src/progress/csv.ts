type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula at the start of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows of equal members as CSV (RFC 4180, lines ended by a newline). A text that a spreadsheet would run as a formula is
 * put behind an apostrophe: answers are typed by anybody. Numbers stay numbers.
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  const line = (cells: readonly Cell[]) => `${cells.map(written).join(',')}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => cellOf(row[column])))).join('');
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value))
    return value.map((one) => (Array.isArray(one) ? one.join(' = ') : String(one))).join(' | ');
  return value === undefined || value === null ? null : (value as Cell);
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
