import { type Contestant, placedRows } from './contest.ts';
import type { Review } from './rows.ts';

/** The mean of several predictions in log odds. */
export function blended(name: string, contestants: readonly Contestant[]): Contestant {
  return {
    name,
    learn: (past) => {
      const all = contestants.map((contestant) => contestant.learn(past));
      return (card, index) => {
        const sum = all.reduce((odds, predict) => odds + logOdds(predict(card, index)), 0);
        return chance(sum / all.length);
      };
    },
  };
}

/** One contestant within a learner's day, another for answers on other days. */
export function byDay(within: Contestant, otherDays: Contestant): Contestant {
  return {
    name: `${otherDays.name}; within a day ${within.name}`,
    learn: (past) => {
      const [short, long] = [within.learn(past), otherDays.learn(past)];
      return (card, index) => ((card[index] as Review).otherDay ? long : short)(card, index);
    },
  };
}

/**
 * The mean of several predictions, each weighed by how likely it found all answers so far: Bayesian model averaging, from
 * equal weights.
 */
export function weighedBySuccess(name: string, contestants: readonly Contestant[]): Contestant {
  return {
    name,
    learn: (past) => {
      const all = contestants.map((contestant) => contestant.learn(past));
      const rows = placedRows(past.log, 'all');
      const logs = all.map(() => 0);
      let known = 0;
      return (card, index) => {
        const here = (card[index] as Review).row as number;
        for (let row = rows[known]; row !== undefined && row.review.row < here; row = rows[known]) {
          for (const [place, predict] of all.entries()) {
            const right = predict(row.card, row.index);
            const chanceOf = row.review.grade > 1 ? right : 1 - right;
            logs[place] = (logs[place] as number) + Math.log(Math.max(1e-4, chanceOf));
          }
          known += 1;
        }
        const best = Math.max(...logs);
        const weights = logs.map((log) => Math.exp(log - best));
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return all.reduce(
          (mean, predict, place) => mean + (predict(card, index) * (weights[place] as number)) / sum,
          0,
        );
      };
    },
  };
}

function logOdds(chanceOf: number): number {
  const p = Math.min(1 - 1e-4, Math.max(1e-4, chanceOf));
  return Math.log(p / (1 - p));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
