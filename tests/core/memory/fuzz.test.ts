import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRange, spreadDays } from '../../../src/core/memory/fuzz.ts';

const EMPTY = () => 0;
const interval = fc.double({ min: 0.01, max: 800, noNaN: true });
const loads = fc.array(fc.nat(60), { minLength: 1, maxLength: 40 });

test('ranges: a day and 15, 10 and 5 % of the stretches below 7, 20 and beyond; none below 2.5 days', () => {
  expect([1, 2, 2.4].map(fuzzRange)).toEqual([
    { low: 1, high: 1 },
    { low: 2, high: 2 },
    { low: 2, high: 2 },
  ]);
  expect([2.5, 7, 20, 100].map(fuzzRange)).toEqual([
    { low: 2, high: 4 },
    { low: 5, high: 9 },
    { low: 17, high: 23 },
    { low: 93, high: 107 },
  ]);
});

test('a longer interval never gets an earlier day, whatever is due when', () => {
  fc.assert(
    fc.property(interval, interval, fc.string(), loads, (a, b, seed, due) => {
      const spread = { seed, load: (days: number) => due[days % due.length] ?? 0 };
      const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
      expect(spreadDays(shorter, 365, spread)).toBeLessThanOrEqual(spreadDays(longer, 365, spread));
    }),
  );
});

test('within the range, at least a day and at most the longest interval; the same for the same seed', () => {
  fc.assert(
    fc.property(interval, fc.integer({ min: 1, max: 400 }), fc.string(), (days, longest, seed) => {
      const chosen = spreadDays(days, longest, { seed, load: EMPTY });
      const { low, high } = fuzzRange(days);
      expect(chosen).toBeGreaterThanOrEqual(Math.max(1, Math.min(longest, low)));
      expect(chosen).toBeLessThanOrEqual(Math.max(1, Math.min(longest, high)));
      expect(spreadDays(days, longest, { seed, load: EMPTY })).toBe(chosen);
    }),
  );
});

test('on an empty calendar all days of the range are used alike, and the mean is the interval', () => {
  const chosen = Array.from({ length: 3000 }, (_, n) =>
    spreadDays(10, 365, { seed: `item/${n}`, load: EMPTY }),
  );
  const { low, high } = fuzzRange(10);
  const counts = Array.from(
    { length: high - low + 1 },
    (_, at) => chosen.filter((one) => one === low + at).length,
  );
  for (const count of counts) expect(count).toBeGreaterThan((0.8 * 3000) / counts.length);
  expect(chosen.reduce((sum, one) => sum + one, 0) / 3000).toBeCloseTo(10, 0);
});

test('full days are avoided: two hundred items of one interval come out even', () => {
  const due = new Map<number, number>([[10, 20]]);
  for (let item = 0; item < 200; item += 1) {
    const days = spreadDays(10, 365, { seed: `${item}/3`, load: (day) => due.get(day) ?? 0 });
    due.set(days, (due.get(days) ?? 0) + 1);
  }
  const { low, high } = fuzzRange(10);
  const counts = Array.from({ length: high - low + 1 }, (_, at) => due.get(low + at) ?? 0);
  expect(Math.max(...counts)).toBeLessThan(1.6 * (220 / counts.length));
  expect(Math.min(...counts)).toBeGreaterThan(0.5 * (220 / counts.length));
});
