import { type CalendarDate, isWithin, parseDate, parseIsoDate } from './dates.ts';
import { datesIn, numbersIn } from './figures-in.ts';
import { fold } from './fold.ts';
import { measureOf } from './measures.ts';
import { type ParsedNumber, parseNumber } from './numbers.ts';
import { remembered } from './remembered.ts';
import { UNSPACED } from './unspaced.ts';

const WITHOUT_SPACES = new RegExp(`^${UNSPACED}(?:.*${UNSPACED})?$`, 'su');

const separated = remembered(
  (text, language) => ` ${fold(text.replace(/[.,;:!?()]+(?=\s|$)|(?<=^|\s)\(/g, ' '), language)} `,
);

/** Whether the words stand together in the text, case, quotes, articles and punctuation aside. */
export function wordsStandIn(text: string, words: string, language: string): boolean {
  const wanted = separated(words, language);
  return separated(text, language).includes(WITHOUT_SPACES.test(words) ? wanted.trim() : wanted);
}

/** Whether the text gives this number, in figures or in English words, and not in another measure than this one's. */
function numberStandsIn(text: string, { value, unit }: ParsedNumber, language: string): boolean {
  const measures = numbersIn(text, language).get(value);
  if (measures === undefined) return false;
  const measure = measureOf(unit, language);
  return measure === undefined || measures.has(measure) || measures.has(undefined);
}

/** Whether the text gives this date, or a day or month within it, in any form that can be typed. */
export function dateStandsIn(text: string, date: CalendarDate, language: string): boolean {
  return datesIn(text, language).some((found) => isWithin(found, date));
}

/**
 * Whether an answer stands in a text: as words, as a number of the same value and not of another measure, or as a date
 * of the same day, month or year. `answer` may be an ISO date.
 */
export function standsIn(text: string, answer: string, language: string): boolean {
  if (wordsStandIn(text, answer, language)) return true;
  const { date, number } = figuresOf(answer, language);
  if (date !== undefined && dateStandsIn(text, date, language)) return true;
  return number !== undefined && numberStandsIn(text, number, language);
}

const figuresOf = remembered((answer, language) => {
  const date = parseIsoDate(answer) ?? parseDate(answer, language);
  return { date: typeof date === 'string' ? undefined : date, number: parseNumber(answer, language) };
});
