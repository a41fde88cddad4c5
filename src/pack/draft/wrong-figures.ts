import { formatDate, parseDate } from '../../core/text/dates.ts';
import type { Figure } from './figures.ts';

const MONTHS_A_YEAR = 12;
const WRONG = 2;

/** Figures of the same make that are not the right one: others of the texts first, then ones near it. `turn` decides on which side. */
export function wrongFigures(
  right: Figure,
  others: readonly Figure[],
  language: string,
  fits: (text: string) => boolean,
  turn: number,
): string[] {
  const same = others
    .filter(({ sort }) => sort === right.sort)
    .map(({ text }) => inStyle(text, right, language));
  const alike = [...new Set(same)];
  const near =
    right.sort === 'percent' || right.sort === 'number' ? scaled(right.text) : shifted(right, language);
  const fromText = right.sort === 'number' ? [] : nearest(right, alike, language);
  const usable = [...new Set([...fromText, ...near])].filter(
    (text) => text !== right.text && fits(text) && sameMake(text, right.text),
  );
  const value = amountOf(right.text, language);
  const below = usable.filter((text) => amountOf(text, language) < value);
  const above = usable.filter((text) => amountOf(text, language) > value);
  // Figures are shown in order: were the right one always in the middle, nobody would have to read the text.
  const [lower, higher] = PLACES[turn % PLACES.length] ?? [1, 1];
  const wanted = [...below.slice(0, lower), ...above.slice(0, higher)];
  const rest = usable.filter((text) => !wanted.includes(text));
  return [...wanted, ...rest].slice(0, WRONG);
}

/** How many wrong figures stand below and above the right one. */
const PLACES = [
  [1, 1],
  [2, 0],
  [0, 2],
] as const;

/** A day of another text, written as this one writes its own. */
function inStyle(text: string, right: Figure, language: string): string {
  const date = right.sort === 'day' ? parseDate(text, language) : 'not-a-date';
  if (typeof date === 'string') return text;
  const words = formatDate(date, language);
  return /^[A-Z]/.test(right.text) ? monthFirst(words) : words;
}

function sameMake(one: string, other: string): boolean {
  const make = (text: string) => text.replace(/\d+/g, '0').replace(/[A-Z][a-z]{2,}/g, 'M');
  return make(one) === make(other) || Math.abs(one.length - other.length) < 4;
}

/** Those of the texts, by how far off they are in time or size. */
function nearest(right: Figure, texts: readonly string[], language: string): string[] {
  const value = amountOf(right.text, language);
  const distance = (text: string) => Math.abs(amountOf(text, language) - value);
  const close = right.sort === 'percent' ? 40 : right.sort === 'year' ? 12 : 24;
  return texts
    .filter((text) => distance(text) > 0 && distance(text) <= close)
    .sort((a, b) => distance(a) - distance(b));
}

/** Years, months with fractions for days, or the number itself. */
function amountOf(text: string, language: string): number {
  const inWords = WORDS.indexOf(text);
  if (inWords !== -1) return inWords;
  if (/^\d{4}s?$/.test(text)) return Number.parseInt(text, 10);
  const date = parseDate(text, language);
  if (typeof date === 'string') return Number(/\d[\d ,]*(?:\.\d+)?/.exec(text)?.[0].replace(/[ ,]/g, ''));
  return date.year * MONTHS_A_YEAR + (date.month ?? 0) + (date.day ?? 0) / 31;
}

function shifted({ sort, text }: Figure, language: string): string[] {
  if (sort === 'decade') return [-10, 10, -20, 20].map((by) => `${Number.parseInt(text, 10) + by}s`);
  const date = parseDate(text, language);
  if (sort === 'year' || typeof date === 'string') {
    const year = Number(text);
    return [year - 2, year + 1, year - 5, year + 3, year - 9].map(String);
  }
  const { year, month = 1, day } = date;
  const other = (by: number) => {
    const months = year * MONTHS_A_YEAR + month - 1 + by;
    const shiftedDate = { year: Math.floor(months / MONTHS_A_YEAR), month: (months % MONTHS_A_YEAR) + 1 };
    const last = new Date(Date.UTC(shiftedDate.year, shiftedDate.month, 0)).getUTCDate();
    return formatDate(
      day === undefined
        ? shiftedDate
        : { ...shiftedDate, day: Math.min(1 + ((day + 3 * Math.abs(by) - 1) % 31), last) },
      language,
    );
  };
  const americanOrder = /^[A-Z]/.test(text) && day !== undefined;
  return [-2, 1, -5, 3, -9].map(other).map((words) => (americanOrder ? monthFirst(words) : words));
}

function monthFirst(words: string): string {
  return words.replace(/^(\d{1,2}) (\p{L}+) (\d{4})$/u, '$2 $1, $3');
}

const WORDS =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy'.split(
    ' ',
  );

const FACTORS = [0.5, 2, 0.3, 1.5, 3];

/** Half, double and so on, rounded as the number itself is, in the same dress. */
function scaled(text: string): string[] {
  const inWords = WORDS.indexOf(text);
  if (inWords !== -1)
    return [inWords - 2, inWords + 1, inWords + 2, inWords - 1].flatMap((at) => WORDS[at] ?? []);
  const figures = /\d[\d ,]*(?:\.\d+)?/.exec(text)?.[0].trim() ?? '';
  const value = Number(figures.replace(/[ ,]/g, ''));
  const percent = /%|cent/.test(text);
  const mark = /\d([ ,])\d{3}/.exec(figures)?.[1] ?? (value >= 1000 ? '' : ',');
  const decimals = /\.(\d+)/.exec(figures)?.[1]?.length ?? 0;
  const digits = figures.replace(/\D/g, '');
  const rounding =
    10 ** Math.max(0, digits.length - Math.max(1, digits.replace(/0+$/, '').length) - decimals);
  return FACTORS.flatMap((factor) => {
    const raw = percent && value > 50 ? value - (100 - value + 10) * factor : value * factor;
    const rounded = decimals > 0 ? Number(raw.toFixed(decimals)) : Math.round(raw / rounding) * rounding;
    if (rounded <= 0 || rounded === value || (percent && rounded >= 100)) return [];
    const dressed = rounded.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, decimals > 0 ? '' : mark);
    return [text.replace(figures, dressed)];
  });
}
