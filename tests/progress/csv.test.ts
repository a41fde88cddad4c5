import { expect, test } from 'vitest';
import { DAY } from '../../src/core/memory/day.ts';
import { toCsv } from '../../src/progress/csv.ts';
import { revlogRows } from '../../src/progress/revlog.ts';
import { review, wrong } from '../core/memory/records.ts';

const MONDAY = Date.parse('2026-11-23T19:00:00Z');

test('quotes what needs it and keeps numbers numbers', () => {
  expect(toCsv(['a', 'b'], [{ a: 'x, "y"', b: -3 }, { a: 'two\nlines', b: null }, { b: true }])).toBe(
    'a,b\n"x, ""y""",-3\n"two\nlines",\n,true\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
  'a text that a spreadsheet would run is put behind an apostrophe: %j',
  (text) => {
    const [, row = ''] = toCsv(['a'], [{ a: [text] }]).split('a\n', 2);
    expect(row.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('the review log has a row for every answer that counted, in order, each with its own number', () => {
  const first = review({ session: 'a', seq: 0, at: MONDAY }, { ms: 5000, idle: 1000, due: MONDAY + 2 * DAY });
  const again = wrong({ session: 'a', seq: 1, at: MONDAY }, { due: MONDAY + DAY });
  const exam = review({ session: 'x', seq: 0, at: MONDAY + 5 }, { counts: false, grade: null, due: null });
  const later = review({ session: 'b', seq: 0, at: MONDAY + DAY }, { due: MONDAY + 4 * DAY });
  const rows = revlogRows([first, again, exam, later]);
  expect(
    rows.map(({ id, ease, ivl, lastIvl, type, time }) => [id - MONDAY, ease, ivl, lastIvl, type, time]),
  ).toEqual([
    [0, 3, 2, 0, 0, 4000],
    [1, 1, 1, 2, 2, 4200],
    [DAY, 3, 3, 1, 1, 4200],
  ]);
  expect(new Set(rows.map(({ cid }) => cid)).size).toBe(1);
  expect(Number.isSafeInteger(rows[0]?.cid)).toBe(true);
});
