import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sbd } from '../../bench/memory/models/sbd.ts';
import { FITTABLE_SBD } from '../../bench/memory/models/sbd-graph.ts';
import { ARMS, type Arm } from '../../bench/memory/simulation/arms.ts';
import { year } from '../../bench/memory/simulation/learner.ts';
import { weigher } from '../../bench/memory/simulation/weigh.ts';
import { withTable } from '../../bench/memory/tables.ts';
import { predicted } from '../../src/core/memory/fit/fit.ts';

const [arm] = ARMS as readonly [Arm];

test('SBD simulated is SBD fitted', () => {
  const step = fc.record({ days: fc.double({ min: 0.001, max: 200, noNaN: true }), right: fc.boolean() });
  const model = sbd(FITTABLE_SBD.defaults);
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
      const history = steps.map(({ days, right }) => {
        return { days, grade: right ? 3 : 1, recalled: 1, guess: 0, slip: 0, weight: 1 } as const;
      });
      const fitted = predicted(FITTABLE_SBD, FITTABLE_SBD.defaults, history);
      let state = model.first(steps[0]?.right === true);
      for (const [index, { days, right }] of steps.entries()) {
        if (index === 0) continue;
        expect(model.recall(state, days)).toBeCloseTo(fitted[index] ?? 0, 5);
        state = model.after(state, days, right);
      }
    }),
  );
});

test('a simulated year is the same each time it is lived', () => {
  expect(year(arm, 'signs', 0.9, 'one')).toEqual(year(arm, 'signs', 0.9, 'one'));
  expect(year(arm, 'signs', 0.9, 'one')).not.toEqual(year(arm, 'signs', 0.9, 'other'));
});

test('an answer said right is taken at its word, a guess and a slip are not', () => {
  const weigh = weigher('signs', arm);
  const sign = { kind: 'choice', askedAs: 'picked', bet: 'sure', ms: 4000, opened: null } as const;
  const seen = { predicted: 0.5, right: true, saidRight: false, sign };
  expect(weigh({ ...seen, saidRight: true })).toEqual({ recalled: 1, slipped: 0 });
  // Known at .5 and slipped at .02, against a guess that failed at .7.
  expect(weigh({ ...seen, right: false })).toEqual({ recalled: 1, slipped: expect.closeTo(0.02 / 0.72, 6) });
  const guess = weigh({ ...seen, sign: { ...sign, bet: 'guess' } });
  expect(guess.recalled).toBeLessThan(weigher('soft', arm)(seen).recalled);
});

test('a table is put between its marks and nowhere else', () => {
  const document = 'a\n<!-- bench: x -->\nold\n<!-- end: x -->\nb';
  expect(withTable(document, 'x', 'new')).toBe('a\n<!-- bench: x -->\nnew\n<!-- end: x -->\nb');
  expect(() => withTable(document, 'y', 'new')).toThrow('"y"');
});
