import { expect, test } from 'vitest';
import type { Stats } from '../../src/core/insight/stats.ts';
import { calendarSentence, forecastSentence } from '../../src/wording/charts.ts';

test('the calendar tells of the last weeks alone: not of what came before, nor of days a wrong clock wrote', () => {
  const today = 20_000;
  const days = [
    { day: today - 182, answers: 90 },
    { day: today - 3, answers: 4 },
    { day: today, answers: 2 },
    { day: today + 27_000, answers: 80 },
  ];
  expect(calendarSentence({ days, today } as unknown as Stats)).toMatch(
    /^Answers on 2 days of the last 26 weeks; most on .* 2024: 4\.$/,
  );
});

test('what is coming is told without counting what is not', () => {
  const told = (days: number[], later: number) =>
    forecastSentence({ forecast: { days, later } } as unknown as Stats);
  expect(told([0, 0, 2], 0)).toBe(
    'Nothing due today, 2 in the 2 days after it, at most 2 a day (in 2 days).',
  );
  expect(told([3, 0, 0], 4)).toBe('3 due today, nothing in the 2 days after it, 4 later.');
  expect(told([0, 0, 0], 0)).toBe('Nothing is scheduled.');
});
