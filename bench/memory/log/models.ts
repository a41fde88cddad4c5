import { type FitHistory, fitParameters, predicted, surprise } from '../../../src/core/memory/fit/fit.ts';
import type { Fittable } from '../../../src/core/memory/fit/graph.ts';
import { type Contestant, inScope, type Past, type Predict, type Scope } from './contest.ts';
import type { Log, Review } from './rows.ts';

/** How a contestant counts the time between two answers, in days. */
type Clock = (review: Review) => number;

export const CLOCKS = {
  fractional: ({ days }: Review) => days,
  /** As schedulers that know a learner's day: hours of one day count as none. */
  learnersDay: ({ days, otherDay }: Review) => (otherDay ? days : 0),
  /** As ts-fsrs: UTC midnights. */
  utcDays: ({ utcDays }: Review) => utcDays,
} as const satisfies Record<string, Clock>;

/** A model with the parameters it is published with. */
export function withDefaults(name: string, model: Fittable, clock: Clock): Contestant {
  return { name, learn: () => predictWith(model, model.defaults, clock) };
}

/** How strongly a fit may be held to the defaults; which one is chosen inside the past. */
const STRENGTHS = [0.25, 0.5, 1, 2];

/** Parts of the past on which strengths are tried: learned up to the first share, predicted up to the second. */
const PARTS = [
  [0.5, 0.75],
  [0.75, 1],
] as const;

/**
 * A model fitted to the past.
 * @param learnFrom which answers are learned from; FSRS-6 has no idea of hours and learns best from what it is asked
 */
export function fitted(name: string, model: Fittable, clock: Clock, learnFrom: 'all' | 'asked'): Contestant {
  return { name, learn: (past) => fittedTo(past, model, clock, learnFrom) };
}

/** How far a log grows before a model is fitted again. */
const GROWTH = 1.2;

/** As a learner meets it: fitted again, within a fold too, whenever the log has grown by a fifth. */
export function refitted(name: string, model: Fittable, clock: Clock): Contestant {
  return {
    name,
    learn: (past) => {
      let { end } = past;
      let predict = fittedTo(past, model, clock, 'all');
      return (card, index) => {
        const row = (card[index] as Review).row as number;
        const before = end;
        while (Math.floor(end * GROWTH) <= row) end = Math.floor(end * GROWTH);
        if (end > before) predict = fittedTo({ ...past, end }, model, clock, 'all');
        return predict(card, index);
      };
    },
  };
}

/** The strength of the prior is the one under which the past's third and fourth quarters are predicted best from before. */
function fittedTo(
  { log, end, scope }: Past,
  model: Fittable,
  clock: Clock,
  learnFrom: 'all' | 'asked',
): Predict {
  const from = learnFrom === 'all' ? 'all' : scope;
  const tried = STRENGTHS.map((strength) => {
    const parts = PARTS.map(([known, asked]) => {
      const early = histories(log, clock, from, 0, Math.floor(end * known));
      const late = histories(log, clock, scope, Math.floor(end * known), Math.floor(end * asked));
      return surprise(model, fitParameters(model, early, { strength }), late).value;
    });
    return { strength, value: parts.reduce((sum, one) => sum + one, 0) };
  });
  const { strength } = tried.reduce((best, one) => (one.value < best.value ? one : best));
  return predictWith(model, fitParameters(model, histories(log, clock, from, 0, end), { strength }), clock);
}

/** What a card's answers before row `end` say; those of the scope from row `start` on are to be predicted. */
function histories(log: Log, clock: Clock, scope: Scope, start: number, end: number): FitHistory[] {
  return log.cards
    .map((card) => card.filter(({ row }) => row === null || row < end))
    .map((card) =>
      card.map((review) => ({
        ...answer(review, clock),
        weight: inScope(review, scope) && (review.row as number) >= start ? 1 : 0,
      })),
    )
    .filter((history) => history.some(({ weight }) => weight > 0));
}

function answer(review: Review, clock: Clock) {
  return { days: clock(review), grade: review.grade, recalled: 1, guess: 0, slip: 0, weight: 0 };
}

function predictWith(model: Fittable, parameters: readonly number[], clock: Clock): Predict {
  const known = new Map<readonly Review[], (number | null)[]>();
  return (card, index) => {
    // What is predicted of an answer depends on the ones before it only, so a card is gone through once.
    const recall =
      known.get(card) ??
      predicted(
        model,
        parameters,
        card.map((review) => answer(review, clock)),
      );
    known.set(card, recall);
    return recall[index] as number;
  };
}
