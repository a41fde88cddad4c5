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
  const numbers = texts.map((text) => parseNumber(text, language));
  if (numbers.every((number) => number !== undefined && number.unit === numbers[0]?.unit)) {
    return numbers.map((number) => number?.value ?? 0);
  }
  const dates = texts.map((text) => dateRank(text, language));
  return dates.every((date) => date !== undefined) ? dates : undefined;
}

/** Options in random order; numbers and dates ascending, for a shuffled scale only slows reading. */
export function arranged(texts: readonly string[], language: string, rng: Rng): ShownOption[] {
  const options = optionList(texts);
  const rank = ranks(texts, language);
  return rank ? options.sort((a, b) => (rank[a.ref] ?? 0) - (rank[b.ref] ?? 0)) : shuffled(options, rng);
}
