import { beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '../../../src/core/memory/day.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { newThatFit } from '../../../src/core/session/queue/evening.ts';
import { flagshipPack } from '../../support/flagship.ts';
import { SETTINGS } from '../../support/session.ts';
import { FIRST_EVENING, SimulatedLearner } from '../../support/simulated-learner.ts';

/** A Tuesday. */
const THAT_DAY = 21;
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
