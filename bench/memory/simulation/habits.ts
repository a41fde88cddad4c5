import type { Sign } from '../../../src/core/memory/signals.ts';
import type { Rng } from '../../../src/core/random.ts';
import type { Bet } from '../../../src/core/session/record.ts';
import { normal } from './truth.ts';

/** How a simulated learner bets, and how latency tells knowing from guessing. */
export interface Habits {
  /** Chances of each bet, in the order guess, think so, sure, of what is known and of what is not. */
  readonly known: readonly [number, number, number];
  readonly unknown: readonly [number, number, number];
  /** By how many standard deviations of log latency a guess is slower. */
  readonly slower: number;
}

export const HONEST: Habits = { known: [0.05, 0.25, 0.7], unknown: [0.55, 0.38, 0.07], slower: 0.8 };
export const OVERCONFIDENT: Habits = { known: [0.03, 0.17, 0.8], unknown: [0.1, 0.3, 0.6], slower: 0.8 };
export const UNDERCONFIDENT: Habits = { known: [0.35, 0.45, 0.2], unknown: [0.75, 0.22, 0.03], slower: 0.8 };
/** Leaves the bet at what stands there. */
export const UNMARKED: Habits = { ...HONEST, known: [0, 1, 0], unknown: [0, 1, 0] };
export const NOISY: Habits = { ...HONEST, slower: 0 };

/** Log milliseconds of an answer that is known: median and standard deviation. */
const LATENCY = { median: Math.log(6000), deviation: 0.5 };

export function drawBetAndLatency({ known, unknown, slower }: Habits, knows: boolean, rng: Rng) {
  const [guess, think] = knows ? known : unknown;
  const at = rng();
  const bet: Bet = at < guess ? 'guess' : at < guess + think ? 'think' : 'sure';
  const deviations = normal(rng) + (knows ? 0 : slower);
  const ms = Math.round(Math.exp(LATENCY.median + LATENCY.deviation * deviations));
  return { bet, ms } satisfies Partial<Sign>;
}
