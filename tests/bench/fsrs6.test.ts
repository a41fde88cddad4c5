import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from '../../bench/memory/models/fsrs6.ts';
import type { Grade } from '../../src/core/memory/model.ts';

const model = fsrs6();
const known = { stability: 10, difficulty: 5 };
const state = fc.record({
  stability: fc.double({ min: 0.01, max: 3000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});

describe('weighed evidence', () => {
  test('predicts what lapse and recall together predict, halfway to the day it would be due', () => {
    const recalled = model.after(known, 8, { grade: 3, recalled: 1 });
    const forgotten = model.after(known, 8, { grade: 1, recalled: 1 });
    const mostly = model.after(known, 8, { grade: 3, recalled: 0.7 });
    const days = recalled.stability / 2;
    const together = 0.7 * model.retrievability(recalled, days) + 0.3 * model.retrievability(forgotten, days);
    expect(model.retrievability(mostly, days)).toBeCloseTo(together, 5);
  });

  test('also at the first meeting, a day on at the earliest', () => {
    const half = model.initial({ grade: 3, recalled: 0.5 });
    const [known, lapsed] = [3, 1].map((grade) => model.initial({ grade: grade as Grade, recalled: 1 }));
    const days = Math.max(1, (known?.stability ?? 0) / 2);
    const together = [known, lapsed].map((one) => (one ? model.retrievability(one, days) / 2 : 0));
    expect(model.retrievability(half, days)).toBeCloseTo((together[0] ?? 0) + (together[1] ?? 0), 5);
  });

  test('of a wrong answer is that answer', () => {
    expect(model.after(known, 8, { grade: 1, recalled: 0.3 })).toEqual(
      model.after(known, 8, { grade: 1, recalled: 1 }),
    );
  });

  test('grows with the chance of recall', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const days = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(state, days, chance, chance, (before, elapsed, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((recalled) =>
          model.after(before, elapsed, { grade: 3, recalled }),
        );
        expect(low?.stability).toBeLessThanOrEqual((high?.stability ?? 0) * (1 + 1e-9));
        expect(low?.difficulty).toBeGreaterThanOrEqual((high?.difficulty ?? 0) - 1e-9);
      }),
    );
  });
});

test('the interval is where the forgetting curve meets the target', () => {
  fc.assert(
    fc.property(state, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (before, target) => {
      expect(model.retrievability(before, model.interval(before, target))).toBeCloseTo(target, 6);
    }),
  );
});

test('any history keeps memory within bounds', () => {
  const step = fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    days: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 50_000, noNaN: true })),
    recalled: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      let memory = model.initial({ grade: 3, recalled: 1 });
      for (const { days, ...evidence } of steps) memory = model.after(memory, days, evidence);
      expect(memory.stability).toBeGreaterThanOrEqual(0.001);
      expect(memory.stability).toBeLessThanOrEqual(36_500);
      expect(memory.difficulty).toBeGreaterThanOrEqual(1);
      expect(memory.difficulty).toBeLessThanOrEqual(10);
    }),
  );
});

test('parameters of another length are refused', () => {
  expect(() => fsrs6([1, 2, 3])).toThrow(RangeError);
});
