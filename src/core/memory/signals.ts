import type { AskedAs } from '../question/kind.ts';
import type { Bet } from '../session/record.ts';
import { NO_PACE, type Pace, paced, slowness } from './pace.ts';

const BETS: readonly Bet[] = ['guess', 'think', 'sure'];

/** What is seen with an answer beside whether it is right. */
export interface Sign {
  /** Kind of question and way of asking: what is fast for one is slow for another. */
  readonly kind: string;
  readonly askedAs: AskedAs;
  /** Null where no bet was asked for. */
  readonly bet: Bet | null;
  /** Milliseconds from shown to answered, without idle ones. */
  readonly ms: number;
  /** Whether the options were opened where the answer could have been said; null where there was no such choice. */
  readonly opened: boolean | null;
  /** Whether they were opened after something typed was not recognised: then the answer was recognised at most. */
  readonly typed?: boolean;
}

/** How often each value of a sign was seen with what is known and with what is not, in parts of answers. */
interface Seen {
  readonly known: readonly number[];
  readonly unknown: readonly number[];
}

/** A learner's own record of signs. Plain data of bounded size; priors are not in it. */
export interface Signals {
  readonly bets: Seen;
  readonly opened: Seen;
  /** By quarter of the learner's own answers of that kind, the fastest first. */
  readonly quarters: Seen;
  /** By `kind/askedAs`. */
  readonly paces: Readonly<Record<string, Pace>>;
}

const NOTHING: Seen = { known: [], unknown: [] };

/** Somebody of whom nothing was learned yet. */
export const NO_SIGNALS: Signals = { bets: NOTHING, opened: NOTHING, quarters: NOTHING, paces: {} };

/** Answers that each side of a prior is worth. */
const WORTH = 12;
/** How often each bet is made, and right, before anything was learned of a learner. */
const USUAL_BETS = { share: [0.15, 0.3, 0.55], right: [0.5, 0.73, 0.93] };
/** Luck and slips in those: a choice among three or four. */
const USUAL = { guess: 0.3, slip: 0.02 };
const PRIOR = {
  bets: byKnowledge(USUAL_BETS.share, USUAL_BETS.right.map(knownOf)),
  // Said, opened at once, opened after something typed was not recognised.
  opened: { known: [0.48, 0.5, 0.02], unknown: [0.02, 0.78, 0.2] },
  // What is not known takes longer by .6 of a standard deviation of log time; a quarter of all is not known.
  quarters: { known: [0.29, 0.27, 0.24, 0.2], unknown: [0.12, 0.2, 0.28, 0.4] },
};
/** The most a latency may change the odds, either way. */
const LATENCY_CAP = 1.5;

/**
 * How many times likelier these signs are of one who knows than of one who does not, as far as this learner's record and
 * the priors tell: P(signs | known) / P(signs | unknown), each sign taken on its own; latency within a factor of 1.5.
 */
export function likelihood(signals: Signals, sign: Sign): number {
  const { bet } = sign;
  const choice = choiceOf(sign);
  const quarter = quarterOf(signals, sign);
  const byBet = bet === null ? 1 : ratio(signals.bets, PRIOR.bets, BETS.indexOf(bet));
  const byChoice = choice === null ? 1 : ratio(signals.opened, PRIOR.opened, choice);
  const byLatency = quarter === null ? 1 : ratio(signals.quarters, PRIOR.quarters, quarter);
  return byBet * byChoice * Math.min(LATENCY_CAP, Math.max(1 / LATENCY_CAP, byLatency));
}

/**
 * The record after one more answer, which counts for both sides. For answers that were given, not for "I don't know".
 * @param knew chance (0 to 1) that the answer was known, these signs weighed in: `knewChance`
 */
export function withSign(signals: Signals, sign: Sign, knew: number): Signals {
  const { bet, ms } = sign;
  const choice = choiceOf(sign);
  const quarter = quarterOf(signals, sign);
  const way = wayOf(sign);
  return {
    bets: bet === null ? signals.bets : counted(signals.bets, BETS.indexOf(bet), knew),
    opened: choice === null ? signals.opened : counted(signals.opened, choice, knew),
    quarters: quarter === null ? signals.quarters : counted(signals.quarters, quarter, knew),
    paces: { ...signals.paces, [way]: paced(signals.paces[way] ?? NO_PACE, ms) },
  };
}

/** Place of what was chosen among said, opened at once, opened after typing. */
function choiceOf({ opened, typed }: Sign): number | null {
  if (opened === null) return null;
  if (!opened) return 0;
  return typed === true ? 2 : 1;
}

function wayOf({ kind, askedAs }: Sign): string {
  return `${kind}/${askedAs}`;
}

function quarterOf({ paces }: Signals, sign: Sign): number | null {
  const share = slowness(paces[wayOf(sign)] ?? NO_PACE, sign.ms);
  return share === null ? null : Math.min(3, Math.floor(4 * share));
}

function ratio(seen: Seen, prior: Seen, value: number): number {
  return shareOf(seen.known, prior.known, value) / shareOf(seen.unknown, prior.unknown, value);
}

function shareOf(counts: readonly number[], prior: readonly number[], value: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return ((counts[value] ?? 0) + WORTH * (prior[value] as number)) / (all + WORTH);
}

function counted({ known, unknown }: Seen, value: number, knew: number): Seen {
  return { known: raised(known, value, knew), unknown: raised(unknown, value, 1 - knew) };
}

function raised(counts: readonly number[], value: number, by: number): number[] {
  const length = Math.max(counts.length, value + 1);
  return Array.from({ length }, (_, index) => (counts[index] ?? 0) + (index === value ? by : 0));
}

/** Share known of what is right this often: right = known (1 - slip) + (1 - known) guess. */
function knownOf(right: number): number {
  return (right - USUAL.guess) / (1 - USUAL.slip - USUAL.guess);
}

/** Shares of each value among the known and among the unknown, from how often it is seen and then known. */
function byKnowledge(share: readonly number[], known: readonly number[]): Seen {
  const parts = share.map((one, index) => one * (known[index] as number));
  const all = parts.reduce((sum, one) => sum + one, 0);
  return {
    known: parts.map((one) => one / all),
    unknown: parts.map((one, index) => ((share[index] as number) - one) / (1 - all)),
  };
}
