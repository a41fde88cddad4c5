import type { Contestant } from './contest.ts';

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

function logOdds(chanceOf: number): number {
  const p = Math.min(1 - 1e-4, Math.max(1e-4, chanceOf));
  return Math.log(p / (1 - p));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
