import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { recalledChance } from '../../../src/core/memory/evidence.ts';
import { fsrs7 } from '../../../src/core/memory/fsrs7.ts';
import type { Evidence, Grade } from '../../../src/core/memory/model.ts';
import { plannedDays } from '../../../src/core/memory/planned.ts';

const model = fsrs7();
const known = { stability: 10, fast: 60, difficulty: 5 };
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const request = fc.record({
  before: fc.option(
    fc.record({
      stability: fc.double({ min: 0.01, max: 500, noNaN: true }),
      fast: fc.double({ min: 0.01, max: 2000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    }),
  ),
  days: fc.double({ min: 0, max: 400, noNaN: true }),
  retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
});
const parameters = fc.array(fc.double({ min: -5, max: 20, noNaN: true }), { minLength: 34, maxLength: 34 });

function after(grade: Grade, recalled = 1): Evidence {
  return { grade, recalled };
}

test('the first interval is seven days at most, fifteen if it was easy', () => {
  const first = (grade: Grade) =>
    plannedDays({ model, before: null, days: 0, evidence: after(grade), retention: 0.8 });
  expect(first(3)).toBe(7);
  expect(first(4)).toBe(15);
});

test('an interval grows fourfold at most, from what was planned or waited', () => {
  const planned = model.interval(known, 0.9);
  const evidence = after(4);
  expect(plannedDays({ model, before: known, days: 1, evidence, retention: 0.9 })).toBeLessThanOrEqual(
    4 * planned,
  );
  const waited = plannedDays({ model, before: known, days: 90, evidence, retention: 0.7 });
  expect(waited).toBeGreaterThan(90);
});

test('without limits it is the model’s own interval, luck weighed as in its state', () => {
  const plain = fsrs6();
  const before = { stability: 20, difficulty: 5 };
  const evidence = after(3, 0.7);
  const planned = plannedDays({ model: plain, before, days: 15, evidence, retention: 0.85 });
  expect(planned).toBeCloseTo(plain.interval(plain.after(before, 15, evidence), 0.85), 6);
});

test.each(['defaults', 'any parameters'])(
  'a better grade never shortens it, luck never lengthens it: %s',
  (which) => {
    const models = which === 'defaults' ? fc.constant(model) : parameters.map((w) => fsrs7(w));
    fc.assert(
      fc.property(models, request, chance, chance, (one, asked, a, b) => {
        const days = (evidence: Evidence) => plannedDays({ model: one, ...asked, evidence });
        const byGrade = ([1, 2, 3, 4] as const).map((grade) => days(after(grade)));
        expect(byGrade).toEqual([...byGrade].sort((x, y) => x - y));
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((recalled) => days(after(3, recalled)));
        expect(less).toBeLessThanOrEqual((more as number) * (1 + 1e-9));
      }),
    );
  },
);

test('a higher guess rate never lengthens it', () => {
  const rate = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(request, rate, rate, fc.double({ min: 0.2, max: 5, noNaN: true }), (asked, a, b, signs) => {
      const predicted = asked.before === null ? null : model.retrievability(asked.before, asked.days);
      const [rarely, often] = [Math.min(a, b), Math.max(a, b)].map((guess) =>
        plannedDays({ model, ...asked, evidence: after(3, recalledChance(predicted, guess, 0.02, signs)) }),
      );
      expect(often).toBeLessThanOrEqual((rarely as number) * (1 + 1e-9));
    }),
  );
});

test('a slip does not make a wrong answer wait longer', () => {
  const evidence = after(1);
  fc.assert(
    fc.property(request, chance, (asked, slipped) => {
      const wrong = plannedDays({ model, ...asked, evidence });
      expect(plannedDays({ model, ...asked, evidence: { ...evidence, slipped } })).toBe(wrong);
    }),
  );
});
