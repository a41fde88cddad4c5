import { baseLanguage, fold } from './fold.ts';
import { asWritten, inWords, monthNamed } from './month-names.ts';

/** A day, a month or a year; without `day` it is a month, without `month` a year. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

export type DatePrecision = 'day' | 'month' | 'year';

export type UnreadableDate = 'not-a-date' | 'ambiguous-date' | 'relative-date';

const RELATIVE = new Set(
  [
    'today tonight yesterday tomorrow now currently recently ago last next this previous',
    'heute gestern morgen jetzt kurzlich letzten letzte letztes letzter nachsten nachste nachstes nachster vor diesen dieses',
  ]
    .join(' ')
    .split(' '),
);

export function precisionOf(date: CalendarDate): DatePrecision {
  if (date.day !== undefined) return 'day';
  return date.month === undefined ? 'year' : 'month';
}

function checked(year: number, month?: number, day?: number): CalendarDate | undefined {
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  // The calendar comes round every 400 years, and `Date.UTC` takes years below 100 for others.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? { year, month, day } : undefined;
}

/** `2023-09-13`, `2023-09` or `2023`; undefined for anything else, and for days that do not exist. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day] = match;
  return checked(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
}

/** Whether a date is the key's, or lies within it where the key is a month or a year. */
export function isWithin(date: CalendarDate, key: CalendarDate): boolean {
  return (
    date.year === key.year &&
    (key.month === undefined || date.month === key.month) &&
    (key.day === undefined || date.day === key.day)
  );
}

/** Day and month in figures: which is which must be beyond doubt. */
function dayAndMonth(
  first: number,
  second: number,
  year: number,
  dayFirst: boolean,
): CalendarDate | UnreadableDate {
  if (dayFirst || first === second) return checked(year, second, first) ?? 'not-a-date';
  if (first > 12) return checked(year, second, first) ?? 'not-a-date';
  if (second > 12) return checked(year, first, second) ?? 'not-a-date';
  return 'ambiguous-date';
}

const ERA = /^(?:ad|ce) | (?:ad|ce)$/;

/**
 * Reads a typed date: `13 Sept 2023`, `Sept. 13, 2023`, `2023-09-13`, `25/04/2019`, `September 2023`, `2023`, `AD 79`.
 * `03/04/2023` is ambiguous, `yesterday` relative; a date without its year is no date here.
 * Month names are those of `language` (BCP 47) and English; with points between, day comes first outside English.
 */
export function parseDate(text: string, language: string): CalendarDate | UnreadableDate {
  const plain = fold(text, language).replace(/^(?:on|in|am|im|le|el|en|year) (?:year )?/, '');
  const found = /\d/.test(plain)
    ? (inFigures(plain, language) ?? inNames(plain.replace(ERA, ''), language))
    : undefined;
  if (found !== undefined) return found;
  return plain.split(' ').some((word) => RELATIVE.has(word)) ? 'relative-date' : 'not-a-date';
}

function inFigures(plain: string, language: string): CalendarDate | UnreadableDate | undefined {
  const era = plain.replace(ERA, '');
  if (/^\d{3}$/.test(era) || (era !== plain && /^\d{1,4}$/.test(era))) return { year: Number(era) };
  const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(plain);
  if (yearFirst) {
    const [, year, , month, day] = yearFirst;
    return (
      checked(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined) ?? 'not-a-date'
    );
  }
  const figures = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/.exec(plain);
  if (figures) {
    const dayFirst = figures[2] === '.' && baseLanguage(language) !== 'en';
    return dayAndMonth(Number(figures[1]), Number(figures[3]), Number(figures[4]), dayFirst);
  }
  const monthFigures = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (monthFigures) return checked(Number(monthFigures[2]), Number(monthFigures[1])) ?? 'not-a-date';
  return undefined;
}

/** With day and name before it, a year may be as short as it was. */
const NAMED = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:(?:of|de) )?(?<name>[\p{L}\p{M}]+) (?:(?:of|de) )?(?<year>\d{1,4})$/u,
  /^(?<name>[\p{L}\p{M}]+) (?<day>\d{1,2})(?:st|nd|rd|th)? (?<year>\d{1,4})$/u,
  /^(?<name>[\p{L}\p{M}]+) (?:(?:of|de) )?(?<year>\d{3,4})$/u,
  /^(?<year>\d{3,4})\.? (?<name>[\p{L}\p{M}]+)(?: (?<day>\d{1,2}))?$/u,
];

function inNames(plain: string, language: string): CalendarDate | UnreadableDate | undefined {
  for (const form of NAMED) {
    const { name, year, day } = form.exec(plain)?.groups ?? {};
    const month = name === undefined ? undefined : monthNamed(name, language);
    if (month !== undefined) {
      return checked(Number(year), month, day === undefined ? undefined : Number(day)) ?? 'not-a-date';
    }
  }
  const written = asWritten(plain, language);
  return written && (checked(written.year, written.month, written.day) ?? 'not-a-date');
}

/** `2023-09-13`, `2023-09` or `2023`. */
export function isoOf({ year, month, day }: CalendarDate): string {
  const figures = (value: number, length: number) => String(value).padStart(length, '0');
  return [
    figures(year, 4),
    ...[month, day].flatMap((part) => (part === undefined ? [] : figures(part, 2))),
  ].join('-');
}

/**
 * A date in words, day before month in English: `13 September 2023`, `September 2023`, `2023`. Where `parseDate` would
 * not read the words of a language back as this very date, it is an ISO date: what is shown may be typed.
 */
export function formatDate(date: CalendarDate, language: string): string {
  const words = date.month === undefined ? String(date.year) : inWords(date, language);
  const read = parseDate(words, language);
  const same = typeof read !== 'string' && isWithin(read, date) && precisionOf(read) === precisionOf(date);
  return same ? words : isoOf(date);
}
