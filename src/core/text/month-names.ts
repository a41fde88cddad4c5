import type { CalendarDate } from './dates.ts';
import { fold } from './fold.ts';

/** Every date is looked up as if it were of this year and day; the second is written like all days but the first. */
const PROBE = { year: 2000, day: 2 };

/** How a language writes dates. Keys are folded; values are months, 1 to 12. */
interface Writing {
  /** Month names, full and short, as they stand in a date, before a year and alone. */
  readonly names: ReadonlyMap<string, number>;
  /** The whole date, of the probe's year and day. */
  readonly days: ReadonlyMap<string, number>;
  /** Month and year, of the probe's year. */
  readonly months: ReadonlyMap<string, number>;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const STYLES = ['long', 'short'] as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar and digits of ISO dates, whatever a language is used to. */
function formatOf(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, parts]);
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...parts,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    });
    formats.set(name, format);
  }
  return format;
}

/** The moment of a date for Intl; unlike `Date.UTC`, with years below 100 as they are. */
function moment({ year, month = 1, day = 1 }: CalendarDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Marks of writing direction, which nobody types. */
const DIRECTION = /[\u061c\u200e\u200f]/g;

/** A month or day as its language writes it. */
export function inWords(date: CalendarDate, language: string, style: 'long' | 'short' = 'long'): string {
  const day = date.day === undefined ? {} : { day: 'numeric' as const };
  const format = formatOf(language, { ...day, month: style, year: 'numeric' });
  return format.format(moment(date)).replace(DIRECTION, '');
}

const writings = new Map<string, Writing>();

function writingOf(language: string): Writing {
  let writing = writings.get(language);
  if (writing === undefined) {
    writing = {
      names: new Map([['sept', 9], ...namesIn('en-US', language), ...namesIn(language, language)]),
      days: written(language, PROBE),
      months: written(language, { year: PROBE.year }),
    };
    writings.set(language, writing);
  }
  return writing;
}

function namesIn(locale: string, language: string): [string, number][] {
  const uses = [{ day: 'numeric' }, { year: 'numeric' }, {}] as const;
  return uses.flatMap((use) =>
    STYLES.flatMap((style) =>
      MONTHS.map((month): [string, number] => {
        const parts = formatOf(locale, { ...use, month: style }).formatToParts(moment({ year: 2000, month }));
        return [fold(parts.find(({ type }) => type === 'month')?.value ?? '', language), month];
      }),
    ),
  );
}

function written(language: string, probe: { year: number; day?: number }): Map<string, number> {
  return new Map(
    STYLES.flatMap((style) =>
      MONTHS.map((month): [string, number] => [
        fold(inWords({ ...probe, month }, language, style), language),
        month,
      ]),
    ),
  );
}

/** The month of a folded name, of this language or of English. */
export function monthNamed(name: string, language: string): number | undefined {
  return writingOf(language).names.get(name);
}

const YEAR = /(?<!\d)\d{3,4}(?!\d)/g;
const DAY = /(?<!\d)\d{1,2}(?!\d)/g;
const LEADING_ZERO = /(?<!\d)0(?=\d(?!\d))/g;

/** A folded text that is a date just as its language writes it, `2023年9月13日`; its day may not exist. */
export function asWritten(plain: string, language: string): CalendarDate | undefined {
  const [year, ...others] = plain.match(YEAR) ?? [];
  if (year === undefined || others.length > 0) return undefined;
  const writing = writingOf(language);
  const probe = plain.replace(YEAR, String(PROBE.year)).replace(LEADING_ZERO, '');
  const alone = writing.months.get(probe);
  if (alone !== undefined) return { year: Number(year), month: alone };
  for (const { 0: day, index } of probe.matchAll(DAY)) {
    const rest = probe.slice(index + day.length);
    const month = writing.days.get(`${probe.slice(0, index)}${PROBE.day}${rest}`);
    if (month !== undefined) return { year: Number(year), month, day: Number(day) };
  }
  return undefined;
}
