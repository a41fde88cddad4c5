import { type CalendarDate, parseDate } from './dates.ts';
import { measureOf } from './measures.ts';
import { beginsWithNumberWord } from './number-words.ts';
import { parseNumber } from './numbers.ts';
import { remembered } from './remembered.ts';
import { UNSPACED } from './unspaced.ts';

const LONGEST_NUMBER = 6;
const LONGEST_DATE = 5;

const BEGINS_WITH_FIGURE = /^(?:\p{Sc}|[-+−])?[.,]?\d/u;
const GROUP = /^\d{3}(?!\d)/;
const YEAR = /(?<!\d)\d{3,4}(?!\d)/;
const SHORT_YEAR = /^\d{1,2}$/;
const FIGURE_BESIDE_UNSPACED = new RegExp(`(?<=\\d)(?=${UNSPACED})|(?<=${UNSPACED})(?=\\d)`, 'gu');
/** A date in Chinese, Japanese or Korean, which no space sets off from the sentence. */
const EAST_ASIAN_DATE = /\d{1,4} ?[年년](?: ?\d{1,2} ?[月월](?: ?\d{1,2} ?[日일])?)?/g;

function wordsOf(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace(/^["'(“‘«~≈<>]+|["')”’».,;:!?]+$/g, ''));
}

/** The numbers a text gives, in figures or English words, each with the measures it is given in. */
export const numbersIn = remembered(
  (text, language): ReadonlyMap<number, ReadonlySet<string | undefined>> => {
    const words = wordsOf(
      text
        .replace(/(?<=\d)[-–—](?=\d)/g, ' – ')
        .replace(/(?<=\d)-(?=\p{L})/gu, ' ')
        .replace(FIGURE_BESIDE_UNSPACED, ' '),
    );
    const found = new Map<number, Set<string | undefined>>();
    const read = (run: string): boolean => {
      const number = parseNumber(run, language);
      if (number === undefined) return false;
      const measures = found.get(number.value) ?? new Set();
      found.set(number.value, measures.add(measureOf(number.unit, language)));
      return true;
    };
    words.forEach((word, start) => {
      const isFigure = BEGINS_WITH_FIGURE.test(word);
      if (!isFigure && !beginsWithNumberWord(`${word} ${words[start + 1] ?? ''}`.toLowerCase())) return;
      let end = start + 1;
      while (end < Math.min(words.length, start + LONGEST_NUMBER) && goesOn(words[end] ?? '')) end += 1;
      while (end > start + 1 && !read(words.slice(start, end).join(' '))) end -= 1;
      // "12 300 people" may be twelve thousand, or the end of one number and the beginning of another.
      if (end === start + 1 || GROUP.test(words[start + 1] ?? '')) read(word);
    });
    return found;
  },
);

/** Figures after a number are a group of its digits, or another number. */
function goesOn(word: string): boolean {
  return GROUP.test(word) || !/\d/.test(word);
}

/** The dates a text gives, in any form that can be typed; of a day its month and year as well. */
export const datesIn = remembered((text, language): readonly CalendarDate[] => {
  const words = wordsOf(text);
  const runs = new Set<string>(text.match(EAST_ASIAN_DATE));
  words.forEach((word, at) => {
    if (SHORT_YEAR.test(word)) runs.add(words.slice(Math.max(0, at - 2), at + 1).join(' '));
    if (!YEAR.test(word)) return;
    for (let length = 1; length <= LONGEST_DATE; length += 1) {
      if (length <= at + 1) runs.add(words.slice(at + 1 - length, at + 1).join(' '));
      runs.add(words.slice(at, at + length).join(' '));
    }
  });
  return [...runs].flatMap((run) => {
    const date = parseDate(run, language);
    return typeof date === 'string' ? [] : date;
  });
});
