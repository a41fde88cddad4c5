import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { fsrs7 } from '../../../src/core/memory/fsrs7.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const days = fc.double({ min: 0.5, max: 300, noNaN: true });

describe.each([
  { name: 'FSRS-6', model: fsrs6() },
  { name: 'FSRS-7', model: fsrs7() },
])('$name', ({ model }) => {
  const before = model.after(model.initial({ grade: 3, recalled: 1 }), 3, { grade: 3, recalled: 1 });

  test('what was surely known or surely not known is taken at its word', () => {
    const wrong = model.after(before, 9, { grade: 1, recalled: 1 });
    const right = model.after(before, 9, { grade: 3, recalled: 1 });
    expect(model.after(before, 9, { grade: 1, recalled: 1, slipped: 0 })).toEqual(wrong);
    expect(model.after(before, 9, { grade: 1, recalled: 1, slipped: 1 })).toEqual(right);
    expect(model.after(before, 9, { grade: 3, recalled: 0 })).toEqual(wrong);
    expect(model.initial({ grade: 1, recalled: 1, slipped: 1 })).toEqual(
      model.initial({ grade: 3, recalled: 1 }),
    );
  });

  test('half way to its date it predicts what both outcomes together predict', () => {
    fc.assert(
      fc.property(days, chance, fc.boolean(), (since, known, wrong) => {
        const outcome = (grade: 1 | 3) => model.after(before, since, { grade, recalled: 1 });
        const at = Math.max(1, model.interval(outcome(3), 0.9) / 2);
        const evidence = wrong
          ? { grade: 1 as const, recalled: 1, slipped: known }
          : { grade: 3 as const, recalled: known };
        const both =
          known * model.retrievability(outcome(3), at) + (1 - known) * model.retrievability(outcome(1), at);
        expect(model.retrievability(model.after(before, since, evidence), at)).toBeCloseTo(both, 4);
      }),
    );
  });

  test('the likelier a slip, the longer it is remembered', () => {
    fc.assert(
      fc.property(days, chance, chance, (since, one, other) => {
        const interval = (slipped: number) =>
          model.interval(model.after(before, since, { grade: 1, recalled: 1, slipped }), 0.9);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(interval(low)).toBeLessThanOrEqual(interval(high) * (1 + 1e-9));
      }),
    );
  });
});
