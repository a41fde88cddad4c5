import { unitKey } from '../text/measures.ts';

export interface Units {
  readonly unit?: string;
  /** Other units, each with its factor to `unit`. */
  readonly units?: readonly { readonly unit: string; readonly factor: number }[];
}

/** A unit and its beginnings: `shells a day` may be typed as `shells`. */
function beginnings(unit: string): string[] {
  const words = unit.split(' ');
  return words.map((_, at) => words.slice(0, at + 1).join(' '));
}

/** The units that may follow a typed number, lower case, and their symbols. */
export function unitNames({ unit, units = [] }: Units, language: string): string[] {
  return [unit ?? '', ...units.map((each) => each.unit)]
    .filter(Boolean)
    .flatMap((name) => beginnings(name.toLowerCase()))
    .flatMap((name) => [name, unitKey(name, language)]);
}

/** Words that make a typed text more than a number and what is counted. */
const JOINING = /(?:^|\s)(?:or|and|to|of|oder|und|bis)(?:\s|$)|[^\p{L}\s.']/u;

/**
 * The factor from a typed unit to the question's own: 1 for none and for its own, undefined for one it does not know.
 * A question without a unit counts things, and takes any plain word for what it counts.
 */
export function factorOf(question: Units, typed: string, language: string): number | undefined {
  if (typed === '') return 1;
  const key = unitKey(typed, language);
  const known = [
    ...(question.unit === undefined ? [] : [{ unit: question.unit, factor: 1 }]),
    ...(question.units ?? []),
  ];
  const same = known.find(({ unit }) => unitKey(unit, language) === key);
  const begun =
    same ?? known.find(({ unit }) => beginnings(unit).some((start) => unitKey(start, language) === key));
  if (begun) return begun.factor;
  return question.unit === undefined && !JOINING.test(typed) ? 1 : undefined;
}
