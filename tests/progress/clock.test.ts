import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openClock } from '../../src/progress/clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-06-01T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the machine’s clock, with its offset of the season', () => {
  const clock = openClock({});
  expect(clock.now()).toEqual({ at: Date.parse('2026-06-01T10:00:00Z'), offset: 120 });
  vi.setSystemTime(Date.parse('2026-12-01T10:00:00Z'));
  expect(clock.now().offset).toBe(60);
});

test('stands still while the machine’s clock goes back', () => {
  const clock = openClock({});
  const { at } = clock.now();
  vi.setSystemTime(at - 3_600_000);
  expect(clock.now().at).toBe(at);
});

test('measures in monotonic time', () => {
  const clock = openClock({});
  const before = clock.elapsed();
  vi.advanceTimersByTime(1500);
  expect(clock.elapsed() - before).toBe(1500);
});

describe('RECITE_NOW', () => {
  test('starts there and runs on', () => {
    const clock = openClock({ RECITE_NOW: '2026-12-24T18:00:00Z' });
    vi.advanceTimersByTime(2500);
    expect(clock.now().at).toBe(Date.parse('2026-12-24T18:00:02.500Z'));
  });

  // The tests run on the clock of Berlin.
  test.each([
    { text: '2026-12-24T18:00', utc: '2026-12-24T17:00:00Z', offset: 60 },
    { text: '2026-07-24 18:00:30', utc: '2026-07-24T16:00:30Z', offset: 120 },
    { text: '2026-12-24', utc: '2026-12-23T23:00:00Z', offset: 60 },
    { text: '2026-12-24T18:00Z', utc: '2026-12-24T18:00:00Z', offset: 0 },
    { text: '2026-12-24T18:00+14:00', utc: '2026-12-24T04:00:00Z', offset: 840 },
    { text: '2026-12-24T18:00-0330', utc: '2026-12-24T21:30:00Z', offset: -210 },
    { text: '2028-02-29T12:00Z', utc: '2028-02-29T12:00:00Z', offset: 0 },
  ])('$text', ({ text, utc, offset }) => {
    expect(openClock({ RECITE_NOW: text }).now()).toEqual({ at: Date.parse(utc), offset });
  });

  test.each(['tomorrow', '2026-13-01', '2026-02-30T10:00', '2026-02-29', '2026-12-24T25:00', '24.12.2026'])(
    '%s is refused',
    (text) => {
      expect(() => openClock({ RECITE_NOW: text })).toThrow(/RECITE_NOW is no time/);
    },
  );

  test('empty is not given', () => {
    expect(openClock({ RECITE_NOW: '' }).now().at).toBe(Date.now());
  });
});
