import { remembered } from './remembered.ts';

/** Whether accents and umlauts count: `lenient` drops them. */
export type Diacritics = 'lenient' | 'strict';

const LEADING_ARTICLES = new Map<string, ReadonlySet<string>>([
  ['en', new Set(['the', 'a', 'an'])],
  ['de', new Set('der die das den dem des ein eine einen einem einer eines'.split(' '))],
  ['fr', new Set(['le', 'la', 'les', 'un', 'une'])],
  ['es', new Set(['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'])],
  ['it', new Set(['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'uno', 'una'])],
  ['nl', new Set(['de', 'het', 'een'])],
  ['pt', new Set(['o', 'a', 'os', 'as', 'um', 'uma'])],
]);

/** Letters that no Unicode normal form takes apart. */
const PLAIN_LETTERS = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** Group marks beside the space, where they cannot be a decimal mark. */
const GROUP_MARK = new Map([
  ['en', ','],
  ['de', '.'],
  ['es', '.'],
  ['it', '.'],
  ['nl', '.'],
  ['pt', '.'],
]);

/** The language of a BCP 47 tag, without script and region. */
export function baseLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function withoutDiacritics(text: string): string {
  // Only the general combining marks: in Devanagari, Thai or Hebrew a mark is a letter's vowel, not an accent.
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łøđıæœ]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

function withoutMarks(text: string): string {
  return text
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„‟″«»‹›]/g, '"')
    .replace(/(?<!\d)['"]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+-+\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])(\p{L})-(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ')
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/[,;:](?=\s)/g, ' ')
    .replace(/^[\s¿¡]+|[\s.,;:!?]+$/g, '');
}

function withPlainNumbers(text: string, language: string): string {
  const mark = GROUP_MARK.get(language);
  const grouped =
    mark === undefined
      ? text
      : text.replaceAll(mark === ',' ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?<=\d)\.(?=\d{3}(?!\d))/g, '');
  return grouped.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '').replace(/(?<=\d)\s+%/g, '%');
}

function withoutArticles(text: string, language: string): string {
  const articles = LEADING_ARTICLES.get(language);
  if (!articles) return text;
  const words = text.split(' ');
  // "the" is never anything but an article; an inner "a" may be a grade, a vitamin or a group.
  const kept = language === 'en' ? words.filter((word) => word !== 'the') : words;
  const start = kept.findIndex((word) => !articles.has(word));
  return start < 0 ? text : kept.slice(start).join(' ');
}

function foldOnce(text: string, language: string, diacritics: Diacritics): string {
  const lower = text.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss');
  const elided = language === 'fr' || language === 'it' ? lower.replace(/^\s*(l|un)['’]/, '') : lower;
  const letters = diacritics === 'strict' ? elided : withoutDiacritics(elided);
  const words = language === 'en' ? letters.replaceAll('&', ' and ') : letters;
  const spaced = withoutMarks(words).replace(/\s+/g, ' ').trim();
  return withoutArticles(withPlainNumbers(spaced, language), language) || lower.trim();
}

function foldWholly(text: string, base: string, diacritics: Diacritics): string {
  let folded = text;
  // One pass can lay bare what the next one folds; every pass shortens or settles.
  for (let pass = 0; pass < 8; pass += 1) {
    const next = foldOnce(folded, base, diacritics);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

const FOLDED = {
  lenient: remembered((text, base) => foldWholly(text, base, 'lenient')),
  strict: remembered((text, base) => foldWholly(text, base, 'strict')),
};

/**
 * A text as it is compared with a typed answer: case, quotes, dashes, articles, end punctuation, diacritics (unless
 * strict), white space and the group marks of numbers make no difference. Idempotent.
 * `language` is a BCP 47 tag; it decides which words are articles and which mark groups digits.
 */
export function fold(text: string, language: string, diacritics: Diacritics = 'lenient'): string {
  return FOLDED[diacritics](text, baseLanguage(language));
}
