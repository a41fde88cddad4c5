import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { homeView } from '../../src/commands/home-view.ts';
import type { World } from '../../src/commands/world.ts';
import type { Pack } from '../../src/core/pack.ts';
import { loadPack } from '../../src/pack/load.ts';
import { backlogLine } from '../../src/wording/home.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';
import { flagshipPack } from '../support/flagship.ts';
import { livedWorld } from '../support/lived-world.ts';
import { DAY } from '../support/session.ts';

let pack: Pack;
let basics: Pack;
beforeAll(async () => {
  pack = await flagshipPack();
  basics = (await loadPack(join(import.meta.dirname, '../../questions/recite-basics'))).pack as Pack;
});

const viewOf = (world: World, packs = [pack]) => homeView(packs, world, UNICODE_MARKS);

function later(world: World, days: number): World {
  const { at, offset } = world.clock.now();
  return { ...world, clock: { ...world.clock, now: () => ({ at: at + days * DAY, offset }) } };
}

test('before the first answer there is one thing to do and nothing empty', () => {
  const view = viewOf(livedWorld(pack, 0));
  expect(view).toMatchObject({ day0: true, own: [] });
  expect(view.packs[0]).not.toHaveProperty('ladder');
  expect(view).not.toHaveProperty('now');
});

describe('what is one to do now', () => {
  test('what is due comes first', () => {
    expect(viewOf(livedWorld(pack, 3)).now).toMatchObject({ start: { do: 'study' } });
  });

  test('after a first evening, rest: more is offered and not asked for', () => {
    const evening = later(livedWorld(pack, 1), -1);
    expect(viewOf(evening).packs[0]?.due).toBe(0);
    expect(viewOf(evening, [pack, basics]).now).toEqual({
      label: 'Meet more new questions today',
      start: { do: 'study' },
      more: true,
    });
  });

  test('where only one pack has anything new, it is named', () => {
    expect(viewOf(livedWorld(pack, 0), [basics])).not.toHaveProperty('now');
    const elsewhere = { ...basics, id: 'other' as typeof basics.id };
    const world = livedWorld(pack, 1);
    const { now } = viewOf(world, [elsewhere]);
    expect(now).toMatchObject({
      label: 'Meet new questions: How remembering works',
      start: { pack: 'other' },
    });
  });
});

test('after a month away nothing has sunk, and only what matters most is asked for', () => {
  const before = livedWorld(pack, 40);
  const after = later(before, 31);
  const view = viewOf(after);
  expect(view.packs[0]?.ladder).toEqual(viewOf(before).packs[0]?.ladder);
  expect(view.backlog?.first).toBe(20);
  expect(view.backlog?.away).toBeGreaterThanOrEqual(31);
  expect(backlogLine(view.backlog ?? { first: 0, away: 0 })).toBe(
    'Welcome back. These 20 matter most; the rest can wait.',
  );
  expect(view.own?.[0]).toMatch(/^This week ·······/);
  expect(view.own?.[0]).toMatch(/your usual is [1-7]$/);
});

test('the chapters that were begun have their own ladder, which adds up', () => {
  const [home] = viewOf(livedWorld(pack, 20)).packs;
  const lasting = (counts: Readonly<Record<string, number>> = {}) =>
    (counts.day ?? 0) + (counts.week ?? 0) + (counts.month ?? 0) + (counts.season ?? 0);
  const chapters = home?.chapters ?? [];
  expect(chapters.length).toBeGreaterThan(1);
  expect(chapters.reduce((sum, { ladder }) => sum + lasting(ladder), 0)).toBe(lasting(home?.ladder));
});
