import type { Rng } from '../random.ts';
import { shuffled } from '../random.ts';
import { parseDate } from '../text/dates.ts';
import { parseNumber } from '../text/numbers.ts';
import type { ShownOption } from './interaction.ts';

/** The list with each text's place in it. */
export function optionList(texts: readonly string[]): ShownOption[] {
  return texts.map((text, ref) => ({ text, ref }));
}

function dateRank(text: string, language: string): number | undefined {
  const date = parseDate(text, language);
  return typeof date === 'string'
    ? undefined
    : date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/** Numbers of one unit, or dates: their ranks; undefined for anything else. */
export function ranks(texts: readonly string[], language: string): number[] | undefined {
  const unit = parseNumber(texts[0] ?? '', language)?.unit;
  return (
    ranksBy(texts, (text) => {
      const number = parseNumber(text, language);
      return number?.unit === unit ? number?.value : undefined;
    }) ?? ranksBy(texts, (text) => dateRank(text, language))
  );
}

/** Undefined as soon as one text has no rank. */
function ranksBy(
  texts: readonly string[],
  rankOf: (text: string) => number | undefined,
): number[] | undefined {
  const found: number[] = [];
  for (const text of texts) {
    const rank = rankOf(text);
    if (rank === undefined) return undefined;
    found.push(rank);
  }
  return found;
}

/** Options in random order; numbers and dates ascending, for a shuffled scale only slows reading. */
export function arranged(texts: readonly string[], language: string, rng: Rng): ShownOption[] {
  const options = optionList(texts);
  const rank = ranks(texts, language);
  return rank ? options.sort((a, b) => (rank[a.ref] ?? 0) - (rank[b.ref] ?? 0)) : shuffled(options, rng);
}
