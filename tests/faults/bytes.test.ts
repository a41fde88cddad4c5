import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { readLines } from '../../src/progress/read-journal.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { tally } from './tally.ts';

const START = Date.parse('2026-11-23T19:00:00Z');
const HEADER = encodeLine({
  recite: 'journal/1',
  device: 'k3v9x2ab',
  program: '0.1.0',
  zone: 'Europe/Berlin',
});

/** 99 lines of a session, every third an answer: with the header a file of 100. */
const RECORDS: readonly JournalRecord[] = Array.from({ length: 99 }, (_, seq) => {
  const where = { session: 's', seq, at: START + seq * 1000 };
  if (seq % 3 === 0) return (seq % 2 === 0 ? review : wrong)(where, { given: [`Ñandú ${seq}`] });
  return line('read', where, { pack: 'news', claim: `claim-${seq}` });
});
const LINES = [HEADER, ...RECORDS.map((record) => encodeLine(record))];
const WHOLE = Buffer.concat(LINES);
const ENDS = LINES.map((_, index) => Buffer.concat(LINES.slice(0, index + 1)).length);

type Reader = (bytes: Buffer) => readonly JournalRecord[];
const reader: Reader = (bytes) => readLines(bytes, 'f').records;

/** Programs that trust what they should not. */
const TRUSTING: readonly { readonly what: string; readonly read: Reader }[] = [
  {
    what: 'takes a line for what it says, without its checksum',
    read: (bytes) => parsed(bytes, (text) => JSON.parse(text)),
  },
  {
    what: 'mends a torn line',
    read: (bytes) =>
      parsed(bytes, (text) => {
        try {
          return JSON.parse(text);
        } catch {
          return JSON.parse(`${text.slice(0, text.lastIndexOf(','))}}`);
        }
      }),
  },
];

function parsed(bytes: Buffer, parse: (text: string) => Record<string, unknown>): JournalRecord[] {
  return bytes
    .toString()
    .split('\n')
    .flatMap((text): JournalRecord[] => {
      try {
        const { crc: _, ...record } = parse(text);
        return 'id' in record ? [record as JournalRecord] : [];
      } catch {
        return [];
      }
    });
}

const WRITTEN = new Map(RECORDS.map((record) => [record.id, JSON.stringify(record)]));

/** How many lines a reader loses of those it must find, or makes up. */
function wrongLines(read: readonly JournalRecord[], must: Iterable<string>): number {
  const found = new Map(read.map((record) => [record.id, JSON.stringify(record)]));
  const madeUp = [...found].filter(([id, text]) => WRITTEN.get(id) !== text).length;
  return madeUp + [...must].filter((id) => !found.has(id)).length;
}

function cuts(read: Reader, step = 1) {
  let wrong = 0;
  let faults = 0;
  for (let length = 0; length < WHOLE.length; length += step) {
    faults += 1;
    // A line is whole before its newline too.
    const whole = ENDS.filter((end) => end - 1 <= length).length - 1;
    const must = RECORDS.slice(0, Math.max(0, whole)).map(({ id }) => id);
    wrong += wrongLines(read(WHOLE.subarray(0, length)), must);
  }
  return { faults, wrong };
}

/** Every bit of three lines, among them an answer, in a file of seven. */
function flips(read: Reader, step = 1) {
  const bytes = Buffer.concat(LINES.slice(0, 7));
  const [from = 0, to = 0] = [ENDS[2], ENDS[5]];
  let wrong = 0;
  let faults = 0;
  for (let bit = from * 8; bit < to * 8; bit += step) {
    faults += 1;
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    // A line end that turns into something else joins its line with the next.
    const touched = ENDS.findIndex((end) => bit >> 3 < end);
    const joined = ENDS.includes((bit >> 3) + 1) ? [touched, touched + 1] : [touched];
    const must = RECORDS.slice(0, 6).filter((_, index) => !joined.includes(index + 1));
    wrong += wrongLines(
      read(flipped),
      must.map(({ id }) => id),
    );
  }
  return { faults, wrong };
}

test('a session of 100 lines, cut at every byte', () => {
  const { faults, wrong } = cuts(reader);
  tally('every-byte truncation of a session of 100 lines', faults, wrong);
  expect(LINES).toHaveLength(100);
  expect({ faults, wrong }).toEqual({ faults: WHOLE.length, wrong: 0 });
});

test('three lines, every bit of them flipped', () => {
  const { faults, wrong } = flips(reader);
  tally('every single-bit flip of three lines', faults, wrong);
  expect(wrong).toBe(0);
  expect(faults).toBeGreaterThan(5000);
});

describe('these can fail', () => {
  test.each(TRUSTING)('a program that $what is caught', ({ read }) => {
    expect(cuts(read, 7).wrong + flips(read, 7).wrong).toBeGreaterThan(0);
  });
});
