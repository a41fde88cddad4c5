import { crossing } from './crossing.ts';
import { boundedFsrs7, FSRS7_DEFAULTS } from './fsrs7-parameters.ts';
import type { Grade, IntervalLimits, MemoryModel, MemoryState } from './model.ts';
import { type Reading, softUpdate } from './soft.ts';

const SHORTEST = 1e-4;
const LONGEST = 36_500;
/** Recall is kept this far from 0 and 1. */
const MARGIN = 1e-5;
/** Logarithms of the days between which a curve is searched. */
const EARLIEST = Math.log(1e-9);
const LATEST = Math.log(LONGEST);

/** Its slow curve is nearly flat, so that intervals at low targets leap ahead of what was ever observed. */
const LIMITS: IntervalLimits = { first: 7, firstEasy: 15, growth: 4 };

/** FSRS-7's own state: a slow and a fast stability. */
interface State extends MemoryState {
  readonly fast: number;
}

interface Curve {
  /** Recall after that many days. */
  readonly recall: (days: number) => number;
  /** What the fast part alone would have left. */
  readonly fastPart: (days: number) => number;
}

/**
 * FSRS-7 behind the memory model interface, with evidence weighed. Recall is a mixture of a fast and a slow power curve,
 * each with a stability of its own, in fractional days; it tells twenty minutes from a day. Formulas:
 * https://github.com/open-spaced-repetition/srs-benchmark
 * @param parameters the 34 numbers of `FSRS7_DEFAULTS` or the 35 of `FSRS7_UNFITTED`; values outside the bounds are moved to
 * the nearest bound
 * @throws RangeError unless there are 34 or 35
 */
export function fsrs7(parameters: readonly number[] = FSRS7_DEFAULTS): MemoryModel {
  const w = boundedFsrs7(parameters);
  const at = (index: number) => w[index] as number;
  const firstDifficulty = (grade: Grade) => at(4) - Math.exp(at(5) * (grade - 1)) + 1;

  const first = (grade: Grade): State => {
    const stability = at(grade - 1);
    return {
      stability,
      fast: within(0.8 * stability, SHORTEST, LONGEST),
      difficulty: within(firstDifficulty(grade), 1, 10),
    };
  };

  const fastBase = -Math.log(at(25));
  const slowDecay = within(at(24), 0.01, 0.95);
  const slowBase = at(26) ** (-1 / slowDecay) - 1;
  const left = w[34] ?? 1;

  const curve = ({ stability, fast = fastOf(stability), difficulty }: MemoryState): Curve => {
    const fastDecay = within(at(23) * fast ** (at(33) - 0.3), 0.01, 0.95);
    const fastFactor = Math.exp(Math.min(fastBase / fastDecay, 60)) - 1;
    const hardness = difficulty - 5;
    const slowFactor = slowBase * Math.exp(hardness * (at(32) - 0.3));
    const fastWeight = at(27) * fast ** -at(29);
    const slowWeight = at(28) * stability ** at(30) * Math.exp(hardness * (at(31) - 0.5));
    const fastPart = (days: number) => (1 + (fastFactor * days) / fast) ** -fastDecay;
    const recall = (days: number) => {
      const slowPart = (1 + (slowFactor * days) / stability) ** -slowDecay;
      const fast = fastPart(days) * (left + (1 - left) * firstMinutes(days));
      const mixture = (fastWeight * fast + slowWeight * slowPart) / (fastWeight + slowWeight);
      return mixture * (1 - 2 * MARGIN) + MARGIN;
    };
    return { recall, fastPart };
  };

  /** One of the two stabilities after an answer; its eight parameters begin at `k`. */
  const nextStability = (before: number, recall: number, difficulty: number, grade: Grade, k: number) => {
    const failed = at(k + 3) * ((before + 1) ** at(k + 4) - 1) * Math.exp((1 - recall) * at(k + 5));
    const lapsed = Math.min(before, failed);
    if (grade === 1) return within(lapsed, SHORTEST, LONGEST);
    const byGrade = grade === 2 ? at(k + 6) : grade === 4 ? at(k + 7) : 1;
    const ease = Math.exp(at(k) - 1.5) * (11 - difficulty) * before ** -at(k + 1);
    const growth = 1 + ease * (Math.exp((1 - recall) * at(k + 2)) - 1) * byGrade;
    return within(Math.max(lapsed, before * growth), SHORTEST, LONGEST);
  };

  const nextDifficulty = (before: number, recall: number, grade: Grade) => {
    const change = -at(6) * (grade - 3) * (grade === 1 ? recall + 0.1 : 1);
    const moved = before + (change * (10 - before)) / 9;
    return within(0.01 * firstDifficulty(4) + 0.99 * moved, 1, 10);
  };

  const next = (state: State, days: number, grade: Grade): State => {
    const { recall, fastPart } = curve(state);
    const now = recall(days);
    const stability = nextStability(state.stability, now, state.difficulty, grade, 7);
    const fast = nextStability(state.fast, fastPart(days), state.difficulty, grade, 15);
    return {
      stability,
      fast: grade === 1 ? Math.max(SHORTEST, Math.min(fast, 0.8 * stability)) : fast,
      difficulty: nextDifficulty(state.difficulty, now, grade),
    };
  };

  const reading: Reading<State> = {
    recall: (state, days) => curve(state).recall(days),
    interval: (state) => daysUntil(curve(state).recall, 0.9, state.stability),
  };

  return {
    version: 'fsrs-7/2',
    withinDay: true,
    limits: LIMITS,
    initial: (evidence) => softUpdate(evidence, first, reading),
    after: (state, days, evidence) =>
      softUpdate(evidence, (grade) => next(whole(state), days, grade), reading),
    retrievability: (state, days) => curve(state).recall(days),
    curve: (state) => curve(state).recall,
    interval: (state, target) => daysUntil(curve(state).recall, target, state.stability),
  };
}

/** How much of the first minutes after an answer lasts: 1 at once, 1/e after 4.3 minutes. */
export function firstMinutes(days: number): number {
  return Math.exp(-days / 0.003);
}

/** A state without a fast stability is one after a first answer. */
function whole({ stability, fast = fastOf(stability), difficulty }: MemoryState): State {
  return { stability, fast, difficulty };
}

function fastOf(stability: number): number {
  return 0.8 * stability;
}

/**
 * When a falling curve reaches the target, in log time; at most `LONGEST` days.
 * @param near days about which it is looked for
 */
function daysUntil(recall: (days: number) => number, target: number, near: number): number {
  if (recall(LONGEST) >= target) return LONGEST;
  const missing = (log: number) => target - recall(Math.exp(log));
  let [low, high] = [Math.log(near), Math.log(near)];
  for (let step = 1; low > EARLIEST && missing(low) > 0; step *= 2) low -= step;
  for (let step = 1; high < LATEST && missing(high) < 0; step *= 2) high += step;
  return Math.exp(crossing(missing, Math.max(low, EARLIEST), Math.min(high, LATEST)));
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
