import { oneLine } from '../core/text/one-line.ts';
import type { Advice } from './finding.ts';

/** A mistake in a YAML file, as somebody sees it who knows no YAML. Line and column from 1. */
interface Trouble extends Advice {
  readonly line: number;
  readonly column: number;
}

/** A line as written: the spaces before it, its hyphen, its key, and what stands behind the colon. */
interface Written {
  readonly line: number;
  readonly indent: number;
  /** Columns from the line's begin to its key or text, the hyphen passed over. */
  readonly inner: number;
  readonly hyphen: boolean;
  readonly key?: string;
  readonly value: string;
}

const SHOWN = 90;
const MOST_LINES_BACK = 30;
const SIGN = /^[%@`&*!?,|>\]}]|^\{\{/;

/**
 * What is wrong near the line over which a YAML parser stumbled; undefined where nothing is found that people do.
 *
 * @param text with `\n` line ends
 * @param line from 1
 */
export function troubleAt(text: string, line: number): Trouble | undefined {
  const lines = text.split('\n');
  const here = written(lines, line);
  if (here === undefined) return unclosed(lines, line);
  const before = above(lines, line);
  return (
    tab(lines, line) ??
    glued(before) ??
    glued(here) ??
    quotesClosed(here) ??
    plainText(here) ??
    unclosed(lines, line) ??
    uneven(lines, here, before)
  );
}

function written(lines: readonly string[], line: number): Written | undefined {
  const found = /^(\s*)(- +)?(?:([A-Za-z_]+): +|([A-Za-z_]+):$)?(.*?)\s*$/.exec(lines[line - 1] ?? '');
  const [, spaces = '', hyphen, key, bare, value = ''] = found ?? [];
  if (found === null || (hyphen === undefined && key === undefined && bare === undefined && value === ''))
    return undefined;
  if (value.startsWith('#') && key === undefined && bare === undefined) return undefined;
  const name = key ?? bare;
  return {
    line,
    indent: spaces.length,
    inner: spaces.length + (hyphen?.length ?? 0),
    hyphen: hyphen !== undefined,
    ...(name !== undefined && { key: name }),
    value,
  };
}

/** The nearest line above that says something, and is what is looked for. */
function above(
  lines: readonly string[],
  line: number,
  wanted: (found: Written) => boolean = () => true,
): Written | undefined {
  for (let at = line - 1; at >= 1 && at >= line - MOST_LINES_BACK; at--) {
    const found = written(lines, at);
    if (found !== undefined && wanted(found)) return found;
  }
  return undefined;
}

/** The hyphen of a question has a key behind it; that of an option need not. */
function beginsEntry({ hyphen, key }: Written): boolean {
  return hyphen && key !== undefined;
}

function tab(lines: readonly string[], line: number): Trouble | undefined {
  const spaces = /^\s*/.exec(lines[line - 1] ?? '')?.[0] ?? '';
  if (!spaces.includes('\t')) return undefined;
  return {
    line,
    column: spaces.indexOf('\t') + 1,
    message: 'This line is indented with a tab.',
    hint: 'Indent with spaces, not with tabs.',
  };
}

/** `kind:choice` or `kind; choice`: no key at all, for YAML. */
function glued(at: Written | undefined): Trouble | undefined {
  if (at === undefined || at.key !== undefined) return undefined;
  const found = /^([a-z]+)(:(?=[^\s/])|\s*[;=] *)(\S.*)$/.exec(at.value);
  const [, key = '', sign = '', value = ''] = found ?? [];
  if (found === null) return undefined;
  return {
    line: at.line,
    column: at.inner + key.length + 1,
    message:
      sign === ':'
        ? `There is no space behind the colon of "${key}:".`
        : `Behind "${key}" stands a "${sign.trim()}" in place of a colon.`,
    hint: `Write: ${oneLine(`${key}: ${value}`, SHOWN)}`,
  };
}

/** A quotation mark inside a text that is quoted with the same mark. */
function quotesClosed(at: Written): Trouble | undefined {
  const mark = at.value[0];
  if (mark !== "'" && mark !== '"') return undefined;
  const closed = mark === "'" ? /^'(?:[^']|'')*'/ : /^"(?:[^"\\]|\\.)*"/;
  const inside = closed.exec(at.value)?.[0];
  const rest = inside === undefined ? '' : at.value.slice(inside.length);
  if (inside === undefined || rest === '' || /^\s*(#|,|\]|\})/.test(rest)) return undefined;
  return {
    line: at.line,
    column: columnOf(at) + inside.length - 1,
    message: `The quotes round the text${ofKey(at)} close here, before it ends.`,
    hint:
      mark === "'"
        ? "Write an apostrophe inside single quotes twice: ''."
        : 'Write a double quote inside double quotes with a backslash: \\".',
  };
}

/** A text without quotes that YAML reads as something else. */
function plainText(at: Written): Trouble | undefined {
  const { value } = at;
  if (value === '' || /^["'#]/.test(value)) return undefined;
  const sign = SIGN.exec(value)?.[0];
  const colon = /^[[{]/.test(value) ? -1 : value.search(/:(?= |$)/);
  if (sign === undefined && (colon === -1 || at.key === undefined)) return undefined;
  if (sign !== undefined && /^[|>][-+0-9]*\s*(#.*)?$/.test(value)) return undefined;
  return {
    line: at.line,
    column: columnOf(at) + (sign === undefined ? colon : 0),
    message:
      sign === undefined
        ? `The text${ofKey(at)} has a colon inside, and no quotes round it.`
        : `The text${ofKey(at)} begins with "${sign}", and has no quotes round it.`,
    hint: `Write: ${oneLine(`${at.key === undefined ? '- ' : `${at.key}: `}${quotedYaml(value)}`, 2 * SHOWN)}`,
  };
}

/** A bracket, or a quotation mark, that a line above opens and none closes. */
function unclosed(lines: readonly string[], line: number): Trouble | undefined {
  for (let at = Math.min(line, lines.length); at >= 1 && at >= line - MOST_LINES_BACK; at--) {
    const found = written(lines, at);
    const mark = found?.value[0] ?? '';
    if (found === undefined || !/^[[{"']/.test(mark)) continue;
    const rest = found.value.replace(/\s+#.*$/, '');
    const close = { '[': ']', '{': '}', '"': '"', "'": "'" }[mark] as string;
    const count = (sign: string) => rest.split(sign).length - 1;
    const open = mark === close ? count(mark) % 2 === 1 : count(mark) > count(close);
    if (!open) return undefined;
    return {
      line: at,
      column: columnOf(found),
      message: `The ${mark === close ? 'quote' : 'bracket'} ${mark}${at === line ? '' : ' of this line'} is never closed.`,
      hint: `Put ${close} where${ofKey(found).replace(' of', '')} ends.`,
    };
  }
  return undefined;
}

/** A line that begins further right or left than those it belongs with. */
function uneven(lines: readonly string[], here: Written, before: Written | undefined): Trouble | undefined {
  if (here.key === undefined && !here.hyphen) return undefined;
  const like = here.hyphen ? above(lines, here.line, beginsEntry) : before;
  if (like === undefined) return undefined;
  const want = here.hyphen ? like.indent : like.inner;
  if (want === here.indent) return undefined;
  return {
    line: here.line,
    column: here.indent + 1,
    message: here.hyphen
      ? `The hyphen of this entry has ${spaces(here.indent)} before it; that of the one in line ${like.line} has ${want}.`
      : `This line has ${spaces(here.indent)} before it; "${like.key ?? oneLine(like.value, 20)}" in line ${like.line} stands behind ${want}.`,
    hint: `Put ${spaces(want)} before it if it belongs with line ${like.line}.`,
  };
}

function spaces(count: number): string {
  if (count === 0) return 'no spaces';
  return count === 1 ? '1 space' : `${count} spaces`;
}

function ofKey({ key }: Written): string {
  return key === undefined ? '' : ` of \`${key}\``;
}

/** Where its value begins, from 1. */
function columnOf({ inner, key }: Written): number {
  return inner + (key === undefined ? 0 : key.length + 2) + 1;
}

/** In the quotes that need the fewest changes. */
function quotedYaml(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`;
}
