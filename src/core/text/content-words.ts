import { fold } from './fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { remembered } from './remembered.ts';

/** The words of an English text that carry its matter, each once, without the endings of number and tense. */
export function contentWords(text: string): ReadonlySet<string> {
  return wordsOf(text, 'en');
}

const wordsOf = remembered((text, language): ReadonlySet<string> => {
  const words = fold(text.replace(/[.,;:!?()"“”]+(?=\s|$)|(?<=^|\s)["“(]+|_+/g, ' '), language).split(/\s+/);
  return new Set(words.filter((word) => word !== '' && !FUNCTION_WORDS.has(word)).map(withoutEnding));
});

function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '');
  const stem = singular.length > 5 ? singular.replace(/(?:ing|ed)$/, '') : singular;
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}
