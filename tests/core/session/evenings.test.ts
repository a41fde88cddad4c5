import { beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '../../../src/core/memory/day.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { newThatFit } from '../../../src/core/session/queue/evening.ts';
import { flagshipPack } from '../../support/flagship.ts';
import { SETTINGS } from '../../support/session.ts';
import { FIRST_EVENING, SimulatedLearner } from '../../support/simulated-learner.ts';

/** A Tuesday. */
const THAT_DAY = 21;
const HOUR = DAY / 24;
/** Sessions end where nothing is left. */
const LIFTED = { answers: 1000, minutes: 1000 };

let pack: Pack;
beforeAll(async () => {
  pack = await flagshipPack();
});

describe.each(['one', 'two', 'four'])('learner %s', (seed) => {
  test('a Tuesday on day 21 needs at most 20 answers and 8 minutes, with nothing cut', () => {
    const learner = new SimulatedLearner(pack, seed, SETTINGS);
    let [answers, seconds, fresh] = [0, 0, 0];
    for (let day = 0; day <= THAT_DAY; day += 1) {
      [answers, seconds] = [0, 0];
      let at = FIRST_EVENING + day * DAY;
      for (let first = true; ; first = false) {
        const sitting = learner.sit(at, first ? LIFTED : { ...LIFTED, newItems: 0 });
        if (sitting === undefined) break;
        answers += sitting.answers;
        seconds += sitting.seconds;
        fresh += sitting.fresh;
        at += 1000 * sitting.seconds + 60_000;
      }
    }
    expect(answers).toBeLessThanOrEqual(20);
    expect(seconds).toBeLessThanOrEqual(8 * 60);
    expect(fresh).toBeGreaterThanOrEqual(30);
  });

  test('the evening has no more room for new questions after it than before it', () => {
    const learner = new SimulatedLearner(pack, seed, SETTINGS);
    const late: number[] = [];
    for (let day = 0; day <= THAT_DAY; day += 1) {
      const at = FIRST_EVENING + day * DAY;
      learner.sit(at, LIFTED);
      const again = learner.sit(at + HOUR, LIFTED);
      if (again !== undefined && again.fresh > 0) late.push(day);
    }
    expect(late).toEqual([]);
  });

  test('nothing starves in 60 evenings of one session each', () => {
    const learner = new SimulatedLearner(pack, seed, SETTINGS);
    let longest = 0;
    for (let day = 0; day < 60; day += 1) {
      const at = FIRST_EVENING + day * DAY;
      learner.sit(at, {});
      for (const { due } of learner.learner.items.values()) {
        if (due !== null) longest = Math.max(longest, (at - due) / DAY);
      }
    }
    expect(longest).toBeLessThan(7);
    expect(learner.learner.items.size).toBeGreaterThan(60);
  });
});

/** Days of evenings with more and more days between them, and then one a week. */
const SELDOM = [0, 1, 2, 3, 5, 7, 10, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84];

test.each(['one', 'two', 'four'])(
  'learner %s: nothing due is passed over again and again, however seldom the evenings',
  (seed) => {
    const learner = new SimulatedLearner(pack, seed, SETTINGS);
    const passedOver = new Map<string, number>();
    let most = 0;
    for (const day of SELDOM) {
      const at = FIRST_EVENING + day * DAY;
      learner.sit(at, {});
      for (const [key, { due, last }] of learner.learner.items) {
        const times = due !== null && due <= at && last < at ? (passedOver.get(key) ?? 0) + 1 : 0;
        passedOver.set(key, times);
        most = Math.max(most, times);
      }
    }
    expect(most).toBeLessThanOrEqual(6);
  },
);

test('new ones have what reviews leave of an evening', () => {
  const fits = (due: number, reviewed = 0, more = {}) =>
    newThatFit({ due, reviewed, settings: { ...SETTINGS, ...more } });
  // 16 answers planned, 1.1 a review, 1.5 a new one.
  expect(fits(0)).toBe(6);
  expect(fits(6)).toBe(6);
  expect(fits(10)).toBe(3);
  expect(fits(4, 6)).toBe(3);
  expect(fits(15)).toBe(0);
  expect(fits(100)).toBe(0);
  expect(fits(0, 0, { newPerDay: 30 })).toBe(10);
  expect(fits(0, 0, { newPerDay: 30, sessionLimit: 70, sessionMinutes: 60 })).toBe(30);
  expect(fits(0, 0, { newPerDay: 30, sessionMinutes: 3 })).toBe(4);
});
