import { describe, expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import type { ItemKey } from '../../../src/core/ids.ts';
import { afterReview, foldRecords } from '../../../src/core/memory/fold.ts';
import type { ItemState } from '../../../src/core/memory/item.ts';
import { reviewsInOrder } from '../../../src/core/memory/order.ts';
import type { JournalRecord } from '../../../src/core/session/record.ts';
import { line, review, wrong } from './records.ts';

const model = fsrs6();
const KEY = 'news/launch-day' as ItemKey;
const MONDAY = Date.parse('2026-11-23T19:00:00Z');
const DAY = 86_400_000;
const MINUTE = 60_000;

const on = (session: string, seq: number, at: number) => ({ session, seq, at });

function fold(...records: JournalRecord[]) {
  return foldRecords(records, model, 4);
}

function item(...records: JournalRecord[]): ItemState | undefined {
  return fold(...records).items.get(KEY);
}

describe('an answer', () => {
  test('the first one makes the item', () => {
    expect(item(review(on('a', 0, MONDAY)))).toEqual({
      key: KEY,
      memory: model.initial({ grade: 3, recalled: 1 }),
      due: MONDAY + 2 * DAY,
      last: MONDAY,
      lastDay: '2026-11-23',
      firstDay: '2026-11-23',
      reviews: 1,
      lapses: 0,
      meetings: 1,
      lastSession: 'a',
      lastCorrect: true,
      suspended: false,
      hashes: { prompt: 'aaaaaaaaaaaa', key: 'bbbbbbbbbbbb', evidence: 'cccccccccccc' },
    });
  });

  test('a later one counts the fractional days between', () => {
    const first = review(on('a', 0, MONDAY));
    const second = review(on('b', 0, MONDAY + 2.5 * DAY), { recalled: 0.8 });
    const start = model.initial({ grade: 3, recalled: 1 });
    expect(item(first, second)).toMatchObject({
      memory: model.after(start, 2.5, { grade: 3, recalled: 0.8 }),
      firstDay: '2026-11-23',
      lastDay: '2026-11-26',
      reviews: 2,
      meetings: 2,
    });
  });

  test('one after midnight is a repeat on the same learner’s day', () => {
    const late = item(review(on('a', 0, MONDAY)), review(on('a', 1, MONDAY + 5 * 60 * MINUTE)));
    const start = model.initial({ grade: 3, recalled: 1 });
    expect(late).toMatchObject({
      memory: model.after(start, 0, { grade: 3, recalled: 1 }),
      lastDay: '2026-11-23',
    });
  });

  test('without a grade is a meeting that is never scheduled', () => {
    const found = item(review(on('a', 0, MONDAY), { kind: 'find', grade: null, due: null }));
    expect(found).toMatchObject({ memory: null, due: null, meetings: 1, reviews: 1 });
  });

  test('that does not count changes nothing, not even whether it was met', () => {
    const exam = review(on('exam', 0, MONDAY + DAY), { counts: false, grade: null, due: null });
    expect(item(exam)).toBeUndefined();
    const before = review(on('a', 0, MONDAY));
    expect(fold(before, exam)).toEqual(fold(before));
  });

  test('lapses are wrong first tries in later sessions', () => {
    const lapsed = item(
      wrong(on('a', 0, MONDAY)),
      wrong(on('a', 1, MONDAY + MINUTE), { try: 'return' }),
      wrong(on('b', 0, MONDAY + DAY)),
      wrong(on('b', 1, MONDAY + DAY + MINUTE), { try: 'return' }),
      review(on('c', 0, MONDAY + 2 * DAY)),
    );
    expect(lapsed).toMatchObject({ lapses: 1, meetings: 3, reviews: 5, lastCorrect: true });
  });
});

describe('clocks', () => {
  test('one that went back a day between sessions adds no negative time', () => {
    const before = afterReview(undefined, review(on('b', 0, MONDAY)), model, 4);
    const after = afterReview(before, review(on('a', 0, MONDAY - DAY)), model, 4);
    expect(after).toMatchObject({
      last: MONDAY,
      lastDay: '2026-11-23',
      memory: model.after(model.initial({ grade: 3, recalled: 1 }), 0, { grade: 3, recalled: 1 }),
    });
  });

  test('one that goes back inside a session does not reorder its answers', () => {
    const session = [wrong(on('a', 0, MONDAY)), review(on('a', 1, MONDAY - DAY), { try: 'return' })];
    expect(item(...session)).toMatchObject({ last: MONDAY, lastCorrect: true });
    expect(item(...session.reverse())).toMatchObject({ last: MONDAY, lastCorrect: true });
  });

  test.each([0, Date.parse('2099-12-31T23:00:00Z'), 8.64e15, Number.MAX_SAFE_INTEGER])('at %d', (at) => {
    const absurd = fold(review(on('a', 0, at)), review(on('b', 0, MONDAY)), review(on('c', 0, at)));
    const memory = absurd.items.get(KEY)?.memory;
    expect(memory?.stability).toBeGreaterThan(0);
    expect(memory?.difficulty).toBeGreaterThanOrEqual(1);
  });
});

describe('taking back', () => {
  const first = review(on('a', 0, MONDAY));
  const second = wrong(on('b', 0, MONDAY + DAY));
  const undo = (seq: number, of: string) => line('undo', on('b', seq, MONDAY + DAY + seq * MINUTE), { of });

  test('an undone answer leaves no trace', () => {
    expect(fold(first, second, undo(1, 'b-0'))).toEqual(fold(first));
  });

  test('an undone undo restores it, at any depth', () => {
    const undos = [undo(1, 'b-0'), undo(2, 'b-1'), undo(3, 'b-2')];
    expect(fold(first, second, ...undos.slice(0, 2))).toEqual(fold(first, second));
    expect(fold(first, second, ...undos)).toEqual(fold(first));
  });

  test('two undos of one answer are as good as one', () => {
    expect(fold(first, second, undo(1, 'b-0'), undo(2, 'b-0'))).toEqual(fold(first));
    const half = fold(first, second, undo(1, 'b-0'), undo(2, 'b-0'), undo(3, 'b-1'));
    expect(half).toEqual(fold(first));
  });

  test('undos in a ring, or of nothing, take nothing back', () => {
    expect(fold(first, undo(1, 'b-2'), undo(2, 'b-1'), undo(3, 'b-3'), undo(4, 'none'))).toEqual(fold(first));
  });

  test('a very long chain of undos', () => {
    const chain = Array.from({ length: 20_001 }, (_, index) => undo(index + 1, `b-${index}`));
    expect(fold(first, second, ...chain)).toEqual(fold(first));
  });

  test('a reading can be taken back', () => {
    const read = line('read', on('b', 0, MONDAY), { pack: 'news', claim: 'launch' });
    expect([...fold(read).read]).toEqual(['news/launch']);
    expect(fold(read, undo(1, 'b-0')).read.size).toBe(0);
  });
});

describe('"I was right"', () => {
  const first = review(on('a', 0, MONDAY));
  const judged = wrong(on('b', 0, MONDAY + DAY));
  const later = review(on('c', 0, MONDAY + 9 * DAY));
  const override = line('override', on('b', 1, MONDAY + DAY + MINUTE), {
    of: 'b-0',
    pack: 'news',
    question: 'launch-day',
    grade: 3,
    recalled: 0.9,
    due: MONDAY + 7 * DAY,
  });
  const right = {
    ...judged,
    correct: true,
    score: 1,
    grade: 3,
    recalled: 0.9,
    due: MONDAY + 7 * DAY,
  } as const;

  test('the answer counts as graded by the learner, for all that follows', () => {
    expect(fold(first, judged, override)).toEqual(fold(first, right));
    expect(fold(first, judged, override, later)).toEqual(fold(first, right, later));
    expect(item(first, judged, override)?.lapses).toBe(0);
  });

  test('can be taken back', () => {
    const undo = line('undo', on('b', 2, MONDAY + DAY + 2 * MINUTE), { of: 'b-1' });
    expect(fold(first, judged, override, undo)).toEqual(fold(first, judged));
  });

  test('the list of answers shows it', () => {
    expect(reviewsInOrder([override, judged, first])).toEqual([first, right]);
  });
});

describe('other lines', () => {
  const first = review(on('a', 0, MONDAY));
  const at = (seq: number) => on('b', seq, MONDAY + DAY + seq * MINUTE);
  const question = { pack: 'news', question: 'launch-day' };

  test('reset makes an item new, and what comes after starts afresh', () => {
    const reset = line('reset', at(0), question);
    expect(fold(first, reset).items.size).toBe(0);
    expect(fold(first, reset, review(at(1)))).toEqual(fold(review(at(1))));
  });

  test('suspend and bury set an item aside and touch nothing else', () => {
    const suspended = line('suspend', at(0), { ...question, on: true });
    expect(item(first, suspended)).toEqual({ ...item(first), suspended: true });
    expect(item(first, suspended, line('suspend', at(1), { ...question, on: false }))).toEqual(item(first));
    const until = MONDAY + 3 * DAY;
    const buried = item(first, line('bury', at(0), { ...question, until }), review(at(1)));
    expect(buried?.buriedUntil).toBe(until);
  });

  test('rename moves the past to the new name, unless that has its own', () => {
    const rename = line('rename', at(0), { ...question, to: 'liftoff' });
    const moved = fold(first, rename);
    const to = 'news/liftoff' as ItemKey;
    expect([...moved.items]).toEqual([[to, { ...item(first), key: to }]]);
    const own = review(on('a', 1, MONDAY + MINUTE), { question: 'liftoff' });
    expect(fold(first, own, rename)).toEqual(fold(first, own));
  });

  test('everything else is skipped', () => {
    const notice = line('notice', at(0), { about: 'welcome' });
    const end = line('session', at(1), { phase: 'end', mode: 'study' });
    expect(fold(first, notice, end)).toEqual(fold(first));
  });
});

test('a line found twice counts once; of two versions the lexically smaller', () => {
  const one = review(on('a', 0, MONDAY), { given: ['Monday'] });
  const other = wrong(on('a', 0, MONDAY), { given: ['Tuesday'] });
  expect(fold(one, { ...one }, one)).toEqual(fold(one));
  expect(fold(one, other)).toEqual(fold(other, one));
});
