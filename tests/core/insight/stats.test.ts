import { expect, test } from 'vitest';
import type { ItemState, Learner } from '../../../src/core/memory/item.ts';
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
