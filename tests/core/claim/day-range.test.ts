import { expect, test } from 'vitest';
import { dayRange } from '../../../src/core/claim/day-range.ts';

test('a year and a month reach over all their days', () => {
  expect(dayRange('2023')).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  expect(dayRange('2023-09')).toEqual({ from: '2023-09-01', to: '2023-09-31' });
  expect(dayRange('2023-09-13')).toEqual({ from: '2023-09-13', to: '2023-09-13' });
});

test('a day in a month is neither before nor after that month', () => {
  const [day, month] = [dayRange('2023-09-13'), dayRange('2023-09')];
  expect(day.to < month.from || month.to < day.from).toBe(false);
});
