import { baseLanguage, fold } from './fold.ts';

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
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
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

const monthNames = new Map<string, ReadonlyMap<string, number>>();

/** Folded month names, full and short, of a language and of English. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  let names = monthNames.get(language);
  if (!names) {
    const entries: [string, number][] = [['sept', 9]];
    for (const locale of ['en', language]) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2000, month - 1, 1));
          const name = parts.find((part) => part.type === 'month')?.value ?? '';
          entries.push([fold(name, language), month]);
        }
      }
    }
    names = new Map(entries);
    monthNames.set(language, names);
  }
  return names;
}

/** Day and month in figures: which is which must be beyond doubt. */
function inFigures(
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

/**
 * Reads a typed date: `13 Sept 2023`, `Sept. 13, 2023`, `2023-09-13`, `25/04/2019`, `September 2023`, `2023`.
 * `03/04/2023` is ambiguous, `yesterday` relative; a date without its year is no date here.
 * Month names are those of `language` (BCP 47) and English; with points between, day comes first outside English.
 */
export function parseDate(text: string, language: string): CalendarDate | UnreadableDate {
  const plain = fold(text, language).replace(/^(?:on|in|am|im|le|el|en|year) (?:year )?/, '');
  if (plain.split(' ').some((word) => RELATIVE.has(word))) return 'relative-date';

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
    return inFigures(Number(figures[1]), Number(figures[3]), Number(figures[4]), dayFirst);
  }
  const monthFigures = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (monthFigures) return checked(Number(monthFigures[2]), Number(monthFigures[1])) ?? 'not-a-date';

  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th|er|\.)? (?:(?:of|de) )?(\p{L}+) (?:(?:of|de) )?(\d{4})$/u.exec(
    plain,
  );
  const monthDay = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u.exec(plain);
  const monthYear = /^(\p{L}+) (?:(?:of|de) )?(\d{4})$/u.exec(plain);
  const [name, day, year] = dayMonth
    ? [dayMonth[2], dayMonth[1], dayMonth[3]]
    : monthDay
      ? [monthDay[1], monthDay[2], monthDay[3]]
      : [monthYear?.[1], undefined, monthYear?.[2]];
  const month = monthsOf(language).get(name ?? '');
  if (month === undefined) return 'not-a-date';
  return checked(Number(year), month, day === undefined ? undefined : Number(day)) ?? 'not-a-date';
}

/** A date in words, day before month in English: `13 September 2023`, `September 2023`, `2023`. */
export function formatDate(date: CalendarDate, language: string): string {
  if (date.month === undefined) return String(date.year);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(date.day === undefined ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(date.year, date.month - 1, date.day ?? 1));
}
