import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDay } from '../../src/core/ids.ts';
import { DAY, dayNumber } from '../../src/core/memory/day.ts';
import { type Rung, surplus } from '../../src/progress/backup-ladder.ts';

const TODAY = '2026-11-27' as LocalDay;

/** So many days ago, and the how manieth of that day. */
function rung(daysAgo: number, hour = 0): Rung {
  const at = Date.parse(`${TODAY}T00:00:00Z`) - daysAgo * DAY + hour * 3_600_000;
  const day = new Date(at).toISOString().slice(0, 10) as LocalDay;
  return { name: `${daysAgo}-${hour}`, at, day };
}

const ago = (rungs: readonly Rung[]) => rungs.map(({ day }) => dayNumber(TODAY) - dayNumber(day));

test('today and yesterday stay whole; of older days the newest', () => {
  const rungs = [rung(0, 1), rung(0, 2), rung(1, 1), rung(1, 2), rung(2, 1), rung(2, 2)];
  expect(surplus(rungs, TODAY)).toEqual(['2-1']);
});

test('after two years of daily backups: 12 days, 10 weeks, 9 months', () => {
  const rungs = Array.from({ length: 730 }, (_, index) => rung(index));
  const gone = new Set(surplus(rungs, TODAY));
  const kept = ago(rungs.filter(({ name }) => !gone.has(name)));
  expect(kept).toHaveLength(2 + 12 + 10 + 9);
  expect(kept.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, index) => index));
});

test('thinned every day, it always holds something of each step back to the beginning of the ladder', () => {
  let held: Rung[] = [];
  for (let day = 0; day < 500; day += 1) {
    const now = rung(500 - day);
    held.push(now);
    const gone = new Set(surplus(held, now.day));
    held = held.filter(({ name }) => !gone.has(name));
  }
  expect(held.length).toBeLessThanOrEqual(33);
  const ages = ago(held).sort((a, b) => a - b);
  expect(ages.at(-1)).toBeGreaterThan(250);
});

test('the newest is never removed, whatever the days and the clock', () => {
  const days = fc.array(fc.integer({ min: -40, max: 900 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, (list) => {
      const rungs = list.map((day, index) => rung(day, index % 24));
      const newest = rungs.reduce((a, b) => (b.at > a.at ? b : a));
      const gone = surplus(rungs, TODAY);
      const twin = rungs.filter(({ at }) => at === newest.at);
      expect(twin.some(({ name }) => !gone.includes(name))).toBe(true);
      const left = rungs.filter(({ name }) => !gone.includes(name));
      expect(surplus(left, TODAY)).toEqual([]);
    }),
  );
});
