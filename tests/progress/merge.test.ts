import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { makeBackup } from '../../src/progress/backups.ts';
import { openHome } from '../../src/progress/home.ts';
import { journalFiles } from '../../src/progress/journal-files.ts';
import { mergeJournals } from '../../src/progress/merge.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { restoreBackup } from '../../src/progress/restore.ts';
import { review } from '../core/memory/records.ts';
import { DAY, disk, MONDAY, model, on, PAST, play } from './past.ts';
import { freshFolder } from './place.ts';

const theirs = [
  review(on('c', 0, MONDAY + 2 * DAY)),
  review(on('c', 1, MONDAY + 2 * DAY + 1), { pack: 'games' }),
];
const both = foldRecords([...PAST, ...theirs], model, 4);

async function two() {
  const [here, there] = [freshFolder(), freshFolder()];
  await play(disk(here), ...PAST);
  await play(disk(there), ...theirs);
  return { here, there, home: openHome({ RECITE_HOME: here }) };
}

let asked = 0;
const merge = (home: ReturnType<typeof openHome>, ...paths: string[]) =>
  mergeJournals(home, paths, {
    before: async () => {
      asked += 1;
    },
  });

function onlyFile(root: string): string {
  const [file = { month: '', name: '' }] = journalFiles(join(root, 'journal'));
  return join(root, 'journal', file.month, file.name);
}

describe('the answers of another machine come in', () => {
  test.each([
    { what: 'from its home', path: (there: string) => there },
    { what: 'from its journal', path: (there: string) => join(there, 'journal') },
    { what: 'from one month of it', path: (there: string) => join(there, 'journal', '2026-11') },
    { what: 'from one file', path: onlyFile },
  ])('$what, and again without effect', async ({ path }) => {
    const { here, there, home } = await two();
    asked = 0;
    const merged = await merge(home, path(there));
    expect(merged).toMatchObject({ lines: 2, known: 0, refused: [] });
    expect(merged.added).toEqual([expect.stringMatching(/^2026-11\/.*\.jsonl$/)]);
    expect(disk(here).learner()).toEqual(both);
    expect(await merge(home, path(there))).toEqual({ added: [], lines: 0, known: 1, refused: [] });
    expect(asked).toBe(1);
  });

  test('from a backup', async () => {
    const { here, there, home } = await two();
    const made = await makeBackup(openHome({ RECITE_HOME: there }), MONDAY, 'by-hand');
    expect(await merge(home, made?.path ?? '')).toMatchObject({ lines: 2 });
    expect(disk(here).learner()).toEqual(both);
  });

  test('both ways, the two are the same', async () => {
    const { here, there, home } = await two();
    await merge(home, there);
    await merge(openHome({ RECITE_HOME: there }), here);
    expect(disk(here).learner()).toEqual(disk(there).learner());
  });
});

describe('copies that a sync tool named', () => {
  test.each([
    'name (conflicted copy 2026-11-25).jsonl',
    'name.sync-conflict-20261125-101010-ABC.jsonl',
    'Copy of name.jsonl',
  ])('%s beside its original counts once, wherever it lies', async (name) => {
    const { here, there, home } = await two();
    const file = onlyFile(there);
    const copy = join(file, '..', name);
    cpSync(file, copy);
    expect(disk(there).learner()).toEqual(foldRecords(theirs, model, 4));
    expect(await merge(home, there)).toMatchObject({ lines: 2, known: 1 });
    expect(disk(here).learner()).toEqual(both);
    expect(readJournal(home.journal).damage).toEqual([]);
  });

  test('a copy that was taken in mid-session and the whole one: the whole one is added beside it', async () => {
    const { here, there, home } = await two();
    const file = onlyFile(there);
    const whole = readFileSync(file);
    const lines = whole.toString().split('\n');
    writeFileSync(file, `${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 40)}`);
    expect(await merge(home, there)).toMatchObject({ lines: 1 });
    writeFileSync(file, whole);
    const again = await merge(home, there);
    expect(again.lines).toBe(1);
    expect(again.added[0]).toMatch(/\.[0-9a-f]{8}\.jsonl$/);
    expect(disk(here).learner()).toEqual(both);
    expect(await merge(home, there)).toMatchObject({ added: [], known: 1 });
  });
});

test('a line damaged here comes back whole from there', async () => {
  const { here, there, home } = await two();
  await merge(home, there);
  const file =
    journalFiles(home.journal)
      .map(({ month, name }) => join(home.journal, month, name))
      .find((path) => readFileSync(path, 'utf8').includes('"c-0"')) ?? '';
  writeFileSync(file, readFileSync(file, 'utf8').replace('launch-day', 'lunch-days'));
  expect(disk(here).reviews()).toHaveLength(5);
  await merge(home, there);
  expect(disk(here).reviews()).toHaveLength(6);
});

test('what is no journal is named and left alone', async () => {
  const { there, home } = await two();
  writeFileSync(join(there, 'notes.jsonl'), '{"hello":1}\n');
  mkdirSync(join(there, '.git'));
  writeFileSync(join(there, '.git', 'x.jsonl'), '');
  expect(await merge(home, there)).toMatchObject({ lines: 2, refused: [join(there, 'notes.jsonl')] });
  await expect(merge(home, join(there, 'nowhere'))).rejects.toMatchObject({ code: 'no-such-folder' });
});

test('nothing is added when the backup before it fails', async () => {
  const { there, home } = await two();
  const before = () => Promise.reject(new Error('no room'));
  await expect(mergeJournals(home, [there], { before })).rejects.toThrow('no room');
  expect(readJournal(home.journal).records).toHaveLength(5);
});

test('loose files go into the month of their first line, under names that lead nowhere else', async () => {
  const { there, home } = await two();
  const loose = freshFolder();
  renameSync(onlyFile(there), join(loose, '..hidden.jsonl'));
  const merged = await merge(home, loose);
  expect(merged.added).toEqual(['2026-11/..hidden.jsonl']);
  expect(readdirSync(join(home.journal, '2026-11'))).toContain('..hidden.jsonl');
});

test('names of any length and script come in, and into a backup', async () => {
  const { there, home } = await two();
  const loose = freshFolder();
  renameSync(onlyFile(there), join(loose, `${'Ñandú '.repeat(25)}.jsonl`));
  expect(await merge(home, loose)).toMatchObject({ lines: 2 });
  const long = join(home.journal, '2026-11', `${'x'.repeat(180)} (conflicted copy).jsonl`);
  const [file = { month: '', name: '' }] = journalFiles(home.journal);
  cpSync(join(home.journal, file.month, file.name), long);
  const made = await makeBackup(home, MONDAY, 'by-hand');
  expect(made).toMatchObject({ files: 4, leftOut: [] });
  const restored = openHome({ RECITE_HOME: freshFolder() });
  await restoreBackup(restored, made?.path ?? '', '/', MONDAY);
  expect(readJournal(restored.journal).records).toHaveLength(7);
});

test('what is neither a folder nor a file is not waited for', async () => {
  const { there, home } = await two();
  const pipe = join(there, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(merge(home, pipe)).rejects.toMatchObject({ code: 'no-such-folder' });
  expect((await merge(home, there)).lines).toBe(2);
});
