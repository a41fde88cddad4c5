import { lowerBound } from './wilson.ts';

/** An option as somebody sees it who never read the source. */
export interface BlindOption {
  readonly text: string;
  /** The words of it that carry matter. */
  readonly words: ReadonlySet<string>;
  /** It has an "always" or a "never". */
  readonly absolute: boolean;
  /** Its value, where all options are numbers or dates. */
  readonly value?: number;
  readonly right: boolean;
}

/** A question with options, one of them right. */
export interface BlindItem {
  readonly stemWords: ReadonlySet<string>;
  readonly options: readonly BlindOption[];
}

/** How well one strategy does. Shares are 0 to 1; null where it never tells two options apart. */
interface BlindScore {
  readonly strategy: Strategy;
  /** Items in which it prefers some options to others. */
  readonly items: number;
  /** Expected share right of these items; a tie is broken by chance, so each of n best options counts 1/n. */
  readonly score: number | null;
  /** Mean of 1/options over these items. */
  readonly chance: number | null;
  /** Lower end of the interval of `score`. */
  readonly low: number | null;
  /** Expected share right of all items, with a guess where it has no preference. */
  readonly overall: number;
}

/** How far a pack's choices can be answered without knowing anything. */
export interface Guessability {
  readonly items: number;
  /** Mean of 1/options over all items. */
  readonly chance: number;
  readonly strategies: readonly BlindScore[];
  /** The strategy with the highest `overall`: that share is the pack's guessability. */
  readonly best: Strategy;
  /** Some strategy's `low` is above its chance. */
  readonly guessable: boolean;
}

/** How much an option is to the taste of a strategy; the highest is picked. */
type Taste = (option: BlindOption, item: BlindItem) => number;

const TASTES = {
  longest: ({ text }) => text.length,
  shortest: ({ text }) => -text.length,
  middle: (option, { options }) => -distanceFromMiddle(option, options),
  'stem-overlap': ({ words }, { stemWords }) => shared(words, stemWords),
  'most-typical': (option, { options }) =>
    options.reduce((sum, other) => (other === option ? sum : sum + jaccard(option.words, other.words)), 0),
  'absolute-avoider': ({ absolute }) => (absolute ? -1 : 0),
} as const satisfies Readonly<Record<string, Taste>>;

export type Strategy = keyof typeof TASTES;

export const STRATEGIES = Object.keys(TASTES) as readonly Strategy[];

/** Standard normal quantile of 1 - 0.05/6: one-sided 95 %, divided among the six strategies (Bonferroni). */
const Z_OF_SIX = 2.394;
/** Tastes are sums of fractions: what differs by less is a tie. */
const SAME = 1e-9;

/**
 * Runs every blind strategy over the items. A strategy is tested on the items in which it has a preference: the lower
 * bound of its expected share right there against the mean of 1/options. The bound is one-sided, at 95 % for all
 * strategies together. Ties and unequal numbers of options vary less than hits and misses of the same mean, which is
 * what it allows for: it errs on the side of the author.
 *
 * @param items at least one, each with at least two options
 */
export function guessability(items: readonly BlindItem[]): Guessability {
  const chance = mean(items.map(luck));
  const strategies = STRATEGIES.map((strategy) => scoreOf(strategy, items));
  const best = strategies.reduce((a, b) => (b.overall > a.overall ? b : a));
  return {
    items: items.length,
    chance,
    strategies,
    best: best.strategy,
    guessable: strategies.some(
      ({ low, chance: against }) => low !== null && against !== null && low > against,
    ),
  };
}

function scoreOf(strategy: Strategy, items: readonly BlindItem[]): BlindScore {
  const tried = items.map((item) => ({ item, picks: picksOf(TASTES[strategy], item) }));
  const overall = mean(tried.map(({ picks }) => hit(picks)));
  const told = tried.filter(({ item, picks }) => picks.length < item.options.length);
  if (told.length === 0) return { strategy, items: 0, score: null, chance: null, low: null, overall };
  const right = told.reduce((sum, { picks }) => sum + hit(picks), 0);
  return {
    strategy,
    items: told.length,
    score: right / told.length,
    chance: mean(told.map(({ item }) => luck(item))),
    low: lowerBound(right, told.length, Z_OF_SIX),
    overall,
  };
}

function picksOf(taste: Taste, item: BlindItem): BlindOption[] {
  const scores = item.options.map((option) => taste(option, item));
  const top = Math.max(...scores);
  return item.options.filter((_, at) => top - (scores[at] ?? 0) < SAME);
}

function hit(picks: readonly BlindOption[]): number {
  return picks.filter(({ right }) => right).length / picks.length;
}

function luck({ options }: BlindItem): number {
  return 1 / options.length;
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** In places of the rising order; 0 for everything where options have no such order. */
function distanceFromMiddle({ value }: BlindOption, options: readonly BlindOption[]): number {
  if (value === undefined) return 0;
  const below = options.filter((other) => (other.value ?? value) < value).length;
  return Math.abs(below - (options.length - 1) / 2);
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

/** Shared words by all words of the two (Jaccard 1912); 0 where neither has any. */
function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = shared(one, other);
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}
