import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import type { LocalDay } from '../../../src/core/ids.ts';
import { DAY, dayStartsAt, localDay } from '../../../src/core/memory/day.ts';
import { daysUntil, nextDue } from '../../../src/core/memory/schedule.ts';

const model = fsrs6();
const evening = Date.parse('2026-11-23T19:30:00Z');

function due(
  stability: number,
  { retention = 0.9, ...more }: { retention?: number; maxInterval?: number; at?: number } = {},
) {
  const interval = model.interval({ stability, difficulty: 5 }, retention);
  return nextDue({ interval, at: evening, offset: 60, ...more });
}

test('at the target of 90 % the stability itself, to the nearest day', () => {
  expect(due(2.3065).days).toBe(2);
  expect(due(2.5).days).toBe(3);
  expect(due(46.28).days).toBe(46);
});

test('never before tomorrow and never after the longest interval', () => {
  expect(due(0.001).days).toBe(1);
  expect(due(36_500).days).toBe(365);
  expect(due(36_500, { maxInterval: 30 }).days).toBe(30);
});

test('a higher target brings an item back sooner', () => {
  expect(due(50, { retention: 0.95 }).days).toBe(20);
  expect(due(50, { retention: 0.8 }).days).toBe(166);
});

test('it is due when the learner’s day begins, also for an answer after midnight', () => {
  const dayAfterNext = Date.parse('2026-11-25T04:00:00+01:00');
  expect(due(2).due).toBe(dayAfterNext);
  expect(due(2, { at: Date.parse('2026-11-24T01:00:00Z') }).due).toBe(dayAfterNext);
});

test('counting down agrees with the promise, and an hour or a journey moves nothing', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 400, noNaN: true }),
      fc.integer({ min: -660, max: 660 }),
      (stability, journey) => {
        const { due: at, days } = due(stability);
        expect(daysUntil(at, localDay(evening, 60, 4), 60, 4)).toBe(days);
        const elsewhere = 60 + journey;
        const dueDay = localDay(dayStartsAt('2026-11-23' as LocalDay, 60, 4) + days * DAY, 60, 4);
        expect(daysUntil(at, dueDay, elsewhere, 4)).toBe(0);
      },
    ),
  );
});
