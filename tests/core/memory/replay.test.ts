import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import type { ItemKey } from '../../../src/core/ids.ts';
import { afterReview, foldRecords } from '../../../src/core/memory/fold.ts';
import type { ItemState } from '../../../src/core/memory/item.ts';
import type { Grade } from '../../../src/core/memory/model.ts';
import { inOrder } from '../../../src/core/memory/order.ts';
import type { JournalRecord, ReviewRecord } from '../../../src/core/session/record.ts';
import { line, review } from './records.ts';

const model = fsrs6();
const START = Date.parse('2026-01-01T12:00:00Z');
const MINUTE = 60_000;

const answer = fc.record({
  question: fc.constantFrom('one', 'two', 'three', 'four'),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  recalled: fc.double({ min: 0, max: 1, noNaN: true }),
  counts: fc.boolean(),
  /** Minutes since the answer before. */
  after: fc.integer({ min: 1, max: 20 }),
});

/** Sessions one after the other, each a list of answers, with the minutes between them. */
const sessions = fc.array(
  fc.record({
    pause: fc.integer({ min: 1, max: 60 * 24 * 40 }),
    answers: fc.array(answer, { minLength: 1, maxLength: 8 }),
  }),
  { maxLength: 8 },
);

type Sessions = typeof sessions extends fc.Arbitrary<infer T> ? T : never;

function journal(list: Sessions): ReviewRecord[] {
  let at = START;
  return list.flatMap(({ pause, answers }, index) => {
    at += pause * MINUTE;
    return answers.map(({ after, question, grade, recalled, counts }, seq) => {
      at += after * MINUTE;
      const where = { session: `s${index}`, seq, at };
      return review(where, { question, grade, recalled, counts, correct: grade > 1 });
    });
  });
}

/** A permutation drawn from a list of keys. */
function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((value, index) => ({ value, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ value }) => value);
}

const keys = fc.array(fc.nat(1000), { minLength: 1, maxLength: 64 });

test('answers folded one by one as they come, and replayed in any order, make the same learner', () => {
  fc.assert(
    fc.property(sessions, keys, (list, order) => {
      const records = journal(list);
      const live = new Map<ItemKey, ItemState>();
      for (const record of records.filter(({ counts }) => counts)) {
        const key = `${record.pack}/${record.question}` as ItemKey;
        live.set(key, afterReview(live.get(key), record, model, 4));
      }
      const replayed = foldRecords(shuffled(records, order), model, 4);
      expect(replayed.items).toEqual(live);
    }),
  );
});

test('a past saved at any point and gone on from is the past folded whole', () => {
  fc.assert(
    fc.property(sessions, fc.nat(64), keys, (list, cut, order) => {
      const records = journal(list);
      const base = foldRecords(records.slice(0, cut), model, 4);
      const onward = foldRecords(shuffled(records.slice(cut), order), model, 4, base);
      expect(onward).toEqual(foldRecords(records, model, 4));
    }),
  );
});

const event = fc.oneof(
  answer.map((body) => ({ kind: 'review' as const, ...body })),
  fc.record({ kind: fc.constant('undo' as const), of: fc.nat(40) }),
  fc.record({ kind: fc.constant('override' as const), of: fc.nat(40) }),
  fc.record({ kind: fc.constant('reset' as const) }),
  fc.record({ kind: fc.constant('suspend' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('rename' as const), to: fc.constantFrom('two', 'five') }),
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function lineOf(
  body: Event,
  where: { session: string; seq: number; at: number },
  ids: readonly string[],
): JournalRecord {
  const question = { pack: 'news', question: 'one' };
  switch (body.kind) {
    case 'review':
      return review(where, { question: body.question, grade: body.grade, recalled: body.recalled });
    case 'undo':
      return line('undo', where, { of: ids[body.of] ?? 'none' });
    case 'override': {
      const verdict = { grade: 3, recalled: 1, due: 5 } as const;
      return line('override', where, { ...question, ...verdict, of: ids[body.of] ?? 'none' });
    }
    case 'reset':
      return line('reset', where, question);
    case 'suspend':
      return line('suspend', where, { ...question, on: body.on });
    case 'rename':
      return line('rename', where, { ...question, to: body.to });
  }
}

test('whatever lines with whatever clocks: no order of reading changes the learner, and nothing throws', () => {
  const clock = fc.oneof(
    fc.integer({ min: START, max: START + 1000 * MINUTE }),
    fc.constantFrom(0, 8.64e15, -1),
  );
  const lines = fc.array(fc.tuple(event, clock, fc.nat(2)), { maxLength: 40 });
  fc.assert(
    fc.property(lines, keys, (list, order) => {
      const ids = list.map(([, , session], index) => `s${session}-${index}`);
      const records = list.map(([body, at, session], seq) =>
        lineOf(body, { session: `s${session}`, seq, at }, ids),
      );
      const mixed = shuffled(records, order);
      expect(inOrder(mixed)).toEqual(inOrder(records));
      expect(foldRecords(mixed, model, 4)).toEqual(foldRecords(records, model, 4));
    }),
  );
});
