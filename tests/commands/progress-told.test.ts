import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeLine } from '../../src/progress/line.ts';
import { review } from '../core/memory/records.ts';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const NOW = '2026-11-23T19:00:00Z';
const HEADER = encodeLine({ recite: 'journal/1', device: 'k3v9x2ab', program: '0.1.0', zone: 'UTC' });

/** A home whose state is current over one session of two answers; its journal file. */
async function played() {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT, OIL), 'kolm/sources/kolm.md': SOURCE });
  const home = emptyFolder();
  await recite(['study', 'kolm', '--limit', '2'], { packs, home, now: NOW, input: '-\n-\n' });
  const month = join(home, 'journal', '2026-11');
  const [file = ''] = readdirSync(month);
  return { packs, home, month, file: join(month, file) };
}

function write(home: string, name: string, ...lines: readonly Buffer[]): void {
  mkdirSync(join(home, 'journal', '2026-11'), { recursive: true });
  writeFileSync(join(home, 'journal', '2026-11', name), Buffer.concat([HEADER, ...lines]));
}

const at = (time: string) => ({ session: 'a', seq: 0, at: Date.parse(time) });

describe('history never loses an answer in silence', () => {
  test('a line whose bytes changed while the state is current', async () => {
    const { home, file } = await played();
    const bytes = readFileSync(file, 'latin1');
    writeFileSync(file, bytes.replace('"event":"review"', '"event":"reviex"'), 'latin1');
    const { code, out, err } = await recite(['history', '--json'], { home, now: NOW });
    expect({ code, count: JSON.parse(out).reviews.length }).toEqual({ code: 0, count: 1 });
    expect(err).toMatch(/^1 line of your progress cannot be used; everything else counts\. In: 2026-11\//);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('a line that is there twice with different content', async () => {
    const home = emptyFolder();
    const one = review(at(NOW), { given: ['Monday'] });
    write(home, '1.jsonl', encodeLine(one));
    write(home, '2.jsonl', encodeLine({ ...one, given: ['Tuesday'] }));
    const { err } = await recite(['history'], { home, now: NOW });
    expect(err).toMatch(/^1 line of your progress stand there twice with different content; .*: a-0$/m);
  });

  test('times no calendar has', async () => {
    const home = emptyFolder();
    const good = review({ session: 'b', seq: 0, at: Date.parse(NOW) });
    const late = review({ session: 'c', seq: 0, at: 8.64e15 + 1 });
    const due = review({ session: 'd', seq: 0, at: Date.parse(NOW) }, { due: -8.64e15 - 1 });
    const east = { ...review({ session: 'e', seq: 0, at: Date.parse(NOW) }), offset: 1e15 };
    write(home, '1.jsonl', ...[good, late, due, east].map((line) => encodeLine(line)));
    for (const argv of [['history'], ['due'], ['history', '--json']]) {
      const { code, err } = await recite(argv, { home, now: NOW });
      expect(code).toBe(0);
      expect(err).toMatch(/^3 lines of your progress cannot be used/);
    }
  });
});

describe('what the disk does to the journal is told and no crash', () => {
  test('a link that leads back to itself, and one that leads nowhere', async () => {
    const { home, month } = await played();
    symlinkSync('loop.jsonl', join(month, 'loop.jsonl'));
    symlinkSync('nowhere', join(month, 'dangling.jsonl'));
    const { code, out, err } = await recite(['history', '--json'], { home, now: NOW });
    expect({ code, count: JSON.parse(out).reviews.length }).toEqual({ code: 0, count: 2 });
    expect(err).toBe('Cannot be read: 2026-11/dangling.jsonl, 2026-11/loop.jsonl\n');
  });

  test('a month that is a loop is an error for people', async () => {
    const { home } = await played();
    symlinkSync('2026-12', join(home, 'journal', '2026-12'));
    const { code, err } = await recite(['history'], { home, now: NOW });
    expect(code).toBe(2);
    expect(err).toMatch(/^Your progress in .*2026-12 cannot be read \(ELOOP\)\./);
  });

  test('a quarantine that is a file', async () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'quarantine'), '');
    writeFileSync(join(home, 'settings.json'), '{');
    const { code, err } = await recite(['config'], { home });
    expect(code).toBe(2);
    expect(err).toMatch(/^The settings in .* are damaged, and cannot be put aside into .*quarantine/);
  });
});

describe('a clock that is wrong is told once', () => {
  test('answers in the future', async () => {
    const home = emptyFolder();
    write(home, '1.jsonl', encodeLine(review(at('2099-12-01T12:00:00Z'))));
    for (const argv of [['due'], ['history']]) {
      const { err } = await recite(argv, { home, now: NOW });
      expect(
        err.match(/^Answers from 2099-12-01 lie in the future of this clock \(2026-11-23\)\./gm),
      ).toEqual([expect.anything()]);
    }
    expect((await recite(['due'], { home, now: '2099-11-30T12:00:00Z' })).err).toBe('');
  });

  test.each(['1970-01-01T00:00Z', '2150-01-01T00:00Z'])('now at %s', async (now) => {
    const { err } = await recite(['due'], { home: emptyFolder(), now });
    expect(err).toMatch(new RegExp(`^The clock says ${now.slice(0, 10)}\\. [^\\n]*\\n$`));
  });
});

describe('practice without saving', () => {
  const snapshot = (home: string) =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [parentPath, name, readFileSync(join(parentPath, name), 'utf8')]);

  test('knows the learner and the settings, and writes nothing', async () => {
    const { packs, home } = await played();
    await recite(['config', 'face', 'plain'], { home });
    const before = snapshot(home);
    const more = { packs, home, now: NOW, input: '-\n-\n' };
    const { code, out } = await recite(['study', 'kolm', '--no-save'], { ...more, terminal: true });
    expect(code).toBe(0);
    expect(out).toMatch(/What did the lamp burn/);
    expect(out).not.toMatch(/When was the lamp/);
    expect(snapshot(home)).toEqual(before);
  });

  test('begins from nothing where the home cannot be read, and says so', async () => {
    const { packs, home } = await played();
    renameSync(join(home, 'journal'), join(home, 'away'));
    symlinkSync('journal', join(home, 'journal'));
    writeFileSync(join(home, 'settings.json'), '{');
    const { code, out, err } = await recite(['study', 'kolm', '--no-save'], { packs, home, now: NOW });
    expect(code).toBe(0);
    expect(out).toMatch(/When was the lamp/);
    expect(err).toMatch(/Cannot be read: .*journal/);
    expect(err).toMatch(/settings in .* cannot be read\. Their defaults are used\./);
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe('{');
  });
});
