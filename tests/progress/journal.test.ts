import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeviceId } from '../../src/core/ids.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { nodeFileSystem } from '../../src/progress/file-system.ts';
import { type SessionJournal, sessionJournal } from '../../src/progress/journal.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { review } from '../core/memory/records.ts';
import { failingDisk } from './failing-disk.ts';
import { freshFolder } from './place.ts';

const MONDAY = Date.parse('2026-11-23T19:00:00Z');

function answers(session: string, count: number): JournalRecord[] {
  return Array.from({ length: count }, (_, seq) => review({ session, seq, at: MONDAY + seq * 1000 }));
}

function open(folder: string, fileSystem = nodeFileSystem): SessionJournal {
  return sessionJournal({
    fileSystem,
    journal: join(folder, 'journal'),
    device: 'k3v9x2ab' as DeviceId,
    program: '0.1.0',
    zone: 'Europe/Berlin',
    now: () => MONDAY,
    began: () => undefined,
  });
}

function files(folder: string): string[] {
  const month = join(folder, 'journal', '2026-11');
  return readdirSync(month).map((name) => join(month, name));
}

function read(folder: string) {
  return readJournal(join(folder, 'journal'));
}

describe('a session’s file', () => {
  test('is begun with the first line, named by time and device, for its owner alone', async () => {
    const folder = freshFolder();
    const journal = open(folder);
    expect(readdirSync(folder)).toEqual([]);
    const [first] = answers('a', 1);
    await journal.append(first as JournalRecord);
    const [file = '', ...others] = files(folder);
    expect(others).toEqual([]);
    expect(file).toMatch(/\/20261123T190000Z-k3v9x2ab-[0-9a-z]{6}\.jsonl$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\{"recite":"journal\/1","device":"k3v9x2ab","program":"0.1.0","zone":"Europe\/Berlin","crc":"[0-9a-f]{8}"\}\n\{"event":"review",.*\}\n$/,
    );
    await journal.close();
  });

  test('what is appended is read again, in order', async () => {
    const folder = freshFolder();
    const journal = open(folder);
    const records = answers('a', 25);
    for (const record of records) await journal.append(record);
    await journal.close();
    expect(read(folder)).toMatchObject({ records, damage: [] });
  });

  test('a line is on the medium before it counts as saved, and the names of a new file first', async () => {
    const folder = freshFolder();
    const disk = failingDisk();
    const journal = open(folder, disk);
    const [first, second] = answers('a', 2) as [JournalRecord, JournalRecord];
    await journal.append(first);
    expect(disk.calls).toEqual([
      'mkdir',
      'create',
      'syncFolder',
      'syncFolder',
      'syncFolder',
      'write',
      'datasync',
    ]);
    disk.calls.length = 0;
    await journal.append(second);
    expect(disk.calls).toEqual(['write', 'datasync']);
    await journal.close();
  });

  test('lines appended without waiting stay in order', async () => {
    const folder = freshFolder();
    const journal = open(folder);
    const records = answers('a', 10);
    await Promise.all(records.map((record) => journal.append(record)));
    await journal.close();
    expect(read(folder).records).toEqual(records);
  });

  test('closed without a line, there is no file', async () => {
    const folder = freshFolder();
    await open(folder).close();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('two journals at once lose nothing', async () => {
  const folder = freshFolder();
  const both = ['a', 'b'].map((session) => ({ journal: open(folder), records: answers(session, 20) }));
  await Promise.all(
    both.map(async ({ journal, records }) => {
      for (const record of records) await journal.append(record);
      await journal.close();
    }),
  );
  const { records, damage } = read(folder);
  expect(damage).toEqual([]);
  for (const one of both) {
    expect(records.filter(({ session }) => session === one.records[0]?.session)).toEqual(one.records);
  }
});

describe('a disk that fails', () => {
  async function withFault(...faults: Parameters<ReturnType<typeof failingDisk>['plan']>) {
    const folder = freshFolder();
    const disk = failingDisk();
    const journal = open(folder, disk);
    const [first, second, third] = answers('a', 3) as [JournalRecord, JournalRecord, JournalRecord];
    await journal.append(first);
    disk.plan(...faults);
    const outcome = await journal.append(second).then(
      () => 'saved',
      (error: { code: string }) => error.code,
    );
    return { folder, disk, journal, first, second, third, outcome };
  }

  test.each(['ENOSPC', 'EDQUOT', 'EROFS'])('%s: the line is kept and saved with the next', async (code) => {
    const { folder, journal, first, second, third, outcome } = await withFault({ on: 'write', code });
    expect(outcome).toBe('not-saved');
    expect(journal).toMatchObject({ unsaved: 1, failed: { code: 'not-saved' } });
    expect(read(folder).records).toEqual([first]);
    await journal.append(third);
    expect(journal).toMatchObject({ unsaved: 0, failed: undefined });
    await journal.close();
    expect(read(folder)).toMatchObject({ records: [first, second, third], damage: [] });
  });

  test('a short write, then full: the half line is written over', async () => {
    const { folder, journal, first, second, third, outcome } = await withFault(
      { on: 'write', bytes: 40 },
      { on: 'write', code: 'ENOSPC' },
    );
    expect(outcome).toBe('not-saved');
    expect(read(folder)).toMatchObject({ records: [first], damage: [{ kind: 'torn', line: 3 }] });
    await journal.append(third);
    await journal.close();
    expect(read(folder)).toMatchObject({ records: [first, second, third], damage: [] });
  });

  test('short writes alone are no failure; writes of nothing are', async () => {
    const { folder, journal, first, second, outcome } = await withFault(
      { on: 'write', bytes: 1 },
      { on: 'write', bytes: 7 },
    );
    expect(outcome).toBe('saved');
    await journal.close();
    expect(read(folder).records).toEqual([first, second]);
    const nothing = await withFault({ on: 'write', bytes: 0 });
    expect(nothing.outcome).toBe('not-saved');
    await nothing.journal.close();
  });

  test('closing tries once more', async () => {
    const { folder, journal, first, second } = await withFault({ on: 'write', code: 'ENOSPC' });
    await journal.close();
    expect(read(folder).records).toEqual([first, second]);
  });

  test('closing says so when it still fails, and lets go of the file', async () => {
    const { disk, journal } = await withFault({ on: 'write', code: 'ENOSPC' });
    disk.plan({ on: 'write', code: 'ENOSPC' });
    await expect(journal.close()).rejects.toMatchObject({ code: 'not-saved' });
    expect(journal.unsaved).toBe(1);
  });

  test('a sync that fails with EIO: a new file of the same session, the line byte for byte', async () => {
    const { folder, journal, first, second, third, outcome } = await withFault({
      on: 'datasync',
      code: 'EIO',
    });
    expect(outcome).toBe('saved');
    await journal.append(third);
    await journal.close();
    const [one, other] = files(folder).map((file) => readFileSync(file, 'utf8').split('\n'));
    const written = encodeLine(second).toString().trimEnd();
    expect(one).toContain(written);
    expect(other).toContain(written);
    expect(read(folder)).toMatchObject({ damage: [] });
    expect(new Set(read(folder).records.map(({ id }) => id))).toEqual(
      new Set([first, second, third].map(({ id }) => id)),
    );
  });

  test.each(['mkdir', 'create', 'syncFolder'] as const)('the file cannot be begun (%s)', async (on) => {
    const folder = freshFolder();
    const disk = failingDisk();
    const journal = open(folder, disk);
    const [first, second] = answers('a', 2) as [JournalRecord, JournalRecord];
    disk.plan({ on, code: 'EACCES' });
    await expect(journal.append(first)).rejects.toMatchObject({ code: 'not-saved' });
    await journal.append(second);
    await journal.close();
    expect(read(folder).records).toEqual([first, second]);
  });

  test('a name that is taken is not written into', async () => {
    const folder = freshFolder();
    const disk = failingDisk();
    disk.plan({ on: 'create', code: 'EEXIST' });
    const journal = open(folder, disk);
    const [first] = answers('a', 1) as [JournalRecord];
    await journal.append(first);
    await journal.close();
    expect(disk.calls.filter((call) => call === 'create')).toHaveLength(2);
    expect(read(folder).records).toEqual([first]);
  });
});
