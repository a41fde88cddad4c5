import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sbd } from '../../bench/memory/models/sbd.ts';
import { FITTABLE_SBD } from '../../bench/memory/models/sbd-graph.ts';
import { ARMS, type Arm } from '../../bench/memory/simulation/arms.ts';
import { year } from '../../bench/memory/simulation/learner.ts';
import { Likelihoods } from '../../bench/memory/simulation/signals.ts';
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

describe('what signs are worth', () => {
  const sure = { bet: 'sure', opened: null, latency: 0 } as const;

  test('a sure bet speaks for knowing, until it is seen with what is not known', () => {
    const likelihoods = new Likelihoods();
    expect(likelihoods.ratio(sure)).toBeGreaterThan(2);
    for (let answer = 0; answer < 200; answer += 1) likelihoods.learn(sure, answer % 2);
    expect(likelihoods.ratio(sure)).toBeCloseTo(1, 0);
  });

  test('latency moves the odds by half at most', () => {
    const at = (latency: number) => new Likelihoods().ratio({ ...sure, latency });
    expect(at(-9) / at(0)).toBeCloseTo(1.5, 6);
    expect(at(9) / at(0)).toBeCloseTo(1 / 1.5, 6);
  });

  test('a wrong answer and one said right are taken at their word', () => {
    const weigh = weigher('signs', arm);
    const seen = { predicted: 0.5, right: true, saidRight: false, signs: sure };
    expect(weigh({ ...seen, right: false })).toBe(1);
    expect(weigh({ ...seen, saidRight: true })).toBe(1);
    const guess = weigh({ ...seen, signs: { ...sure, bet: 'guess' } });
    expect(guess).toBeLessThan(weigher('soft', arm)(seen));
  });
});

test('a table is put between its marks and nowhere else', () => {
  const document = 'a\n<!-- bench: x -->\nold\n<!-- end: x -->\nb';
  expect(withTable(document, 'x', 'new')).toBe('a\n<!-- bench: x -->\nnew\n<!-- end: x -->\nb');
  expect(() => withTable(document, 'y', 'new')).toThrow('"y"');
});
