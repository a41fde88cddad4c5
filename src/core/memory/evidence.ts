import type { AskedAs, GradingStep } from '../question/kind.ts';
import type { Bet } from '../session/record.ts';
import { KNOWN_BEFORE } from './known-before.ts';
import type { Grade } from './model.ts';

/**
 * Chance (0 to 1) that a right answer was recalled and not lucky, by Bayes' rule: R(1-s)L / (R(1-s)L + (1-R)g).
 * @param predicted recall expected before the answer, 0 to 1; null at the first meeting
 * @param guess chance (0 to 1) that a learner who does not know is right
 * @param slip chance (0 to 1) that a learner who knows is wrong
 * @param likelihood how many times likelier what else was seen (a bet, a latency) is of one who knows
 */
export function recalledChance(
  predicted: number | null,
  guess: number,
  slip: number,
  likelihood = 1,
): number {
  const known = predicted ?? KNOWN_BEFORE;
  const recalled = known * (1 - slip) * likelihood;
  const lucky = (1 - known) * guess;
  // Neither way to be right has a chance: there is nothing to doubt the answer with.
  return recalled + lucky === 0 ? 1 : recalled / (recalled + lucky);
}

/**
 * Chance (0 to 1) that an answer, right or wrong, was known: a wrong one may be a slip. The arguments of `recalledChance`.
 */
export function knewChance(
  correct: boolean,
  predicted: number | null,
  guess: number,
  slip: number,
  likelihood = 1,
): number {
  return correct
    ? recalledChance(predicted, guess, slip, likelihood)
    : recalledChance(predicted, 1 - guess, 1 - slip, likelihood);
}

/**
 * Chance (0 to 1) that a wrong answer was known all the same. Bets and latencies are left out: who is sure and wrong has
 * more to unlearn than others. Not for "I don't know". The arguments of `recalledChance`.
 */
export function slippedChance(predicted: number | null, guess: number, slip: number): number {
  return knewChance(false, predicted, guess, slip);
}

/** What a grade is made of; `Graded` of a question has all but the hint. */
export interface Answer {
  readonly correct: boolean;
  readonly askedAs: AskedAs;
  readonly decidedBy: GradingStep;
  readonly hint: boolean;
  /** Sure, and faster than the learner's own first quartile, at a recall that was not beyond doubt. */
  readonly effortless?: boolean;
}

/** From this predicted recall on, a quick sure answer is what was expected, and no reason to wait longer. */
const BEYOND_DOUBT = 0.95;

/**
 * Whether a right answer came as one that is known well: sure, quick, and not foreseen.
 * @param quick faster than the learner's own first quartile for that kind and way of asking
 * @param known chance (0 to 1) before the answer that it was known
 */
export function isEffortless(bet: Bet | null, quick: boolean, known: number): boolean {
  return bet === 'sure' && quick && known < BEYOND_DOUBT;
}

/**
 * The FSRS grade of an answer. Wrong is Again; right is Good; where it was typed, Hard after a hint or with a spelling slip,
 * and Easy where it came without effort. A right pick is only ever Good: how far luck may have helped is weighed by
 * `recalledChance` instead.
 */
export function gradeFor({ correct, askedAs, decidedBy, hint, effortless = false }: Answer): Grade {
  if (!correct) return 1;
  if (askedAs === 'picked') return 3;
  if (hint || decidedBy === 'spelling') return 2;
  return effortless ? 4 : 3;
}
