import { fold } from './fold.ts';
import { monthNamed } from './month-names.ts';

const YEAR = /^\D?\d{4}\D?$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?\D?$/;
const LETTERS = /\p{L}+/u;
const ENDING = /[\p{P}]*$/u;

/** A text with its years, months and days left out; each run of them becomes three points. Numbers stay. */
export function withoutDates(text: string, language: string): string {
  const words = text.split(' ');
  const isMonth = words.map((word) => isMonthName(word, language));
  const isDate = words.map((word, at) => {
    if (isMonth[at] || YEAR.test(word)) return true;
    return DAY.test(word) && (isMonth[at + 1] === true || isMonth[at - 1] === true);
  });
  return words
    .flatMap((word, at) => {
      if (!isDate[at]) return [word];
      if (isDate[at + 1]) return [];
      return [`…${ENDING.exec(word)?.[0] ?? ''}`];
    })
    .join(' ');
}

/** Written as a name: "may" is a verb. */
function isMonthName(word: string, language: string): boolean {
  const name = LETTERS.exec(word)?.[0];
  if (name === undefined || name.length < 3 || name === name.toLowerCase()) return false;
  return monthNamed(fold(name, language), language) !== undefined;
}
