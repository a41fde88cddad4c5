import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const TOWER = `
id: tower
kind: short
ask: In which colour was the tower painted in 1932?
answer: White
evidence: In 1932 the tower was painted white.`;

const NOW = '2026-11-23T19:00:00Z';

/** A home with two answers; how to run commands over it. */
async function played(home = emptyFolder(), now = NOW) {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(TOWER, OIL), 'kolm/sources/kolm.md': SOURCE });
  const run = (...argv: string[]) => recite(argv, { packs, home, now, cwd: home });
  await recite(['study', 'kolm', '--limit', '2'], { packs, home, now, input: '-\n=1+1\n' });
  const month = join(home, 'journal', '2026-11');
  const file = join(month, readdirSync(month)[0] ?? '');
  return { home, run, file, packs };
}

const json = async (ran: Promise<{ readonly out: string }>) => JSON.parse((await ran).out);

describe('doctor', () => {
  test('finds nothing wrong, and writes nothing', async () => {
    const { home, run } = await played();
    const before = readdirSync(home, { recursive: true }).sort();
    const { code, out } = await run('progress', 'doctor');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2 answers in \d lines of 1 file\.\nThe saved state is what the journal adds up to\.\nEvery line can be used\.\nDevice [0-9a-z]{8}: 1 file, 2026-11-23 to 2026-11-23\.\n$/,
    );
    expect(readdirSync(home, { recursive: true }).sort()).toEqual(before);
  });

  test('in a home that is not there yet leaves none', async () => {
    const home = join(emptyFolder(), 'new');
    const { code, out } = await recite(['progress', 'doctor'], { home });
    expect({ code, out: out.split('\n').slice(0, 2) }).toEqual({
      code: 0,
      out: ['0 answers in 0 lines of 0 files.', 'There are no answers yet. Begin with: recite study'],
    });
    expect(existsSync(home)).toBe(false);
  });

  test('does not call a home sound that is a file', async () => {
    const home = join(emptyFolder(), 'file');
    writeFileSync(home, '');
    const { code, out, err } = await recite(['progress', 'doctor'], { home });
    expect({ code, out, err: err.split('\n')[0] }).toEqual({
      code: 2,
      out: '',
      err: `The home ${home} is a file, not a folder.`,
    });
  });

  test('names a damaged line and the way back, and exits with 1', async () => {
    const { run, file } = await played();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"event":"review"', '"event":"reviex"'));
    const { code, out } = await run('progress', 'doctor');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^2026-11\/.*\.jsonl, line \d: its bytes have changed \(\d+ bytes: \{"event":"reviex".*\)\.$/m,
    );
    expect(out).toMatch(/recite progress merge/);
    expect((await json(run('progress', 'doctor', '--json'))).damage).toMatchObject([{ kind: 'damaged' }]);
  });

  test('a saved state that is not what replay gives is found, and --repair builds it anew', async () => {
    const { home, run } = await played();
    const state = join(home, 'state', readdirSync(join(home, 'state'))[0] ?? '');
    // Changed by a program that knows how to seal it.
    const { sum: _, ...content } = JSON.parse(readFileSync(state, 'utf8'));
    content.items[0].lapses += 7;
    const { createHash } = await import('node:crypto');
    const sum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    writeFileSync(state, JSON.stringify({ ...content, sum }));
    expect(await json(run('progress', 'doctor', '--json'))).toMatchObject({
      state: 'differs',
      repaired: false,
    });
    expect((await run('progress', 'doctor')).code).toBe(1);
    expect((await run('progress', 'doctor', '--repair')).out).toMatch(/It was built anew\./);
    expect(await json(run('progress', 'doctor', '--json'))).toMatchObject({ state: 'equal' });
  });

  test('counts what a clock did wrong', async () => {
    const { home } = await played();
    const late = await played(home, '2031-01-01T10:00:00Z');
    await played(home, '1971-01-01T10:00:00Z');
    const found = await json(recite(['progress', 'doctor', '--json'], { home, now: NOW, packs: late.packs }));
    expect(found.clock.absurd).toBeGreaterThan(0);
    expect(found.clock.future).toBeGreaterThan(0);
  });

  test('a journal that is gone', async () => {
    const { home, run } = await played();
    const { rmSync } = await import('node:fs');
    rmSync(join(home, 'journal'), { recursive: true });
    const { code, out } = await run('progress', 'doctor');
    expect(code).toBe(1);
    expect(out).toMatch(/the journal is gone/);
  });
});

