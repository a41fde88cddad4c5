import type { Rng } from '../../../src/core/random.ts';
import { normal } from './truth.ts';

const BETS = ['guess', 'think', 'sure'] as const;
type Bet = (typeof BETS)[number];

/** How a simulated learner bets, and how latency tells knowing from guessing. */
export interface Habits {
  /** Chances of each bet, in the order guess, think so, sure, of what is known and of what is not. */
  readonly known: readonly number[];
  readonly unknown: readonly number[];
  /** By how many standard deviations of log latency a guess is slower. */
  readonly slower: number;
}

export const HONEST: Habits = { known: [0.05, 0.25, 0.7], unknown: [0.55, 0.38, 0.07], slower: 0.8 };
export const OVERCONFIDENT: Habits = { known: [0.03, 0.17, 0.8], unknown: [0.1, 0.3, 0.6], slower: 0.8 };
export const UNDERCONFIDENT: Habits = { known: [0.35, 0.45, 0.2], unknown: [0.75, 0.22, 0.03], slower: 0.8 };
export const NOISY: Habits = { ...HONEST, slower: 0 };

/** What is seen with an answer beside whether it is right. */
export interface Signs {
  readonly bet: Bet;
  /** Whether the options were opened where the answer could have been said. */
  readonly opened: boolean | null;
  /** Log latency in standard deviations from the learner's own median. */
  readonly latency: number;
}

export function drawSigns(
  { known, unknown, slower }: Habits,
  knows: boolean,
  rng: Rng,
): Omit<Signs, 'opened'> {
  const chances = knows ? known : unknown;
  const at = rng();
  const bet =
    at < (chances[0] as number)
      ? 'guess'
      : at < (chances[0] as number) + (chances[1] as number)
        ? 'think'
        : 'sure';
  return { bet, latency: normal(rng) + (knows ? 0 : slower) };
}

/** Answers that the prior of each likelihood is worth. */
const WORTH = 12;
/** Signs of the known and of the unknown before anything was learned: .5, .73 and .93 of the bets right. */
const PRIOR = {
  bets: { known: [0.07, 0.28, 0.65], unknown: [0.45, 0.4, 0.15] },
  opened: { known: [0.5, 0.5], unknown: [0.2, 0.8] },
} as const;
/** The most a latency may change the odds, either way. */
const LATENCY_CAP = 1.5;
const LATENCY_SLOPE = 0.5;

/**
 * What bets, latencies and the wish to see the options are worth, learned per learner: how often each is seen with what
 * is known and with what is not, every answer counted for both by the chance, without them, that it was known.
 */
export class Likelihoods {
  private readonly bets = new Seen(PRIOR.bets);
  private readonly opened = new Seen(PRIOR.opened);

  /** How many times likelier these signs are of one who knows. */
  ratio({ bet, opened, latency }: Signs): number {
    const byLatency = Math.exp(-LATENCY_SLOPE * latency);
    const capped = Math.min(LATENCY_CAP, Math.max(1 / LATENCY_CAP, byLatency));
    return this.bets.ratio(BETS.indexOf(bet)) * this.choice(opened) * capped;
  }

  /** What the wish to see the options alone is worth; 1 where there was no choice. */
  choice(opened: boolean | null): number {
    return opened === null ? 1 : this.opened.ratio(opened ? 1 : 0);
  }

  /** @param knew chance (0 to 1), without the signs, that the answer was known */
  learn({ bet, opened }: Signs, knew: number): void {
    this.bets.count(BETS.indexOf(bet), knew);
    if (opened !== null) this.opened.count(opened ? 1 : 0, knew);
  }
}

/** Counts of a sign's values, with the known and with the unknown. */
class Seen {
  private readonly known: number[];
  private readonly unknown: number[];

  constructor(prior: { readonly known: readonly number[]; readonly unknown: readonly number[] }) {
    this.known = prior.known.map((share) => share * WORTH);
    this.unknown = prior.unknown.map((share) => share * WORTH);
  }

  ratio(value: number): number {
    return share(this.known, value) / share(this.unknown, value);
  }

  count(value: number, knew: number): void {
    this.known[value] = (this.known[value] as number) + knew;
    this.unknown[value] = (this.unknown[value] as number) + 1 - knew;
  }
}

function share(counts: readonly number[], value: number): number {
  return (counts[value] as number) / counts.reduce((sum, count) => sum + count, 0);
}
