import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, reviewsInOrder } from '../../../src/core/memory/order.ts';
import type { JournalRecord } from '../../../src/core/session/record.ts';
import { line, review } from './records.ts';

const SECOND = Date.UTC(2026, 2, 3, 18);
const start = line('session', { session: 'exam', seq: 0, at: SECOND }, { phase: 'start', mode: 'exam' });

/** What a window writes when it hands in: both answers, and the end. */
function handIn(part: string, at: number): JournalRecord[] {
  const ids = (seq: number) => ({ id: part === '' ? `exam-${seq}` : `exam-${seq}-${part}` });
  const answers = ['launch-day', 'rocket'].map((question, index) =>
    review({ session: 'exam', seq: 1 + index, at }, { question, counts: false, ...ids(1 + index) }),
  );
  const end = line('session', { session: 'exam', seq: 3, at }, { phase: 'end', mode: 'exam' });
  return [...answers, { ...end, ...ids(3) }];
}

const first = handIn('', SECOND + 5);
const second = handIn('w2', SECOND + 7);

test('an exam handed in twice, in two windows or on two machines, counts as it was handed in first', () => {
  const lines = [start, ...second, ...first];
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (read) => {
      expect(inOrder(read).map(({ record }) => record.id)).toEqual([start, ...first].map(({ id }) => id));
      expect(reviewsInOrder(read).map(({ question }) => question)).toEqual(['launch-day', 'rocket']);
    }),
  );
});

test('what was answered before in the window that came second stays', () => {
  const mark = line(
    'exam-mark',
    { session: 'exam', seq: 1, at: SECOND + 1 },
    { pack: 'news', question: 'launch-day', given: ['Monday'], bet: null, flag: false, elapsed: 1 },
  );
  const ids = inOrder([start, { ...mark, id: 'exam-1-w2' }, ...first, ...second]).map(
    ({ record }) => record.id,
  );
  expect(ids).toContain('exam-1-w2');
});

test('an exam handed in once by the window that went on with it counts', () => {
  expect(reviewsInOrder([start, ...second])).toHaveLength(2);
});
