import { expect, test } from 'vitest';
import { bestIn, isBetter } from '../../../src/core/insight/bests.ts';
import { betRecord } from '../../../src/core/insight/bet-record.ts';
import { pastSessions } from '../../../src/core/session/past.ts';
import { DAY, EVENING, Played } from '../../support/session.ts';

const desk = (id: string, more = {}) =>
  new Played({ mode: 'round', limits: { answers: 4 }, id: id as never, ...more });
const of = { mode: 'round', packs: ['kolm-point'] };
const records = (...played: readonly Played[]) => pastSessions(played.flatMap(({ state }) => state.records));

test('the best is the highest share, whenever it was, and only of rounds played whole', () => {
  const good = desk('a').answer('right').send({ type: 'next' }).answer('wrong').send({ type: 'next' });
  good.finishWith('right');
  const bad = desk('b').finishWith('wrong');
  const broken = desk('c').answer('right').send({ type: 'next' }).send({ type: 'finish' });
  expect(bestIn(records(good, bad, broken), of)).toEqual({ right: 3, of: 4 });
  expect(bestIn(records(broken), of)).toBeUndefined();
});

test('another way of playing, another pack or chapter is another discipline', () => {
  const played = desk('a').finishWith('right');
  expect(bestIn(records(played), { ...of, mode: 'timeline' })).toBeUndefined();
  expect(bestIn(records(played), { ...of, packs: ['other'] })).toBeUndefined();
  expect(bestIn(records(played), { ...of, chapter: 'the-light' })).toBeUndefined();
});

test('of equal shares, the longer round is better', () => {
  expect(isBetter({ right: 4, of: 4 }, { right: 9, of: 10 })).toBe(true);
  expect(isBetter({ right: 8, of: 8 }, { right: 4, of: 4 })).toBe(true);
  expect(isBetter({ right: 4, of: 4 }, { right: 8, of: 8 })).toBe(false);
  expect(isBetter({ right: 0, of: 4 }, { right: 0, of: 4 })).toBe(false);
});

test('bets are counted from first tries within the days asked for', () => {
  const sessions = records(
    new Played({ id: 'a' as never }, EVENING - 40 * DAY).readAll().answer('right', 'sure'),
    new Played({ id: 'b' as never }, EVENING)
      .readAll()
      .answer('right', 'sure')
      .send({ type: 'next' })
      .answer('wrong', 'sure'),
  );
  const now = EVENING + DAY / 24;
  expect(betRecord(sessions, 'sure', { now, days: 30 })).toEqual({ right: 1, of: 2 });
  expect(betRecord(sessions, 'sure', { now, days: 60 })).toEqual({ right: 2, of: 3 });
  expect(betRecord(sessions, 'guess', { now, days: 60 })).toEqual({ right: 0, of: 0 });
});
