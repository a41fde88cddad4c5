import { wordNumber } from './number-words.ts';

export interface ParsedNumber {
  readonly value: number;
  /** What was typed after the number (or a currency sign before it), lower case; `%` for percentages; else empty. */
  readonly unit: string;
}

const SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['tausend', 1e3],
  ['mn', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['millionen', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
  ['mrd', 1e9],
  ['milliarde', 1e9],
  ['milliarden', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
]);

const PERCENT = /^(?:%|percent|per cent|pct|prozent)(?=$|\s)/;

const decimalMarks = new Map<string, string>();

/** `.` or `,`: what stands before a decimal fraction in this language (BCP 47). */
export function decimalMark(language: string): string {
  let mark = decimalMarks.get(language);
  if (mark === undefined) {
    const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
    mark = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
    decimalMarks.set(language, mark);
  }
  return mark;
}

/** Groups of three, or as in India (1,00,000) of two and one of three. */
const POINT_DIGITS =
  /^(?:([1-9]\d{0,2}(?:([ ',])\d{3})(?:\2\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3}|\d+)(?:\.(\d+))?|\.(\d+))(?![\d.,'])/;
const COMMA_DIGITS = /^(?:([1-9]\d{0,2}(?:([ '.])\d{3})(?:\2\d{3})*|\d+)(?:,(\d+))?|,(\d+))(?![\d.,'])/;

/** Digits with group and decimal marks at the start of a text, and what follows them. */
function digits(text: string, language: string): { value: number; rest: string } | undefined {
  const match = (decimalMark(language) === ',' ? COMMA_DIGITS : POINT_DIGITS).exec(text);
  if (!match) return undefined;
  const whole = (match[1] ?? '0').replace(/\D/g, '');
  const fraction = match[3] ?? match[4] ?? '0';
  return { value: Number(`${whole}.${fraction}`), rest: text.slice(match[0].length).trim() };
}

/** Takes `thousand`, `k` or `million` off the start of a text, unless it names one of the units. */
function scaled(value: number, rest: string, units: readonly string[]): { value: number; rest: string } {
  if (units.includes(rest)) return { value, rest };
  const word = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  const scale = SCALES.get(word);
  // With metres or minutes about, "5 m" is hardly five million: better not read at all.
  const doubtful = word.length === 1 && units.some((unit) => unit.startsWith(word));
  if (scale === undefined || doubtful) return { value, rest };
  return scaled(value * scale, rest.slice(word.length).replace(/^\./, '').trim(), units);
}

/**
 * Reads a typed number: `1 500`, `20,000`, `90 %`, `1.5 bn`, `twenty thousand`, `$20 million`, `1500 km`.
 * Spaces and apostrophes group digits in every language; of point and comma, `language` (BCP 47) says which is which.
 * `units`: those that may follow, lower case; one of them is never taken for a scale (`m` for metres, not million).
 * Undefined when the text does not begin with exactly one number.
 */
export function parseNumber(
  text: string,
  language: string,
  units: readonly string[] = [],
): ParsedNumber | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;!?]+$/, '');
  const start = /^(-|\+|minus )?\s*(\p{Sc})?\s*(.*)$/su.exec(plain);
  if (!start) return undefined;
  const [, sign, currency, body = ''] = start;
  const read = digits(body, language) ?? wordNumber(body);
  if (!read) return undefined;
  const { value, rest } = scaled(read.value, read.rest, units);
  const percent = PERCENT.exec(rest);
  const unit = percent ? `%${rest.slice(percent[0].length)}` : rest;
  if (/(^|[^\p{L}])\d|^[-/.,]/u.test(unit)) return undefined;
  return {
    value: sign === '-' || sign === 'minus ' ? -value : value,
    unit: [currency, unit].filter(Boolean).join(' '),
  };
}
