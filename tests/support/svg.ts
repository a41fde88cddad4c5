import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 8.4, height: 18, font: 14, baseline: 13 };
const PADDING = 16;
const BAR = 30;

/** The sixteen colours as documentation shows them. */
const PALETTE: Readonly<Record<number, string>> = {
  1: '#e06c75',
  2: '#98c379',
  4: '#61afef',
  6: '#56b6c2',
};
const DARK: Paper = { paper: '#1b1f27', ink: '#d7dae0', dim: '#828997', colours: PALETTE };
/** The same colours as a light terminal shows them. */
const LIGHT: Paper = {
  paper: '#fafafa',
  ink: '#2b2f38',
  dim: '#6a707c',
  colours: { 1: '#b3261e', 2: '#2f7a33', 4: '#1d5fbf', 6: '#0f7b87' },
};

interface Paper {
  readonly paper: string;
  readonly ink: string;
  readonly dim: string;
  readonly colours: Readonly<Record<number, string>>;
}

interface Run {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly look: string;
  readonly paper?: string;
}

/** What an emulated terminal shows, as a picture that is the same on every machine. */
export function svgOf(terminal: Terminal, title: string, light = false): string {
  const on = light ? LIGHT : DARK;
  const width = Math.round(terminal.cols * CELL.width + 2 * PADDING);
  const height = terminal.rows * CELL.height + 2 * PADDING + BAR;
  const rows = Array.from({ length: terminal.rows }, (_, row) => rowOf(terminal, row, on));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${CELL.font}" fill="${on.ink}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${on.paper}"/>`,
    `<text x="${width / 2}" y="20" text-anchor="middle" font-size="12" fill="${on.dim}">${escaped(title)}</text>`,
    ...rows.filter((row) => row !== ''),
    '</svg>',
    '',
  ].join('\n');
}

function rowOf(terminal: Terminal, row: number, on: Paper): string {
  const y = BAR + PADDING + row * CELL.height;
  return runsOf(terminal, row, on)
    .flatMap(({ column, columns, text, look, paper }) => {
      const x = fixed(PADDING + column * CELL.width);
      const long = fixed(columns * CELL.width);
      const box =
        paper === undefined
          ? []
          : [`<rect x="${x}" y="${y}" width="${long}" height="${CELL.height}" fill="${paper}"/>`];
      const written = `<text x="${x}" y="${y + CELL.baseline}" textLength="${long}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"${look}>${escaped(text)}</text>`;
      return [...box, written];
    })
    .join('\n');
}

function runsOf(terminal: Terminal, row: number, on: Paper): Run[] {
  const buffer = terminal.buffer.active;
  const cells = buffer.getLine(buffer.viewportY + row);
  const runs: Run[] = [];
  for (let column = 0; column < terminal.cols; column += 1) {
    const cell = cells?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const { look, paper } = lookOf(cell, on);
    const last = runs.at(-1);
    if (last !== undefined && last.look === look && last.paper === paper && isPlain(last.text + text)) {
      runs[runs.length - 1] = { ...last, text: last.text + text, columns: last.columns + cell.getWidth() };
    } else {
      runs.push({ column, columns: cell.getWidth(), text, look, ...(paper !== undefined && { paper }) });
    }
  }
  return runs
    .map(trimmed)
    .filter(
      ({ text, look, paper }) => text.trim() !== '' || paper !== undefined || look.includes('underline'),
    );
}

/** Spaces at the ends of a run that would not be seen. */
function trimmed(run: Run): Run {
  if (run.paper !== undefined || run.look.includes('underline')) return run;
  const lead = run.text.length - run.text.trimStart().length;
  const text = run.text.trim();
  return isPlain(run.text) ? { ...run, column: run.column + lead, columns: text.length, text } : run;
}

/** One column a character, so that a run can be stretched as a whole. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u024f\u2010-\u2030\u2190-\u21ff\u2260\u2500-\u25ff]*$/.test(text);
}

function lookOf(cell: IBufferCell, on: Paper): { look: string; paper?: string } {
  const colour = cell.isFgPalette()
    ? (on.colours[cell.getFgColor()] ?? on.ink)
    : cell.isDim()
      ? on.dim
      : on.ink;
  const inverse = cell.isInverse() !== 0;
  const fill = inverse ? on.paper : colour;
  const attributes = [
    fill === on.ink ? '' : ` fill="${fill}"`,
    cell.isBold() ? ' font-weight="bold"' : '',
    cell.isUnderline() ? ' text-decoration="underline"' : '',
  ].join('');
  return { look: attributes, ...(inverse && { paper: colour }) };
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
