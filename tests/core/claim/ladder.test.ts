import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { countRungs, ladder, rungOf } from '../../../src/core/claim/ladder.ts';
import type { ClaimId, ItemKey, QuestionId } from '../../../src/core/ids.ts';
import { itemKey } from '../../../src/core/ids.ts';
import type { ItemState } from '../../../src/core/memory/item.ts';
import type { MemoryModel } from '../../../src/core/memory/model.ts';
import { shippedModel } from '../../../src/core/memory/shipped.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { claim, samplePack, sampleQuestion } from '../../support/sample-pack.ts';

/** A model whose intervals are its stabilities. */
const model: MemoryModel = {
  ...fsrs6(),
  interval: ({ stability }) => stability,
  curve:
    ({ stability }) =>
    (days) =>
      days <= stability ? 1 : 0,
};

const question = (id: string, claims: readonly string[], more = {}) => ({
  ...sampleQuestion('short'),
  id: id as QuestionId,
  claims: claims as readonly ClaimId[],
  ...more,
});
const pack: Pack = {
  ...samplePack,
  claims: ['a', 'b', 'c', 'd'].map((id) => claim(id, 'board-2021', `${id}.`)),
  questions: [
    question('one', ['a']),
    question('two', ['a', 'b']),
    question('drafted', ['c'], { draft: true }),
    { ...sampleQuestion('find'), id: 'found' as QuestionId, claims: ['d' as ClaimId] },
  ],
};

function steps(intervals: Readonly<Record<string, number>>) {
  const items = new Map<ItemKey, ItemState>();
  for (const [id, stability] of Object.entries(intervals)) {
    const key = itemKey(pack.id, id as QuestionId);
    items.set(key, { memory: { stability, difficulty: 5 } } as ItemState);
  }
  return ladder(pack, { items, model, retention: 0.9 }).map(({ claim: { id }, rung }) => [id, rung]);
}

test('claims without a scheduled question have no step, and what was never met is new', () => {
  expect(steps({})).toEqual([
    ['a', 'new'],
    ['b', 'new'],
  ]);
});

test('a claim lasts as long as its weakest question met', () => {
  expect(steps({ one: 40 })).toEqual([
    ['a', 'month'],
    ['b', 'new'],
  ]);
  expect(steps({ one: 40, two: 8 })).toEqual([
    ['a', 'week'],
    ['b', 'week'],
  ]);
});

test('a step is that of the interval, for any memory of the model that ships', () => {
  const shipped = shippedModel();
  const memory = fc.record({
    stability: fc.double({ min: 0.01, max: 1000, noNaN: true }),
    fast: fc.double({ min: 0.01, max: 1000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(memory, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (state, retention) => {
      const key = itemKey(pack.id, 'one' as QuestionId);
      const items = new Map([[key, { memory: state } as ItemState]]);
      const [first] = ladder(pack, { items, model: shipped, retention });
      expect(first?.rung).toBe(rungOf(shipped.interval(state, retention)));
    }),
  );
});

test.each([
  [0.01, 'day'],
  [6.99, 'day'],
  [7, 'week'],
  [29.9, 'week'],
  [30, 'month'],
  [90, 'season'],
] as const)('%d days: %s', (days, rung) => {
  expect(rungOf(days)).toBe(rung);
});

test('steps are counted, those with nothing on them too', () => {
  expect(countRungs([{ rung: 'day' }, { rung: 'season' }, { rung: 'day' }])).toEqual({
    new: 0,
    day: 2,
    week: 0,
    month: 0,
    season: 1,
  });
});
