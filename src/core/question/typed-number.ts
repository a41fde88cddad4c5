import { decimalMark, parseNumber } from '../text/numbers.ts';
import { factorOf, type Units, unitNames } from './units.ts';

export interface NumberKey extends Units {
  readonly answer: number | { readonly from: number; readonly to: number };
  /** Absolute, in the question's unit, or in per cent of the answer. */
  readonly tolerance?: { readonly size: number; readonly relative: boolean };
}

const QUALIFIER =
  /^\s*(?:[~≈<>]|(?:ca\.?|about|around|approximately|roughly|exactly|over|more than|at least|under|less than|at most|up to|almost|nearly)\s)\s*/i;
const RANGE = /^(?:between\s+|from\s+)?(.+?)(?:\s*[-–—]\s*|\s+(?:to|and|bis|und)\s+)(.+)$/i;
const BARE_FIGURES = /^[\d.,'\s]+$/;

/** Up to three digits, a mark, and three more: with a decimal mark a fraction in this language, and thousands in another. */
const THREE_BEHIND = /^[^\d.,]*[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/;

/** A figure converted from another unit is rounded by whoever converts it: this share of it is let pass. */
const CONVERSION_TOLERANCE = 0.01;
/** Far below any tolerance an author writes, above what floating point loses. */
const ROUNDING = 1e-9;

interface Amount {
  /** In the question's unit. */
  readonly value: number;
  readonly converted: boolean;
}

export function boundsOf({ answer }: NumberKey): { readonly from: number; readonly to: number } {
  return typeof answer === 'number' ? { from: answer, to: answer } : answer;
}

function readAmount(key: NumberKey, typed: string, language: string): Amount | undefined {
  const parsed = parseNumber(typed.replace(QUALIFIER, ''), language, unitNames(key, language));
  if (!parsed) return undefined;
  const factor = factorOf(key, parsed.unit, language);
  return factor === undefined ? undefined : { value: parsed.value * factor, converted: factor !== 1 };
}

/** Both ends of `20,000 to 50,000` or `20-50 thousand`, where the answer is a range itself. */
function readRange(key: NumberKey, typed: string, language: string): Amount[] | undefined {
  const match = typeof key.answer === 'number' ? null : RANGE.exec(typed.trim());
  if (!match) return undefined;
  const [, low = '', high = ''] = match;
  const scale = BARE_FIGURES.test(low) ? high.replace(/^[\d.,'\s]+/, '') : '';
  const from = readAmount(key, `${low} ${scale}`, language);
  const to = readAmount(key, high, language);
  return from && to && from.value <= to.value ? [from, to] : undefined;
}

function isWithin(key: NumberKey, { value, converted }: Amount): boolean {
  const { from, to } = boundsOf(key);
  const { size, relative } = key.tolerance ?? { size: 0, relative: false };
  const slack = (bound: number) =>
    Math.max(
      relative ? (Math.abs(bound) * size) / 100 : size,
      converted ? Math.abs(bound) * CONVERSION_TOLERANCE : 0,
    ) +
    Math.abs(bound) * ROUNDING;
  return value >= from - slack(from) && value <= to + slack(to);
}

/**
 * Whether a typed number is right; undefined when it is no number, or one of a unit the question does not know.
 * Right is the answer or anything in its range, give or take the tolerance; a typed range is right when it lies within.
 * `language` is a BCP 47 tag: it says what points and commas mean.
 */
export function judgeNumber(key: NumberKey, typed: string, language: string): boolean | undefined {
  const amount = readAmount(key, typed, language);
  const amounts = amount ? [amount] : readRange(key, typed, language);
  return amounts?.every((each) => isWithin(key, each));
}

/**
 * Whether a typed number is wrong as this language writes numbers, and might be meant as another writes them: `1.500` for
 * fifteen hundred. Only where whole numbers are asked for: those are hardly typed to the thousandth.
 */
export function isAmbiguous(key: NumberKey, typed: string, language: string): boolean {
  const { from, to } = boundsOf(key);
  const asksForWhole = Number.isInteger(from) && Number.isInteger(to);
  const mark = THREE_BEHIND.exec(typed)?.[1];
  return asksForWhole && mark === decimalMark(language) && judgeNumber(key, typed, language) === false;
}
