import { expect, test } from 'vitest';
import { BETS, type BetCounts, betMarks, judgement, STATED } from '../../../src/core/insight/bets.ts';
import { digest } from '../../../src/core/insight/digest.ts';
import { randomLog } from './random-log.ts';

const counts = (guess: [number, number], think: [number, number], sure: [number, number]): BetCounts => ({
  guess: { right: guess[0], of: guess[1] },
  think: { right: think[0], of: think[1] },
  sure: { right: sure[0], of: sure[1] },
});

test('points by hand: a guess costs nothing, sure and wrong costs 6', () => {
  // 2 right guesses of 3, 3 of 4 thought so, 4 of 5 sure.
  expect(betMarks(counts([2, 3], [3, 4], [4, 5]))).toEqual({ points: 2 + 6 - 2 + 12 - 6, most: 36 });
});

test('Brier score by hand', () => {
  const judged = judgement(counts([1, 2], [0, 0], [3, 4]));
  const each = [(0.5 - 1) ** 2, (0.5 - 0) ** 2, ...[1, 1, 1].map((came) => (0.93 - came) ** 2), 0.93 ** 2];
  expect(judged?.brier).toBeCloseTo(each.reduce((sum, one) => sum + one, 0) / 6, 12);
  expect(judged?.bias).toBeCloseTo((2 * 0.5 + 4 * 0.93) / 6 - 4 / 6, 12);
  expect(judged?.leaning).toBe('unclear');
  expect(judgement(counts([0, 0], [0, 0], [4, 20]))?.leaning).toBe('surer');
  expect(judgement(counts([19, 20], [0, 0], [0, 0]))?.leaning).toBe('less-sure');
  expect(judgement(counts([0, 0], [0, 0], [0, 0]))).toBeNull();
});

test('a thousand random logs: the score answer by answer, Murphy’s split, and the bounds', () => {
  for (let run = 0; run < 1000; run += 1) {
    const log = randomLog(`bets ${run}`);
    const bets = digest(log, 4).bets;
    const betting = log.flatMap(({ bet, correct, try: turn }) =>
      bet === null || turn !== 'first' ? [] : [{ said: STATED[bet], came: correct ? 1 : 0, bet }],
    );
    for (const bet of BETS) expect(bets[bet].of).toBe(betting.filter((one) => one.bet === bet).length);
    const judged = judgement(bets);
    if (judged === null) {
      expect(betting).toEqual([]);
      continue;
    }
    const mean = (of: (one: (typeof betting)[number]) => number) =>
      betting.reduce((sum, one) => sum + of(one), 0) / betting.length;
    expect(judged.brier).toBeCloseTo(
      mean(({ said, came }) => (said - came) ** 2),
      10,
    );
    expect(judged.brier).toBeCloseTo(judged.reliability - judged.resolution + judged.uncertainty, 10);
    expect(judged.bias).toBeCloseTo(mean(({ said }) => said) - mean(({ came }) => came), 10);
    expect(judged.resolution).toBeLessThanOrEqual(judged.uncertainty + 1e-12);
    const { points, most } = betMarks(bets);
    expect(points).toBeLessThanOrEqual(most);
    expect(points).toBeGreaterThanOrEqual(-2 * most);
  }
});
