import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { readArchive } from '../../src/progress/archive.ts';
import { backupsOf, dailyBackup, makeBackup, thinBackups } from '../../src/progress/backups.ts';
import { openHome } from '../../src/progress/home.ts';
import { journalFiles } from '../../src/progress/journal-files.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { restoreBackup } from '../../src/progress/restore.ts';
import { review } from '../core/memory/records.ts';
import { DAY, disk, LINES, MONDAY, model, on, PAST, play } from './past.ts';
import { freshFolder, standingClock } from './place.ts';

async function played() {
  const root = freshFolder();
  await play(disk(root), ...PAST);
  return { root, home: openHome({ RECITE_HOME: root }) };
}

function journalPath(root: string, index: number): string {
  const { month, name } = journalFiles(join(root, 'journal'))[index] ?? { month: '', name: '' };
  return join(root, 'journal', month, name);
}

describe('a backup', () => {
  test('holds every file of the journal and the settings', async () => {
    const { root, home } = await played();
    const made = await makeBackup(home, MONDAY, 'by-hand');
    expect(made).toMatchObject({ files: 2, leftOut: [], reason: 'by-hand' });
    const inside = readArchive(readFileSync(made?.path ?? ''));
    expect(inside.map(({ name }) => name)).toEqual([
      ...journalFiles(home.journal).map(({ month, name }) => `journal/${month}/${name}`),
      'settings.json',
    ]);
    for (const { name, bytes } of inside) expect(readFileSync(join(root, name))).toEqual(bytes);
    expect(backupsOf(home)).toEqual([
      { name: made?.name, path: made?.path, at: MONDAY, reason: 'by-hand', bytes: made?.bytes },
    ]);
  });

  test('of nothing is none', async () => {
    expect(await makeBackup(openHome({ RECITE_HOME: freshFolder() }), MONDAY, 'by-hand')).toBeUndefined();
  });

  test('never holds a file that failed to load; a torn end is no failure', async () => {
    const { root, home } = await played();
    const [bad, torn] = [journalPath(root, 0), journalPath(root, 1)];
    writeFileSync(bad, readFileSync(bad, 'utf8').replace('launch-day', 'lunch-days'));
    writeFileSync(torn, Buffer.concat([readFileSync(torn), Buffer.from('{"event":"rev')]));
    const made = await makeBackup(home, MONDAY, 'daily');
    expect(made).toMatchObject({ files: 1, leftOut: [expect.stringMatching(/^2026-11\//)] });
  });

  test('that cannot be made says so and leaves nothing', async () => {
    const { root, home } = await played();
    rmSync(home.backups, { recursive: true, force: true });
    writeFileSync(home.backups, 'a file');
    await expect(makeBackup(home, MONDAY, 'by-hand')).rejects.toMatchObject({ code: 'no-backup' });
    expect(readdirSync(root)).toContain('journal');
  });
});

describe('by itself', () => {
  test('once a day, at the first line, and never in the way', async () => {
    const { home } = await played();
    const clock = standingClock('2026-11-23T19:00:00Z');
    await dailyBackup(home, clock);
    await dailyBackup(home, clock);
    expect(backupsOf(home)).toHaveLength(1);
    clock.set('2026-11-24T08:00:00Z');
    await dailyBackup(home, clock);
    expect(backupsOf(home).map(({ reason }) => reason)).toEqual(['daily', 'daily']);
    clock.set('2026-11-25T08:00:00Z');
    rmSync(home.backups, { recursive: true });
    writeFileSync(home.backups, 'a file');
    await dailyBackup(home, clock);
  });

  test('those made by hand are never thinned, nor any while a file fails to load', async () => {
    const { root, home } = await played();
    mkdirSync(home.backups, { recursive: true });
    const names = [
      '20260101T100000Z-by-hand-aaaaaa',
      '20260101T100000Z-daily-bbbbbb',
      '20260101T110000Z-daily-cccccc',
    ];
    for (const name of names) writeFileSync(join(home.backups, `${name}.tar.gz`), '');
    const bad = journalPath(root, 0);
    const good = readFileSync(bad);
    writeFileSync(bad, good.toString().replace('launch-day', 'lunch-days'));
    await dailyBackup(home, standingClock('2026-11-23T19:00:00Z'));
    expect(backupsOf(home)).toHaveLength(4);
    writeFileSync(bad, good);
    await dailyBackup(home, standingClock('2026-11-24T19:00:00Z'));
    expect(backupsOf(home).map(({ name }) => name.slice(0, -7))).toEqual([
      names[0],
      names[2],
      expect.stringMatching(/^20261123/),
      expect.stringMatching(/^20261124/),
    ]);
    expect(thinBackups(home, { at: MONDAY + DAY, offset: 0 })).toEqual([]);
  });
});

describe('restoring', () => {
  test('puts the journal back as it was, and can be undone', async () => {
    const { root, home } = await played();
    const made = await makeBackup(home, MONDAY, 'by-hand');
    const later = review(on('c', 0, MONDAY + 2 * DAY));
    await play(disk(root), later);
    const restored = await restoreBackup(home, made?.name ?? '', '/', MONDAY + 3 * DAY);
    expect(restored).toMatchObject({ files: 2, before: { files: 3, reason: 'before-restore' } });
    expect(disk(root).learner()).toEqual(foldRecords(PAST, model, 4));
    await restoreBackup(home, restored.before?.name ?? '', '/', MONDAY + 4 * DAY);
    expect(disk(root).learner()).toEqual(foldRecords([...PAST, later], model, 4));
    expect(readdirSync(home.quarantine)).toHaveLength(2);
  });

  test('after the journal is gone', async () => {
    const { root, home } = await played();
    const made = await makeBackup(home, MONDAY, 'daily');
    rmSync(home.journal, { recursive: true });
    expect(() => disk(root)).toThrow(/Your progress is gone/);
    const restored = await restoreBackup(home, made?.path ?? '', '/', MONDAY + DAY);
    expect(restored).toEqual({ backup: made?.path, files: 2 });
    expect(disk(root).reviews()).toHaveLength(4);
  });

  test('killed between the two renames, the next start carries it through', async () => {
    const { root, home } = await played();
    // As the killed one leaves it: the old journal aside, the new one not in its place.
    renameSync(home.journal, home.restored);
    expect(disk(root).learner()).toEqual(foldRecords(PAST, model, 4));
  });

  test.each(['restoring', 'restored'] as const)(
    'killed before, what it left (%s) never stands in for a journal that is lost later',
    async (left) => {
      const { root, home } = await played();
      cpSync(home.journal, home[left], { recursive: true });
      expect(disk(root).reviews()).toHaveLength(4);
      rmSync(home.journal, { recursive: true });
      expect(() => disk(root)).toThrow(/Your progress is gone/);
    },
  );

  test.each([
    { what: 'cut short', harm: (bytes: Buffer) => bytes.subarray(0, bytes.length - 20) },
    { what: 'no archive', harm: () => Buffer.from('hello') },
  ])('a backup that is $what changes nothing', async ({ harm }) => {
    const { root, home } = await played();
    const made = await makeBackup(home, MONDAY, 'by-hand');
    writeFileSync(made?.path ?? '', harm(readFileSync(made?.path ?? '')));
    await expect(restoreBackup(home, made?.name ?? '', '/', MONDAY)).rejects.toMatchObject({
      code: 'backup-unreadable',
    });
    await expect(restoreBackup(home, 'nowhere.tar.gz', '/', MONDAY)).rejects.toMatchObject({
      code: 'backup-unreadable',
    });
    expect(readJournal(home.journal).records).toHaveLength(5);
    expect(disk(root).reviews()).toContainEqual(LINES.first);
  });
});
