import { fitByEvidence } from '../../../src/core/memory/fit/evidence-fit.ts';
import { type FitHistory, predicted } from '../../../src/core/memory/fit/fit.ts';
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

/** A model with the same parameters for everybody: those it is published with, unless others are given. */
export function withDefaults(
  name: string,
  model: Fittable,
  clock: Clock,
  parameters: readonly number[] = model.defaults,
): Contestant {
  return { name, learn: () => predictWith(model, parameters, clock) };
}

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

function fittedTo(
  { log, end, scope }: Past,
  model: Fittable,
  clock: Clock,
  learnFrom: 'all' | 'asked',
): Predict {
  const known = histories(log, clock, learnFrom === 'all' ? 'all' : scope, end);
  return predictWith(model, fitByEvidence(model, known).parameters, clock);
}

/** What a card's answers before row `end` say; those of the scope are learned from. */
function histories(log: Log, clock: Clock, scope: Scope, end: number): FitHistory[] {
  return log.cards
    .map((card) => card.filter(({ row }) => row === null || row < end))
    .map((card) =>
      card.map((review) => ({
        ...answer(review, clock),
        weight: inScope(review, scope) ? 1 : 0,
      })),
    )
    .filter((history) => history.some(({ weight }) => weight > 0));
}

function answer(review: Review, clock: Clock) {
  return { days: clock(review), grade: review.grade, recalled: 1, guess: 0, slip: 0, weight: 0 };
}

export function predictWith(model: Fittable, parameters: readonly number[], clock: Clock): Predict {
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
