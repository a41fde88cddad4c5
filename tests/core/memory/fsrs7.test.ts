import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs7 } from '../../../src/core/memory/fsrs7.ts';
import { FSRS7_DEFAULTS, FSRS7_UNFITTED } from '../../../src/core/memory/fsrs7-parameters.ts';
import type { Evidence, Grade, MemoryState } from '../../../src/core/memory/model.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/fsrs7-vectors.json', import.meta.url), 'utf8'),
);
const model = fsrs7();
const GOOD: Evidence = { grade: 3, recalled: 1 };

const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const days = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 400, noNaN: true }));
const state = fc.record({
  stability: fc.double({ min: 0.01, max: 2000, noNaN: true }),
  fast: fc.double({ min: 0.01, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});

function statesAfter(grades: readonly Grade[], times: readonly number[]): MemoryState[] {
  const states: MemoryState[] = [];
  for (const [index, one] of grades.entries()) {
    const evidence = { grade: one, recalled: 1 };
    const last = states.at(-1);
    states.push(last ? model.after(last, times[index] ?? 0, evidence) : model.initial(evidence));
  }
  return states;
}

describe('reference vectors', () => {
  test('the default parameters', () => {
    expect(FSRS7_DEFAULTS).toEqual(vectors.default_parameters);
  });

  test('upstream progression, to four decimals', () => {
    const [{ ratings, delta_t, expected }] = vectors.upstream;
    for (const [index, { stability, fast = 0, difficulty }] of statesAfter(ratings, delta_t).entries()) {
      const { stability: slow, stabilityFast, difficulty: hard } = expected[index];
      expect(Math.abs(stability - slow)).toBeLessThanOrEqual(0.5e-4);
      expect(Math.abs(fast - stabilityFast)).toBeLessThanOrEqual(0.5e-4);
      expect(Math.abs(difficulty - hard)).toBeLessThanOrEqual(0.5e-4);
    }
  });

  test('upstream intervals, whose solver stops within a thousandth of the target', () => {
    const [, { expected }] = vectors.upstream;
    for (const [index, whole] of expected.entries()) {
      const reached = model.interval({ stability: 1, fast: 0.8, difficulty: 5 }, (index + 1) / 10);
      expect(Math.abs(Math.max(1, Math.round(reached)) - whole)).toBeLessThanOrEqual(0.025 * whole);
    }
  });

  test('generated sequences: states, recall before each answer, intervals', () => {
    for (const sequence of vectors.generated.sequences) {
      const states = statesAfter(
        sequence.map((step: { rating: Grade }) => step.rating),
        sequence.map((step: { delta_t: number }) => step.delta_t),
      );
      for (const [index, reached] of states.entries()) {
        const { stability, stability_fast, difficulty, delta_t, R_before, interval_at_0_9 } = sequence[index];
        expect(reached.stability).toBeCloseTo(stability, 7);
        expect(reached.fast).toBeCloseTo(stability_fast, 7);
        expect(reached.difficulty).toBeCloseTo(difficulty, 7);
        expect(model.interval(reached, 0.9)).toBeCloseTo(interval_at_0_9, 5);
        const before = states[index - 1];
        if (before) expect(model.retrievability(before, delta_t)).toBeCloseTo(R_before, 7);
      }
    }
  });

  test.each([
    { block: vectors.generated.intervals_S10_F8_D5, stability: 10, fast: 8 },
    { block: vectors.generated.intervals_S1_F0_8_D5, stability: 1, fast: 0.8 },
  ])('generated intervals of stability $stability', ({ block, stability, fast }) => {
    for (const { r, days: expected } of block) {
      const reached = model.interval({ stability, fast, difficulty: 5 }, r);
      expect(Math.abs(reached / expected - 1)).toBeLessThan(1e-6);
    }
  });
});

describe('a state', () => {
  test('stays within bounds and finite, whatever the history and the parameters', () => {
    const parameters = fc.array(fc.double({ min: -20, max: 200, noNaN: true }), {
      minLength: 34,
      maxLength: 34,
    });
    const step = fc.record({ grade, recalled: chance, days });
    fc.assert(
      fc.property(parameters, fc.array(step, { minLength: 1, maxLength: 25 }), (w, steps) => {
        const wild = fsrs7(w);
        let memory = wild.initial({ grade: 3, recalled: 1 });
        for (const { days: elapsed, ...evidence } of steps) {
          const recall = wild.retrievability(memory, elapsed);
          expect(recall).toBeGreaterThan(0);
          expect(recall).toBeLessThan(1);
          memory = wild.after(memory, elapsed, evidence);
          for (const stability of [memory.stability, memory.fast ?? 0]) {
            expect(stability).toBeGreaterThanOrEqual(1e-4);
            expect(stability).toBeLessThanOrEqual(36_500);
          }
          expect(memory.difficulty).toBeGreaterThanOrEqual(1);
          expect(memory.difficulty).toBeLessThanOrEqual(10);
        }
      }),
    );
  });

  test('without a fast stability is taken as after a first answer', () => {
    const { fast: _, ...bare } = model.initial({ grade: 3, recalled: 1 });
    const again: Evidence = { grade: 1, recalled: 1 };
    expect(model.after(bare, 2, again)).toEqual(
      model.after({ ...bare, fast: 0.8 * bare.stability }, 2, again),
    );
  });
});

describe('before anything is fitted', () => {
  const unfitted = fsrs7(FSRS7_UNFITTED);
  const MINUTE = 1 / 1440;

  test('the published parameters and one more', () => {
    expect(FSRS7_UNFITTED.slice(0, 34)).toEqual(FSRS7_DEFAULTS);
    expect(fsrs7([...FSRS7_DEFAULTS, 1]).retrievability(model.initial(GOOD), 0.3)).toBe(
      model.retrievability(model.initial(GOOD), 0.3),
    );
  });

  test('recall begins at the same height and loses most of what it loses more within minutes', () => {
    const memory = model.initial(GOOD);
    const more = (days: number) => model.retrievability(memory, days) - unfitted.retrievability(memory, days);
    expect(more(0)).toBeCloseTo(0, 12);
    expect(more(15 * MINUTE)).toBeGreaterThan(0.9 * more(120 * MINUTE));
    expect(more(MINUTE)).toBeLessThan(0.5 * more(120 * MINUTE));
    expect(more(30)).toBeLessThan(more(120 * MINUTE));
  });

  test('the fast stability grows as without, by what its own curve would have left', () => {
    const memory = unfitted.initial(GOOD);
    expect(unfitted.after(memory, 0.5, GOOD).fast).toBe(model.after(memory, 0.5, GOOD).fast);
    expect(unfitted.after(memory, 0.5, GOOD).stability).toBeGreaterThan(
      model.after(memory, 0.5, GOOD).stability,
    );
  });
});

test('recall only falls with time, and the interval is where it meets the target', () => {
  const target = fc.double({ min: 0.5, max: 0.97, noNaN: true });
  const models = fc.constantFrom(model, fsrs7(FSRS7_UNFITTED));
  fc.assert(
    fc.property(models, state, days, days, target, (model, memory, one, other, goal) => {
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
      expect(model.retrievability(memory, later)).toBeLessThanOrEqual(model.retrievability(memory, sooner));
      const reached = model.interval(memory, goal);
      if (reached < 36_500) expect(model.retrievability(memory, reached)).toBeCloseTo(goal, 6);
      else expect(model.retrievability(memory, 36_500)).toBeGreaterThanOrEqual(goal);
    }),
  );
});

test('a lucky answer is worth nothing and a recalled one all; what lies between, between', () => {
  fc.assert(
    fc.property(state, days, chance, chance, (memory, elapsed, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((recalled) =>
        model.after(memory, elapsed, { grade: 3, recalled }),
      );
      expect(low?.stability).toBeLessThanOrEqual((high?.stability ?? 0) * (1 + 1e-9));
      expect(low?.fast).toBeLessThanOrEqual((high?.fast ?? 0) * (1 + 1e-9));
      expect(low?.difficulty).toBeGreaterThanOrEqual((high?.difficulty ?? 0) - 1e-9);
      const lucky = model.after(memory, elapsed, { grade: 3, recalled: 0 });
      const wrong = model.after(memory, elapsed, { grade: 1, recalled: 1 });
      expect(lucky.stability).toBeCloseTo(wrong.stability, 9);
    }),
  );
});

test('parameters of another length are refused', () => {
  expect(() => fsrs7([1, 2, 3])).toThrow(RangeError);
});
