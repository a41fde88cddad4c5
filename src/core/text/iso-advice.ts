import { isoOf, parseDate } from './dates.ts';

/** How to write a date that is not in ISO form: the very figures, where it is beyond doubt which day was meant. */
export function isoAdvice(text: string): string {
  const forms = 'a day is written 2023-09-13, a month 2023-09, a year 2023';
  const read = parseDate(text, 'en');
  if (typeof read !== 'string') return `write ${isoOf(read)}: ${forms}`;
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(text.trim())) return `no calendar has it; ${forms}`;
  if (read === 'ambiguous-date') return `${forms}; which figure here is the month, only you can tell`;
  return forms;
}
