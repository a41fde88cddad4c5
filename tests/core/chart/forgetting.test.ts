import { expect, test } from 'vitest';
import { forgettingChart } from '../../../src/core/chart/forgetting.ts';

const SIGNS = { point: '*', axis: '|', corner: '+', ground: '-', right: 'o', wrong: 'x', now: '^' };

test('percentages down the side, a point in each column, answers and now below', () => {
  const chart = forgettingChart(
    {
      recall: [1, 0.9, 0.8, 1, 0.95, 0.6, 0.2],
      answers: [
        { column: 0, correct: true },
        { column: 3, correct: false },
      ],
      now: 5,
    },
    SIGNS,
  );
  expect(chart).toEqual([
    ' 100 |*  *',
    '  90 | *  *',
    '  80 |  *',
    '  70 |',
    '  60 |     *',
    '  50 |      *',
    '     +-------',
    '      o  x ^',
  ]);
});

test('an answer in the column of now is what is shown', () => {
  const chart = forgettingChart({ recall: [1, 1], answers: [{ column: 1, correct: true }], now: 1 }, SIGNS);
  expect(chart.at(-1)).toBe('       o');
});
