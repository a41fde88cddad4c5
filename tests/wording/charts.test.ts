import { expect, test } from 'vitest';
import type { Stats } from '../../src/core/insight/stats.ts';
import { calendarSentence } from '../../src/wording/charts.ts';

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
