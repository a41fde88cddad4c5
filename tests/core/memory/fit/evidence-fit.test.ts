import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitByEvidence } from '../../../../src/core/memory/fit/evidence-fit.ts';
import { type FitAnswer, fitParameters } from '../../../../src/core/memory/fit/fit.ts';
import { FITTABLE_FSRS7 } from '../../../../src/core/memory/fit/fsrs7-graph.ts';
import { fsrs7 } from '../../../../src/core/memory/fsrs7.ts';
import { boundedFsrs7 } from '../../../../src/core/memory/fsrs7-parameters.ts';
import type { Grade } from '../../../../src/core/memory/model.ts';
import { seededRng } from '../../../../src/core/random.ts';

const { centre } = FITTABLE_FSRS7;

/** Answers of somebody with these parameters to so many items. */
function answersOf(parameters: readonly number[], items: number): FitAnswer[][] {
  const rng = seededRng('evidence');
  const truth = fsrs7(parameters);
  return Array.from({ length: items }, () => {
    const plain = { recalled: 1, guess: 0, slip: 0 };
    let memory = truth.initial({ grade: 3, recalled: 1 });
    return [0, 1, 3, 8, 20, 45].map((days, index): FitAnswer => {
      if (index === 0) return { ...plain, days, grade: 3, weight: 0 };
      const grade = rng() < truth.retrievability(memory, days) ? 3 : 1;
      memory = truth.after(memory, days, { grade, recalled: 1 });
      return { ...plain, days, grade, weight: 1 };
    });
  });
}

describe('how strongly the prior holds', () => {
  test('its spread is taken at its word while there are no answers, and parameters stay in the middle', () => {
    const { parameters, strength } = fitByEvidence(FITTABLE_FSRS7, []);
    expect(strength).toBeCloseTo(1, 9);
    expect(parameters).toEqual(centre.map((value) => expect.closeTo(value, 6)));
  });

  test('holds somebody who remembers as most do more than somebody far from them', () => {
    const far = centre.map((value, index) => (index < 4 ? value / 12 : index === 7 ? value - 0.8 : value));
    const near = fitByEvidence(FITTABLE_FSRS7, answersOf(centre, 80));
    const away = fitByEvidence(FITTABLE_FSRS7, answersOf(far, 80));
    expect(near.strength).toBeGreaterThan(1);
    expect(away.strength).toBeLessThan(near.strength / 2);
  });

  test('parameters are those of a fit of that strength', () => {
    const histories = answersOf(centre, 30);
    const { parameters, strength } = fitByEvidence(FITTABLE_FSRS7, histories);
    expect(parameters).toEqual(fitParameters(FITTABLE_FSRS7, histories, { strength }));
  });

  test('stays a number, and parameters within bounds, whatever was answered', () => {
    const answer = fc.record({
      days: fc.oneof(fc.constantFrom(0, 1e-9, 20_000), fc.double({ min: 0, max: 400, noNaN: true })),
      grade: fc.constantFrom<Grade>(1, 2, 3, 4),
      recalled: fc.constantFrom(0, 1e-12, 0.3, 1),
      slipped: fc.constantFrom(0, 0.5, 1),
      guess: fc.constantFrom(0, 0.5, 0.9),
      slip: fc.constantFrom(0, 0.1),
      weight: fc.constantFrom(0, 1),
    });
    const history = fc.array(answer, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(history, { maxLength: 6 }), (histories) => {
        const { parameters, strength } = fitByEvidence(FITTABLE_FSRS7, histories);
        expect(strength).toBeGreaterThan(0);
        expect(boundedFsrs7(parameters)).toEqual(parameters.map((value) => expect.closeTo(value, 9)));
      }),
      { numRuns: 25 },
    );
  });

  test('progress is told after each fit', () => {
    let told = 0;
    fitByEvidence(FITTABLE_FSRS7, answersOf(centre, 10), () => {
      told += 1;
    });
    expect(told).toBe(4);
  });
});

test('where learners lie is within bounds, and not where the defaults are', () => {
  expect(boundedFsrs7(centre)).toEqual(centre);
  expect(centre).not.toEqual(FITTABLE_FSRS7.defaults);
});
