import { expect, test } from 'vitest';
import type { ItemState, Learner } from '../../../src/core/memory/item.ts';
import { outlook } from '../../../src/core/session/outlook.ts';
import { flagshipPack } from '../../support/flagship.ts';
import { DAY, SETTINGS, setupOf } from '../../support/session.ts';
import { FIRST_EVENING, SimulatedLearner } from '../../support/simulated-learner.ts';
import { statsAfter, weeks } from '../../support/weeks.ts';

const past = weeks(30, 'kolm');

function withItems(change: (item: ItemState) => ItemState): Learner {
  const items = new Map([...past.learner.items].map(([key, item]) => [key, change(item)]));
  return { ...past.learner, items };
}

function coming(learner: Learner): number {
  const { days, later } = statsAfter({ ...past, learner }).forecast;
  return days.reduce((sum, count) => sum + count, 0) + later;
}

test('what is coming is what the packs can still ask', () => {
  const scheduled = [...past.learner.items.values()].filter(({ due }) => due !== null);
  expect(coming(past.learner)).toBe(scheduled.length);
  // A question that is gone from its pack keeps its date, and never comes.
  const [[key, gone] = []] = [...past.learner.items].filter(([, { due }]) => due !== null);
  if (key === undefined || gone === undefined) throw new Error('nothing is scheduled');
  const renamed = `${key}-of-old` as typeof key;
  const items = new Map(past.learner.items).set(renamed, { ...gone, key: renamed, archived: true });
  expect(coming({ ...past.learner, items })).toBe(scheduled.length);
  expect(coming(withItems((item) => ({ ...item, suspended: true })))).toBe(0);
});

test('what is put off until tomorrow does not come today', () => {
  const { days } = statsAfter(past).forecast;
  const putOff = withItems((item) => ({ ...item, buriedUntil: past.now.at + DAY / 3 }));
  const { days: later } = statsAfter({ ...past, learner: putOff }).forecast;
  expect(days[0]).toBeGreaterThan(0);
  expect([later[0], later[1]]).toEqual([0, (days[0] ?? 0) + (days[1] ?? 0)]);
});

test('what siblings answered today hold back comes tomorrow, as everywhere else', async () => {
  const pack = await flagshipPack();
  const player = new SimulatedLearner(pack, 'one', SETTINGS);
  const evening = { at: FIRST_EVENING + DAY, offset: 0 };
  player.sit(FIRST_EVENING, {});
  player.sit(evening.at, {});
  const { learner } = player;
  const now = { at: evening.at + DAY / 24, offset: 0 };
  const { due, next } = outlook(setupOf({ packs: [pack], learner }), now);
  const { days } = statsAfter({ records: [], reviews: [], learner, now }, [pack]).forecast;
  expect(next?.days).toBe(1);
  expect([days[0], days[1]]).toEqual([due.length, next?.count]);
});

test.each(['kolm', 'weeks', 'one', 'two'])('the climb of %s ends where the ladder stands', (seed) => {
  const { climbed, claims } = statsAfter(weeks(40, seed));
  expect(climbed.length).toBeGreaterThan(20);
  expect(climbed.at(-1)?.counts).toEqual(claims);
});
