import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { retentionCosts } from '../../../src/core/insight/retention-cost.ts';
import { type SimulatedItem, workload } from '../../../src/core/insight/workload.ts';
import { shippedModel } from '../../../src/core/memory/shipped.ts';

const model = fsrs6();
const items: SimulatedItem[] = Array.from({ length: 40 }, (_, at) => ({
  memory: { stability: 3 + at, difficulty: 5 },
  last: -2,
  due: 1 + at,
}));
const base = { model, items, fresh: 30, newPerDay: 2, days: 60, retention: 0.9, seed: 'a' };

test('the same seed takes the same answers', () => {
  expect(workload(base)).toEqual(workload(base));
});

test('nothing to do takes nothing', () => {
  expect(workload({ ...base, items: [], fresh: 0 })).toEqual({ answers: 0, recall: 0, met: 0 });
});

test('new ones are met at their daily number, until none is left', () => {
  expect(workload({ ...base, days: 5 }).met).toBe(50);
  expect(workload(base).met).toBe(70);
  expect(workload({ ...base, newPerDay: 0.5, days: 10 }).met).toBe(45);
});

test('a higher target costs more answers, and more is known', () => {
  const costs = retentionCosts({ model, items, fresh: 30, newPerDay: 2, chosen: 0.88 });
  expect(costs.map(({ retention }) => retention)).toEqual([0.8, 0.85, 0.88, 0.9, 0.93, 0.95]);
  const [first, last] = [costs[0], costs.at(-1)];
  expect(last?.answers).toBeGreaterThan(1.3 * (first?.answers ?? 0));
  expect(last?.known).toBeGreaterThan(first?.known ?? 1);
});

test('many items are stood for by some: the figures stay within a fifth', () => {
  const many = Array.from({ length: 20 }, () => items).flat();
  const one = workload({ ...base, items, fresh: 0 });
  const all = workload({ ...base, items: many, fresh: 0 });
  expect(all.answers / 20).toBeGreaterThan(0.8 * one.answers);
  expect(all.answers / 20).toBeLessThan(1.2 * one.answers);
  expect(all.met).toBe(800);
});

test('a last day to be ready for brings some forward, where there is room, and more is known on it', () => {
  const waits = items.map((item, at) => ({ ...item, memory: { stability: 4 + at, difficulty: 5 } }));
  const toward = { ...base, items: waits, fresh: 0, days: 12 };
  const seeds = ['a', 'b', 'c', 'd', 'e'];
  const mean = (room: ((reviews: number) => number) | undefined) => {
    const runs = seeds.map((seed) => workload({ ...toward, seed, ...(room !== undefined && { room }) }));
    const of = (pick: (one: (typeof runs)[0]) => number) => runs.reduce((sum, one) => sum + pick(one), 0) / 5;
    return { answers: of(({ answers }) => answers), recall: of(({ recall }) => recall) };
  };
  const without = mean(undefined);
  const roomy = mean((reviews) => Math.max(0, 14 - reviews));
  expect(roomy.recall).toBeGreaterThan(without.recall);
  expect(roomy.answers).toBeGreaterThan(without.answers);
  expect(mean(() => 0)).toEqual(without);
});

test('what is missed comes back in its session and is known better the next day, as where it is played', () => {
  const seven = shippedModel();
  const right = { grade: 3, recalled: 1 } as const;
  const { answers, recall } = workload({
    ...base,
    model: seven,
    items: [],
    fresh: 20,
    newPerDay: 20,
    days: 1,
  });
  const missed = answers - 20;
  const known = seven.retrievability(seven.initial(right), 1);
  const returned = seven.after(seven.initial({ grade: 1, recalled: 1 }), 2 / 1440, right);
  expect(missed).toBeGreaterThan(5);
  expect(20 * recall).toBeCloseTo((20 - missed) * known + missed * seven.retrievability(returned, 1), 0);
});

test('questions that are not met in these days take nobody’s place', () => {
  const some = workload({ ...base, items: [], fresh: 150, newPerDay: 2 });
  const many = workload({ ...base, items: [], fresh: 10_000, newPerDay: 2 });
  expect(many.answers).toBeGreaterThan(0.8 * some.answers);
  expect(many.answers).toBeLessThan(1.2 * some.answers);
  expect(many.met).toBe(120);
});
