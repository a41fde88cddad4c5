import { describe, expect, test } from 'vitest';
import type { LocalDay } from '../../../src/core/ids.ts';
import { rhythm } from '../../../src/core/insight/rhythm.ts';

const TODAY = '2026-11-27' as LocalDay;
const ago = (...days: readonly number[]) =>
  days.map((day) => new Date(Date.parse(TODAY) - day * 86_400_000).toISOString().slice(0, 10) as LocalDay);

test('nothing yet', () => {
  expect(rhythm([], TODAY)).toEqual({ week: Array(7).fill(false), days: 0, usual: null });
});

test('this week, today last', () => {
  expect(rhythm(ago(0, 2, 6), TODAY)).toMatchObject({
    week: [true, false, false, false, true, false, true],
    days: 3,
    usual: null,
  });
});

describe('what is usual', () => {
  const threeAWeek = [7, 9, 11, 14, 16, 18, 21, 23, 25];

  test('is the median of the active weeks before this one', () => {
    expect(rhythm(ago(...threeAWeek, 28), TODAY).usual).toBe(3);
  });

  test('is not broken by a month away: a week off is no zero', () => {
    const away = threeAWeek.map((day) => day + 35);
    expect(rhythm(ago(0, ...away), TODAY)).toMatchObject({ days: 1, usual: 3 });
  });
});

test('a clock that was ahead once does no harm', () => {
  expect(rhythm(ago(-3, 0), TODAY)).toMatchObject({ days: 1, usual: null });
});
