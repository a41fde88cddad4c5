import { clean } from '../../core/text/clean.ts';

/** What can be written into a pack file. Texts stay texts, whatever they look like. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** A list of texts this long together still stands on one line. */
const ONE_LINE = 70;

/** Begins with a letter or digit, and holds nothing that YAML could take for a mark of its own. */
const BARE = /^[\p{L}\p{N}][^\n:#]*$/u;
const BARE_IN_BRACKETS = /^[\p{L}\p{N}][^\n:#,[\]{}]*$/u;
/** An editor would show these as something else than a text. */
const LOOKS_LIKE_A_VALUE = /^(?:true|false|yes|no|on|off|null|[\d.,_]+(?:e[+-]?\d+)?|0x[\da-f]+|0o[0-7]+)$/i;
/** Dates and versions read well as they are. */
const PLAIN_FIGURES = /^(?:\d{4}(?:-\d\d){1,2}|\d+\.\d+\.\d+)$/;

/** The lines of a map, each key on a line of its own, `indent` spaces in. Values that are undefined are left out. */
export function mapLines(map: Readonly<Record<string, Plain | undefined>>, indent: number): string[] {
  const margin = ' '.repeat(indent);
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (Array.isArray(value) && !fitsOnLine(value)) {
      return [`${margin}${key}:`, ...value.map((entry) => `${margin}  - ${inline(entry)}`)];
    }
    return [`${margin}${key}: ${isText(value) ? scalar(value) : inline(value)}`];
  });
}

/** The lines of a list entry that is a map. */
export function entryLines(map: Readonly<Record<string, Plain | undefined>>, indent: number): string[] {
  const [first = '', ...rest] = mapLines(map, indent + 2);
  return [`${' '.repeat(indent)}- ${first.slice(indent + 2)}`, ...rest];
}

/** A text as a YAML value, as clean as it will be read, in quotes where it needs them. */
export function scalar(written: string, inBrackets = false): string {
  const text = clean(written).trim();
  const bare = inBrackets ? BARE_IN_BRACKETS : BARE;
  const safe = bare.test(text);
  return safe && (!LOOKS_LIKE_A_VALUE.test(text) || PLAIN_FIGURES.test(text)) ? text : JSON.stringify(text);
}

function inline(value: Plain): string {
  if (isText(value)) return scalar(value, true);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${scalar(key, true)}: ${inline(inner)}`],
  );
  return `{${entries.join(', ')}}`;
}

function isText(value: Plain): value is string {
  return typeof value === 'string';
}

function fitsOnLine(list: readonly Plain[]): boolean {
  return list.every((entry) => typeof entry !== 'object') && inline(list).length <= ONE_LINE;
}
