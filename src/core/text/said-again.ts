import { baseLanguage, type Diacritics, fold } from './fold.ts';

/** The words of a question on both sides of its answer. */
export interface Beside {
  readonly before: string;
  readonly behind: string;
}

const QUESTION_WORDS = new Map([
  ['en', /\b(?:which|what|whom|whose|who|when|where|how)\b/i],
  ['de', /\b(?:welche[mnrs]?|was|wem|wen|wer|wessen|wann|wo|wie)\b/i],
]);

/** What leads into the answer of a question: `Together with` in "Together with which country did it vote?" */
export function leadingInto(stem: string, language: string): Beside {
  const start = QUESTION_WORDS.get(baseLanguage(language))?.exec(stem)?.index ?? 0;
  return { before: stem.slice(0, start), behind: '' };
}

/**
 * A typed text, folded, without the words of the question that it says again right before or behind the answer: `with China`
 * after "with which country", `in Vladivostok` in "met in ______". Undefined when it says none of them, or nothing else.
 */
export function withoutSaidAgain(
  typed: string,
  { before, behind }: Beside,
  language: string,
  diacritics: Diacritics,
): string | undefined {
  const words = (text: string) =>
    fold(text, language, diacritics)
      .split(' ')
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const said = words(typed);
  const start = longestShared(said, (count) => words(before).slice(-count));
  const rest = said.slice(start);
  const end = longestShared(rest.toReversed(), (count) => words(behind).slice(0, count).toReversed());
  return start + end === 0 || rest.length === end ? undefined : rest.slice(0, rest.length - end).join(' ');
}

/** How many words at the start of what was said are those beside the gap; never all of them. */
function longestShared(said: readonly string[], beside: (count: number) => readonly string[]): number {
  for (let count = said.length - 1; count > 0; count -= 1) {
    const words = beside(count);
    if (words.length === count && words.every((word, at) => word === said[at])) return count;
  }
  return 0;
}
