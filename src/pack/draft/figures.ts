import { QUALIFIERS } from './known-words.ts';

/** A stretch of a sentence that can be asked for. */
export interface Figure {
  readonly sort: 'day' | 'month' | 'year' | 'decade' | 'percent' | 'number';
  /** As it stands there. */
  readonly text: string;
  readonly start: number;
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?, \\d{4})\\b`,
  'g',
);
const MONTH_YEAR = new RegExp(`\\b${MONTH},? \\d{4}\\b`, 'g');
const YEAR =
  /(?<=\b(?:in|since|until|from|by|of|around|after|before|year|to|between|and) )(?:1\d{3}|20\d{2})\b(?![%,.]?\d| ?(?:%|per|people|km|miles|metres|tons|tonnes|copies|men|soldiers))/g;
const DECADE = /(?<=\bthe (?:early |late |mid-)?)(?:1[5-9]|20)\d0s\b/g;
const NUMBER =
  /(?<![\d.,$€£-])(?:US ?)?[$€£]? ?\d{1,3}(?:[ ,]\d{3})*(?:\.\d+)?(?: ?%| per cent| percent| (?:million|billion|thousand))?(?![\d.,]*\d|-|–)/g;

/** Dates and numbers of a sentence, dates first, none inside another. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  const add = (sort: Figure['sort'], matches: Iterable<RegExpMatchArray>) => {
    for (const match of matches) {
      const lead = match[0].length - match[0].trimStart().length;
      const start = (match.index ?? 0) + lead;
      const end = (match.index ?? 0) + match[0].length;
      if (found.some((one) => start < one.start + one.text.length && one.start < end)) continue;
      found.push({ sort, text: match[0].trim(), start });
    }
  };
  add('day', text.matchAll(DAY));
  add('month', text.matchAll(MONTH_YEAR));
  add('year', text.matchAll(YEAR));
  add('decade', text.matchAll(DECADE));
  const numbers = [...text.matchAll(NUMBER)].filter((match) => isAsked(text, match));
  add('number', text.matchAll(IN_WORDS));
  add(
    'percent',
    numbers.filter(([number]) => /%|cent/.test(number)),
  );
  add(
    'number',
    numbers.filter(([number]) => !/%|cent/.test(number)),
  );
  return found;
}

/** Small numbers as prose writes them, before what they count. */
const IN_WORDS =
  /\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?= (?:\p{Ll}+ )?\p{Ll}+s\b)/gu;

/** Counts of something, or measures; no parts of dates, no ordinals, no labels. */
function isAsked(text: string, match: RegExpMatchArray): boolean {
  const [number] = match;
  const start = match.index ?? 0;
  const after = text.slice(start + number.length);
  const before = text.slice(0, start);
  if (/%|cent|million|billion|[$€£]/.test(number)) return true;
  if (new RegExp(`^(?:st|nd|rd|th)?,? ${MONTH}\\b`).test(after) || new RegExp(`${MONTH} $`).test(before))
    return false;
  if (
    /^(?:st|nd|rd|th)\b/.test(after) ||
    /\b(?:No|Nos|chapter|page|par|article|resolution|Covid|COVID)[.-]? ?$/i.test(before)
  )
    return false;
  if (
    /^\d{4}$/.test(number.trim()) &&
    !new RegExp(`\\b(?:${QUALIFIERS}) $`).test(before) &&
    !/^ (?:people|km|kilometres|metres|miles|tons|tonnes|men|women|soldiers|steps|litres|copies|ships|houses|workers)/.test(
      after,
    )
  )
    return false;
  return /^[ -]\p{L}/u.test(after) && Number(number.replace(/\D/g, '')) > 2;
}
