import type { Bet } from '../session/record.ts';
import { wilson } from './wilson.ts';

/** The three bets, from the least sure. */
export const BETS = ['guess', 'think', 'sure'] as const satisfies readonly Bet[];

/** Chance of being right that each bet is taken to state. */
export const STATED: Readonly<Record<Bet, number>> = { guess: 0.5, think: 0.73, sure: 0.93 };

/** Certainty-based marking (Gardner-Medwin): points of a right and of a wrong answer. */
const POINTS: Readonly<Record<Bet, { readonly right: number; readonly wrong: number }>> = {
  guess: { right: 1, wrong: 0 },
  think: { right: 2, wrong: -2 },
  sure: { right: 3, wrong: -6 },
};

const LEAST_TELLING = 8;

/** Answers with a bet, counted by bet. "I don't know" is no bet. */
export type BetCounts = Readonly<Record<Bet, { readonly right: number; readonly of: number }>>;

/** What bets came to. */
export interface BetMarks {
  readonly points: number;
  /** Had every one of these answers been right and sure. */
  readonly most: number;
}

/** How well bets foretold what was right. */
export interface Judgement {
  readonly answers: number;
  /** Mean squared distance between what was stated and what came, 0 (best) to 1 (Brier 1950). */
  readonly brier: number;
  /** Murphy's split (1973): brier = reliability - resolution + uncertainty. */
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** Mean chance stated less the share right: above 0, surer than right. -1 to 1. */
  readonly bias: number;
  /** Whether the mean chance stated lies outside the 95 % interval of the share right; else, or of fewer than 8, `unclear`. */
  readonly leaning: 'surer' | 'less-sure' | 'unclear';
}

/** The points of bets; an answer of "I don't know" has none either way. */
export function betMarks(counts: BetCounts): BetMarks {
  let points = 0;
  let answers = 0;
  for (const bet of BETS) {
    const { right, of } = counts[bet];
    points += right * POINTS[bet].right + (of - right) * POINTS[bet].wrong;
    answers += of;
  }
  return { points, most: answers * POINTS.sure.right };
}

/** @returns null without a bet */
export function judgement(counts: BetCounts): Judgement | null {
  const answers = BETS.reduce((sum, bet) => sum + counts[bet].of, 0);
  if (answers === 0) return null;
  const right = BETS.reduce((sum, bet) => sum + counts[bet].right, 0);
  const share = right / answers;
  let [brier, reliability, resolution, stated] = [0, 0, 0, 0];
  for (const bet of BETS) {
    const { right: hits, of } = counts[bet];
    if (of === 0) continue;
    const said = STATED[bet];
    const here = hits / of;
    brier += hits * (said - 1) ** 2 + (of - hits) * said ** 2;
    reliability += of * (said - here) ** 2;
    resolution += of * (here - share) ** 2;
    stated += of * said;
  }
  const mean = stated / answers;
  const { low, high } = wilson(right, answers);
  return {
    answers,
    brier: brier / answers,
    reliability: reliability / answers,
    resolution: resolution / answers,
    uncertainty: share * (1 - share),
    bias: mean - share,
    leaning:
      answers < LEAST_TELLING ? 'unclear' : mean > high ? 'surer' : mean < low ? 'less-sure' : 'unclear',
  };
}

/** Counts bets one by one. */
export class BetTally {
  readonly counts: Record<Bet, { right: number; of: number }> = {
    guess: { right: 0, of: 0 },
    think: { right: 0, of: 0 },
    sure: { right: 0, of: 0 },
  };

  add(bet: Bet | null, correct: boolean): void {
    if (bet === null) return;
    const count = this.counts[bet];
    count.of += 1;
    if (correct) count.right += 1;
  }
}