test('a day of backups: by itself with the first answer, by hand, listed, restored and undone', async () => {
  const { run } = await played();
  const list = async () => (await json(run('progress', 'backup', '--list', '--json'))).backups;
  expect(await list()).toMatchObject([{ reason: 'daily' }]);
  const { made } = await json(run('progress', 'backup', '--json'));
  expect((await run('progress', 'backup')).out).toMatch(/To go back to it: recite progress restore 2026/);
  const restored = await run('progress', 'restore', made.name);
  expect(restored.code).toBe(0);
  const [, undo = ''] = /To undo this: recite progress restore (\S+)/.exec(restored.out) ?? [];
  expect((await run('progress', 'restore', undo)).code).toBe(0);
  expect((await list()).map(({ reason }: { reason: string }) => reason)).toEqual(
    ['daily', 'by-hand', 'by-hand', 'before-restore', 'before-restore'].sort(),
  );
  expect((await json(run('history', '--json'))).reviews).toHaveLength(2);
});

test('merging says what came in, makes a backup before, and is safe to repeat', async () => {
  const one = await played();
  const other = await played();
  expect((await one.run('progress', 'merge', other.home)).out).toMatch(
    /^1 file added, with \d lines that were not here\./,
  );
  expect((await one.run('progress', 'merge', other.home)).out).toMatch(
    /^Nothing new: every line of it is here already\./,
  );
  // Nothing that only looks saves the state: after a merge that did not, every start would read the whole journal.
  expect(await json(one.run('progress', 'doctor', '--json'))).toMatchObject({ state: 'equal' });
  expect((await json(one.run('history', '--json'))).reviews).toHaveLength(4);
  const { backups } = await json(one.run('progress', 'backup', '--list', '--json'));
  expect(backups.filter(({ reason }: { reason: string }) => reason === 'before-merge')).toHaveLength(1);
  expect((await one.run('progress', 'merge', '/nowhere/at/all')).code).toBe(2);
});

test('what holds no progress is not called known, and a backup that is none not by an error of the system', async () => {
  const { run } = await played();
  const merged = await run('progress', 'merge', join(import.meta.dirname, 'progress-kept.test.ts'));
  expect(merged.out).toMatch(/^No progress could be read from: /);
  expect(merged.out).not.toContain('Nothing new');
  const restored = await run('progress', 'restore', 'nope');
  expect(restored.code).toBe(2);
  expect(restored.err).toMatch(/^There is no backup \S*nope\.\n/);
});

describe('export', () => {
  test('as CSV, with what was typed guarded against formulas', async () => {
    const { home, run } = await played();
    const { code, out } = await run('progress', 'export');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^id,at,offset,pack,question/);
    expect(out).not.toMatch(/(^|,)"?=1\+1/m);
    expect((await run('progress', 'export', 'out.csv')).err).toBe('2 answers in out.csv\n');
    expect(readFileSync(join(home, 'out.csv'), 'utf8')).toBe(out);
    const again = await run('progress', 'export', 'out.csv');
    expect({ code: again.code, err: again.err }).toEqual({
      code: 2,
      err: 'out.csv is there already.\nWrite over it with --force, or name another file.\n',
    });
    expect((await run('progress', 'export', 'out.csv', '--force', '--json')).code).toBe(0);
    expect(JSON.parse(readFileSync(join(home, 'out.csv'), 'utf8')).reviews).toHaveLength(2);
  });

  test('as JSON it is what history says; as a review log, numbers', async () => {
    const { run } = await played();
    expect((await json(run('progress', 'export', '--json'))).reviews).toEqual(
      (await json(run('history', '--json'))).reviews,
    );
    const { out } = await run('progress', 'export', '--format', 'revlog');
    expect(out).toMatch(
      /^id,cid,usn,ease,ivl,lastIvl,factor,time,type\n(\d+,\d+,-1,[1-4],\d+,\d+,0,\d+,[012]\n){2}$/,
    );
    expect((await run('progress', 'export', '--format', 'xml')).code).toBe(2);
    expect((await run('progress', 'export', '--format', 'constructor')).code).toBe(2);
  });
});
