import { expect, test } from 'vitest';
import { rungsLine, rungsShort } from '../../src/wording/ladder.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';

test('how long claims last never reads as a date', () => {
  const counts = { season: 0, month: 0, week: 2, day: 8, new: 143 };
  expect(rungsShort(counts, UNICODE_MARKS)).toBe('2 a week · 8 a day · 143 new');
  expect(rungsLine(counts, UNICODE_MARKS)).toBe('2 last a week · 8 a day · 143 new');
});
