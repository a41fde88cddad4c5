import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { readJournal, readLines } from '../../src/progress/read-journal.ts';
import { line, review } from '../core/memory/records.ts';
import { freshFolder } from './place.ts';

const MONDAY = Date.parse('2026-11-23T19:00:00Z');

function answers(session: string, count: number): JournalRecord[] {
  return Array.from({ length: count }, (_, seq) => review({ session, seq, at: MONDAY + seq * 1000 }));
}

function read(folder: string) {
  return readJournal(join(folder, 'journal'));
}

describe('reading what is left', () => {
  const header = encodeLine({ recite: 'journal/1', device: 'k3v9x2ab', program: '0.1.0', zone: 'UTC' });
  const records: JournalRecord[] = [
    ...answers('a', 2),
    ...Array.from({ length: 17 }, (_, index) => {
      const where = { session: 'a', seq: index + 2, at: MONDAY };
      return line('read', where, { pack: 'news', claim: `claim-${index}` });
    }),
  ];
  const lines = [header, ...records.map((record) => encodeLine(record))];

  function written(...contents: readonly (Buffer | string)[]): string {
    const folder = freshFolder();
    mkdirSync(join(folder, 'journal', '2026-11'), { recursive: true });
    contents.forEach((content, index) => {
      writeFileSync(join(folder, 'journal', '2026-11', `${index}.jsonl`), content);
    });
    return folder;
  }

  test('cut at any byte, every line before the cut is read', () => {
    const whole = Buffer.concat(lines);
    const ends = lines.map((_, index) => Buffer.concat(lines.slice(0, index + 1)).length);
    for (let length = whole.length; length >= 0; length -= 1) {
      const found = readLines(whole.subarray(0, length), 'a.jsonl');
      // A line is whole before its newline too.
      const complete = ends.filter((end) => end - 1 <= length).length;
      expect(found.records.length).toBe(Math.max(0, complete - 1));
      const rest = ends.includes(length) || ends.includes(length + 1) || length === 0;
      expect(found.damage.map(({ kind }) => kind)).toEqual(rest ? [] : ['torn']);
    }
  });

  test('any flipped bit in two lines is found and costs no other line', () => {
    const start = Buffer.concat(lines.slice(0, 3)).length;
    const { length } = Buffer.concat(lines.slice(3, 5));
    const untouched = records.filter((_, index) => index !== 2 && index !== 3).map(({ id }) => id);
    const whole = Buffer.concat(lines);
    for (let bit = 0; bit < length * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      const place = start + (bit >> 3);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (bit & 7));
      const found = readLines(flipped, 'a.jsonl');
      expect(found.damage.length).toBeGreaterThan(0);
      const ids = found.records.map(({ id }) => id);
      // A newline that turned into something else joins its line and the next, which may be the one behind both.
      const joined = bit >> 3 === length - 1 ? untouched.filter((id) => id !== 'a-4') : untouched;
      expect(joined.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('zeros, merge marks and garbage are skipped to the next newline', () => {
    const folder = written(
      Buffer.concat([
        ...lines.slice(0, 2),
        Buffer.alloc(512),
        Buffer.from('\n<<<<<<< HEAD\n{}\n'),
        ...lines.slice(2),
      ]),
    );
    const found = read(folder);
    expect(found.records).toEqual(records);
    expect(found.damage.map(({ kind, line: number }) => [kind, number])).toEqual([
      ['damaged', 3],
      ['damaged', 4],
      ['damaged', 5],
    ]);
  });

  test('a damaged header costs only itself', () => {
    const found = read(written(Buffer.concat([Buffer.from('{"recite":"jou\n'), ...lines.slice(1)])));
    expect(found).toMatchObject({ records, damage: [{ line: 1, kind: 'damaged' }] });
  });

  test('events of a later version are skipped, their fields too', () => {
    const where = { session: 'b', seq: 0, at: MONDAY };
    const later = { ...line('notice', where, { about: 'x' }), event: 'moult' };
    const wider = { ...records[0], mood: 'good' };
    const found = read(written(Buffer.concat([header, encodeLine(later), encodeLine(wider)])));
    expect(found.damage).toEqual([]);
    expect(found.records).toEqual([wider]);
  });

  test('a file of a newer format is left out and named, beside it everything else is read', () => {
    const newer = encodeLine({ recite: 'journal/2', device: 'k3v9x2ab' });
    const folder = written(Buffer.concat([newer, ...lines.slice(1)]), Buffer.concat(lines.slice(0, 2)));
    expect(read(folder)).toMatchObject({
      records: records.slice(0, 1),
      damage: [{ file: '2026-11/0.jsonl', line: 0, kind: 'newer', detail: 'journal/2' }],
    });
  });

  test('a whole line that is none of ours is reported', () => {
    const strange = encodeLine({ ...records[0], at: 'noon' });
    expect(read(written(Buffer.concat([header, strange])))).toMatchObject({
      records: [],
      damage: [{ line: 2, kind: 'strange', detail: 'at' }],
    });
  });

  test('one id with two meanings: the lexically smaller counts, and it is reported', () => {
    const one = review({ session: 'a', seq: 0, at: MONDAY }, { given: ['Monday'] });
    const other = { ...one, given: ['Tuesday'] };
    const both = [one, other].map((record) => Buffer.concat([header, encodeLine(record)]));
    for (const folder of [written(...both), written(...both.reverse())]) {
      expect(read(folder)).toMatchObject({ records: [one], damage: [{ kind: 'conflict', detail: 'a-0' }] });
    }
    const copies = written(both[0] ?? '', both[0] ?? '');
    expect(read(copies).damage).toEqual([]);
    expect(read(copies).records).toHaveLength(1);
  });

  test('other files, empty files and folders beside it are no matter', () => {
    const folder = written(Buffer.concat(lines), '');
    mkdirSync(join(folder, 'journal', '2026-11', 'folder.jsonl'));
    writeFileSync(join(folder, 'journal', '2026-11', '.DS_Store'), 'x');
    writeFileSync(join(folder, 'journal', 'notes.txt'), 'x');
    expect(read(folder)).toMatchObject({ records, damage: [] });
  });

  test('without a journal there is nothing to read', () => {
    expect(read(freshFolder())).toEqual({ records: [], damage: [], files: [] });
  });
});
