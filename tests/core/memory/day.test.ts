import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDay } from '../../../src/core/ids.ts';
import {
  DAY,
  dayNumber,
  dayStartsAt,
  daysBetween,
  elapsedDays,
  localDay,
} from '../../../src/core/memory/day.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

test.each([
  { what: 'an evening past midnight', at: '2026-11-24T02:59', offset: 60, day: '2026-11-23' },
  { what: 'the rollover hour', at: '2026-11-24T03:00', offset: 60, day: '2026-11-24' },
  { what: 'UTC+14', at: '2026-11-23T14:00', offset: 840, day: '2026-11-24' },
  { what: 'UTC-12', at: '2026-11-23T15:59', offset: -720, day: '2026-11-22' },
  { what: 'a leap day', at: '2028-02-29T12:00', offset: 0, day: '2028-02-29' },
  { what: 'the morning after a leap day', at: '2028-03-01T03:59', offset: 0, day: '2028-02-29' },
  { what: 'the first moment of 1970', at: '1970-01-01T00:00', offset: 0, day: '1969-12-31' },
  { what: 'the last moment of 2099', at: '2099-12-31T23:59:59.999', offset: 0, day: '2099-12-31' },
])('$what', ({ at, offset, day }) => {
  expect(localDay(utc(at), offset, 4)).toBe(day);
});

test('a day that begins at midnight', () => {
  expect(localDay(utc('2026-11-23T23:59'), 0, 0)).toBe('2026-11-23');
  expect(localDay(utc('2026-11-24T00:00'), 0, 0)).toBe('2026-11-24');
});

test('absurd clocks still give a day', () => {
  expect(localDay(8.64e15, 840, 0)).toBe('9999-12-31');
  expect(localDay(-8.64e15, -720, 23)).toBe('0001-01-01');
  expect(localDay(Number.MAX_SAFE_INTEGER, 0, 4)).toBe('9999-12-31');
});

describe('summer time, in Berlin', () => {
  test('the evening before and the morning after the clock goes forward are a day apart', () => {
    const before = localDay(utc('2026-03-28T19:00'), 60, 4);
    const after = localDay(utc('2026-03-29T06:00'), 120, 4);
    expect([before, after]).toEqual(['2026-03-28', '2026-03-29']);
    expect(daysBetween(before, after)).toBe(1);
  });

  test('both hours from two to three, when the clock goes back, are one day', () => {
    const first = localDay(utc('2026-10-25T00:30'), 120, 4);
    const second = localDay(utc('2026-10-25T01:30'), 60, 4);
    expect([first, second]).toEqual(['2026-10-24', '2026-10-24']);
  });
});

test.each([
  ['2028-02-28', '2028-03-01', 2],
  ['2026-02-28', '2026-03-01', 1],
  ['2026-12-31', '2027-01-01', 1],
  ['1970-01-01', '2099-12-31', 47_481],
  ['2026-11-24', '2026-11-23', -1],
])('from %s to %s', (a, b, days) => {
  expect(daysBetween(a as LocalDay, b as LocalDay)).toBe(days);
});

test('a day starts where it starts, whatever clock and rollover hour', () => {
  const moment = fc.integer({ min: utc('1970-01-01T00:00'), max: utc('2099-12-31T00:00') });
  const offset = fc.integer({ min: -720, max: 840 });
  const hour = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(moment, offset, hour, (at, east, dayStart) => {
      const day = localDay(at, east, dayStart);
      const start = dayStartsAt(day, east, dayStart);
      expect(start).toBeLessThanOrEqual(at);
      expect(at - start).toBeLessThan(DAY);
      expect(localDay(start, east, dayStart)).toBe(day);
      expect(dayNumber(localDay(start - 1, east, dayStart))).toBe(dayNumber(day) - 1);
    }),
  );
});

test('time between two answers', () => {
  const evening = utc('2026-11-23T22:00');
  expect(elapsedDays(evening, evening + DAY / 2, false)).toBe(0.5);
  expect(elapsedDays(evening, evening + DAY / 2, true)).toBe(0);
  expect(elapsedDays(evening, evening - DAY, false)).toBe(0);
});
