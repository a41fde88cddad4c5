import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossing } from '../../../src/core/memory/crossing.ts';

test('finds where a rising function crosses zero', () => {
  expect(crossing((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 11);
  expect(crossing((x) => Math.exp(x) - 1e-6, -30, 10)).toBeCloseTo(Math.log(1e-6), 9);
});

test('an end of the bracket where there is nothing to cross', () => {
  expect(crossing((x) => x + 1, 0, 1)).toBe(0);
  expect(crossing((x) => x - 1, 0, 1)).toBe(1);
  expect(crossing((x) => x - 2, 0, 1)).toBe(1);
});

test('power curves as memory has them, in few evaluations', () => {
  const scale = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
  const decay = fc.double({ min: 0.05, max: 1, noNaN: true });
  const target = fc.double({ min: 0.7, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(scale, decay, target, (days, power, goal) => {
      let evaluations = 0;
      const log = crossing(
        (x) => {
          evaluations += 1;
          return goal - (1 + Math.exp(x) / days) ** -power;
        },
        Math.log(days) - 8,
        Math.log(days) + 12,
      );
      expect(Math.exp(log) / (days * (goal ** (-1 / power) - 1))).toBeCloseTo(1, 8);
      expect(evaluations).toBeLessThan(40);
    }),
  );
});
