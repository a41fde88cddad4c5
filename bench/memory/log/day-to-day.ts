import type { Fittable } from '../../../src/core/memory/fit/graph.ts';
import { FEWEST, isFitDue, personalFit, type TimedAnswer } from '../../../src/core/memory/personal.ts';
import { type Contestant, inScope, type Predict } from './contest.ts';
import { CLOCKS, predictWith } from './models.ts';
import type { Log, Review } from './rows.ts';

/**
 * As Recite does it: the same parameters for everybody first, then a personal fit whenever the log has grown by a fifth, taken only
 * where it predicts the last quarter of the answers better than those in force.
 */
export function dayToDay(name: string, model: Fittable, unfitted: readonly number[]): Contestant {
  const predictions = new WeakMap<Log, Predict>();
  return {
    name,
    learn: ({ log }) => {
      const known = predictions.get(log) ?? fromTheStart(log, model, unfitted);
      predictions.set(log, known);
      return known;
    },
  };
}

/** Has to be asked in the order of time. */
function fromTheStart(log: Log, model: Fittable, unfitted: readonly number[]): Predict {
  const asked = log.cards.flat().filter((review) => inScope(review, 'other-day'));
  const enough = asked.map(({ row }) => row as number).sort((a, b) => a - b)[FEWEST] ?? log.rows;
  let fitted = 0;
  let current = unfitted;
  let predict = predictWith(model, current, CLOCKS.fractional);
  return (card, index) => {
    const here = (card[index] as Review).row as number;
    for (let end = Math.max(enough, fitted); end <= here; end += 1) {
      if (!isFitDue(end, fitted)) continue;
      fitted = end;
      const outcome = personalFit({ histories: historiesBefore(log, end), current }, model, () => undefined);
      if (outcome.kind !== 'fitted' || !outcome.accepted) continue;
      current = outcome.parameters;
      predict = predictWith(model, current, CLOCKS.fractional);
    }
    return predict(card, index);
  };
}

function historiesBefore(log: Log, end: number): TimedAnswer[][] {
  return log.cards
    .map((card) =>
      card
        .filter(({ row }) => row === null || row < end)
        .map((review) => ({
          at: review.at,
          days: review.days,
          grade: review.grade,
          recalled: 1,
          guess: 0,
          slip: 0,
          weight: review.row === null ? 0 : 1,
          judged: inScope(review, 'other-day'),
        })),
    )
    .filter((history) => history.some(({ weight }) => weight > 0));
}
