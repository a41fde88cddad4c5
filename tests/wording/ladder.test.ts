import { expect, test } from 'vitest';
import type { Rung } from '../../src/core/claim/ladder.ts';
import { rungsLine } from '../../src/wording/ladder.ts';

const counted = (more: Partial<Record<Rung, number>>) => ({
  season: 0,
  month: 0,
  week: 0,
  day: 0,
  new: 143,
  ...more,
});

test('how long claims last reads neither as a date nor as a rate', () => {
  expect(rungsLine(counted({ week: 2, day: 8 }))).toBe('2 last a week, 8 a day');
  expect(rungsLine(counted({ day: 1 }))).toBe('1 lasts a day');
  expect(rungsLine(counted({}))).toBe('');
});

test('it fits beside the margins of a window of 60 columns, however much is held', () => {
  const most = counted({ season: 104, month: 120, week: 127, day: 121 });
  expect(rungsLine(most)).toBe('104 last a season, 120 a month, 127 a week, 121 a day');
  expect(rungsLine(most).length).toBeLessThanOrEqual(56);
});
