import { type CalendarDate, isWithin, parseDate, parseIsoDate } from './dates.ts';
import { fold } from './fold.ts';
import { parseNumber } from './numbers.ts';

const LONGEST_NUMBER = 6;
const LONGEST_DATE = 5;

/** Whether some run of up to `longest` words of the text passes the test. */
function someRun(text: string, longest: number, passes: (run: string) => boolean): boolean {
  const words = text.split(/\s+/).map((word) => word.replace(/^["'(“‘«]+|["')”’».,;:!?]+$/g, ''));
  return words.some((_, start) => {
    for (let end = start + 1; end <= Math.min(start + longest, words.length); end += 1) {
      if (passes(words.slice(start, end).join(' '))) return true;
    }
    return false;
  });
}

/** Whether the words stand together in the text, case, quotes, articles and punctuation aside. */
export function wordsStandIn(text: string, words: string, language: string): boolean {
  const separated = (value: string) =>
    ` ${fold(value.replace(/[.,;:!?()]+(?=\s|$)|(?<=^|\s)\(/g, ' '), language)} `;
  return separated(text).includes(separated(words));
}

/** Whether the text gives this number, in figures or in English words, whatever its unit. */
function numberStandsIn(text: string, value: number, language: string): boolean {
  return someRun(text, LONGEST_NUMBER, (run) => parseNumber(run, language)?.value === value);
}

/** Whether the text gives this date, or a day or month within it, in any form that can be typed. */
export function dateStandsIn(text: string, date: CalendarDate, language: string): boolean {
  return someRun(text, LONGEST_DATE, (run) => {
    const found = parseDate(run, language);
    return typeof found !== 'string' && isWithin(found, date);
  });
}

/**
 * Whether an answer stands in a text: as words, as a number of the same value, or as a date of the same day, month
 * or year. `answer` may be an ISO date.
 */
export function standsIn(text: string, answer: string, language: string): boolean {
  if (wordsStandIn(text, answer, language)) return true;
  const iso = parseIsoDate(answer);
  const date = iso ?? parseDate(answer, language);
  if (typeof date !== 'string' && dateStandsIn(text, date, language)) return true;
  const number = parseNumber(answer, language);
  return number !== undefined && numberStandsIn(text, number.value, language);
}
