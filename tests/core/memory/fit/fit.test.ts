import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from '../../../../bench/memory/models/fsrs6.ts';
import { FITTABLE_FSRS6 } from '../../../../bench/memory/models/fsrs6-graph.ts';
import { FITTABLE_SBD } from '../../../../bench/memory/models/sbd-graph.ts';
import {
  type FitAnswer,
  type FitHistory,
  fitParameters,
  predicted,
  surprise,
} from '../../../../src/core/memory/fit/fit.ts';
import { FITTABLE_FSRS7 } from '../../../../src/core/memory/fit/fsrs7-graph.ts';
import { minimise } from '../../../../src/core/memory/fit/minimise.ts';
import { fsrs7 } from '../../../../src/core/memory/fsrs7.ts';
import { FSRS7_DEFAULTS, FSRS7_UNFITTED } from '../../../../src/core/memory/fsrs7-parameters.ts';
import type { Grade, MemoryModel, MemoryState } from '../../../../src/core/memory/model.ts';
import { seededRng } from '../../../../src/core/random.ts';

const answer = fc.record({
  days: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 200, noNaN: true })),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  recalled: fc.constantFrom(1, 0.6, 0.95),
  guess: fc.constant(0.25),
  slip: fc.constant(0.02),
  weight: fc.constant(1),
});
const history = fc.array(answer, { minLength: 2, maxLength: 12 });

function recallBefore(model: MemoryModel, answers: FitHistory): (number | null)[] {
  let memory: MemoryState | null = null;
  return answers.map(({ days, grade, recalled }) => {
    const recall = memory === null ? null : model.retrievability(memory, days);
    const evidence = { grade, recalled };
    memory = memory === null ? model.initial(evidence) : model.after(memory, days, evidence);
    return recall;
  });
}

const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 7));

describe('what is fitted is what ships', () => {
  test('FSRS-7', () => {
    fc.assert(
      fc.property(history, (answers) => {
        for (const parameters of [FSRS7_DEFAULTS, FSRS7_UNFITTED]) {
          const reached = predicted(FITTABLE_FSRS7, parameters, answers);
          expect(reached).toEqual(recallBefore(fsrs7(parameters), answers).map(close));
        }
      }),
    );
  });

  test('FSRS-6, whose library rounds to eight digits', () => {
    const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 5));
    fc.assert(
      fc.property(history, (answers) => {
        const reached = predicted(FITTABLE_FSRS6, FITTABLE_FSRS6.defaults, answers);
        expect(reached).toEqual(recallBefore(fsrs6(), answers).map(near));
      }),
    );
  });
});

/** A history in which no stability and no difficulty is at a bound, where slopes jump. */
const ORDINARY: FitHistory = (
  [
    [0, 3],
    [1.3, 3],
    [4.1, 1],
    [0.02, 3],
    [2.2, 2],
    [3.9, 4],
    [20.5, 3],
  ] as const
).map(([days, grade]) => ({ days, grade, recalled: 1, guess: 0.2, slip: 0.03, weight: 1 }));

test.each([
  { name: 'FSRS-7', model: FITTABLE_FSRS7 },
  { name: 'FSRS-6', model: FITTABLE_FSRS6 },
  { name: 'SBD', model: FITTABLE_SBD },
])('slopes of $name are those of differences', ({ model }) => {
  const { gradient } = surprise(model, model.defaults, [ORDINARY]);
  for (const [index, slope] of gradient.entries()) {
    const moved = (step: number) =>
      surprise(
        model,
        model.defaults.map((value, other) => (other === index ? value + step : value)),
        [ORDINARY],
      ).value;
    expect(slope).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 4);
  }
});

test('the lowest point of a valley, within bounds', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => ({
    value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  });
  const settings = { steps: 200, tolerance: 1e-14 };
  const open = minimise(valley, [-1.2, 1], (point) => point, settings);
  expect(open.point).toEqual([expect.closeTo(1, 4), expect.closeTo(1, 4)]);
  const walled = minimise(valley, [-1.2, 1], (point) => point.map((x) => Math.min(0.5, x)), settings);
  expect(walled.point).toEqual([expect.closeTo(0.5, 4), expect.closeTo(0.25, 4)]);
});

describe('a fit', () => {
  const rng = seededRng('fit');
  const truth = fsrs7(FITTABLE_FSRS7.defaults.map((w, index) => (index < 4 ? w * 4 : w)));
  const guess = 0.25;
  const histories = Array.from({ length: 120 }, (): FitAnswer[] => {
    let memory = truth.initial({ grade: 3, recalled: 1 });
    const first: FitAnswer = { days: 0, grade: 3, recalled: 1, guess, slip: 0, weight: 1 };
    const rest = [2, 5, 12, 30].map((days): FitAnswer => {
      const recalled = rng() < truth.retrievability(memory, days);
      const grade = recalled || rng() < guess ? 3 : 1;
      memory = truth.after(memory, days, { grade: recalled ? 3 : 1, recalled: 1 });
      return { days, grade, recalled: 1, guess, slip: 0, weight: 1 };
    });
    return [first, ...rest];
  });

  test('finds that a learner remembers longer', () => {
    const reached = fitParameters(FITTABLE_FSRS7, histories, { strength: 1 });
    expect(surprise(FITTABLE_FSRS7, reached, histories).value).toBeLessThan(
      surprise(FITTABLE_FSRS7, FITTABLE_FSRS7.defaults, histories).value - 2,
    );
  });

  test('stays where learners lie when the prior is all', () => {
    const reached = fitParameters(FITTABLE_FSRS7, histories, { strength: 1e9 });
    for (const [index, value] of reached.entries()) {
      expect(value).toBeCloseTo(FITTABLE_FSRS7.centre[index] ?? 0, 4);
    }
  });
});
