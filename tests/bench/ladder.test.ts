import { beforeAll, describe, expect, test } from 'vitest';
import { HABITS, type Habit } from '../../bench/ladder/habits.ts';
import { type Life, live } from '../../bench/ladder/year.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { Pack } from '../../src/core/pack.ts';
import { flagshipPack } from '../support/flagship.ts';

const DAYS = 45;
const away: Habit = { name: 'two weeks away', plays: (day) => day < 20 || day >= 34 };

let pack: Pack;
const lives = new Map<string, Life>();
beforeAll(async () => {
  pack = await flagshipPack();
  for (const habit of [...HABITS.slice(0, 2), away]) lives.set(habit.name, live(pack, habit, DAYS, 'test'));
}, 60_000);

const lived = (name: string) => lives.get(name) as Life;

describe.each(['every day', 'weekends', 'two weeks away'])('%s', (name) => {
  test('no claim goes up and down from session to session of one day', () => {
    expect(lived(name).flaps).toBe(0);
  });

  test('within a session only a lapse that comes round again does, and rarely', () => {
    const answers = lived(name).evenings.reduce((sum, evening) => sum + evening.answers, 0);
    expect(lived(name).flapsWithin).toBeLessThan(answers / 100);
  });

  test('practice moves nothing, and the ladder never sinks by itself', () => {
    expect(lived(name)).toMatchObject({ touched: 0, sank: 0 });
    const modes = new Set(lived(name).sessions.map(({ mode }) => mode));
    expect(modes.size).toBeGreaterThan(3);
  });

  test('the year as it was lived is the year as its journal tells it', () => {
    const { records, learner } = lived(name);
    expect(foldRecords(records, shippedModel(), 4)).toEqual(learner);
  });

  test('something lasts a week in the end, and not from the first evening', () => {
    const { evenings } = lived(name);
    const first = evenings.find(({ played }) => played);
    expect(first?.rungs.week).toBe(0);
    expect(evenings.at(-1)?.rungs.week).toBeGreaterThan(0);
  });
});

test('two weeks away cost no step', () => {
  const { evenings } = lived('two weeks away');
  expect(evenings[33]?.rungs).toEqual(evenings[19]?.rungs);
  expect(evenings[34]?.due).toBeGreaterThan(evenings[19]?.due ?? 0);
});
