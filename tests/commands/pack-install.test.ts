import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, recite } from '../support/recite.ts';

const TIDES = resolve(import.meta.dirname, '../../docs/example-pack');

function copyOfTides(cwd: string): string {
  cpSync(TIDES, join(cwd, 'tides'), { recursive: true });
  return join(cwd, 'tides/pack.yaml');
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('a folder is added, brought up to date from where it came, and removed; progress stays', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  const yaml = copyOfTides(cwd);
  writeFileSync(join(cwd, 'tides/run-me.sh'), 'echo no');
  expect(await recite(['pack', 'add', './tides'], { cwd, home })).toMatchObject({ code: 0 });
  expect(readdirSync(join(home, 'packs/tides')).sort()).toEqual(['origin.txt', 'pack.yaml', 'sources']);
  expect((await recite(['pack', 'add', './tides'], { cwd, home })).err).toContain('installed already');
  const world = { cwd, home, now: '2026-11-02T18:00:00+00:00' };
  await recite(['study', 'tides', '--plain', '--limit', '5', '--seed', '1'], {
    ...world,
    input: '-\n'.repeat(9),
  });
  edit(yaml, 'answer: 16', 'answer: 17\n    inferred: true');
  edit(yaml, 'title: Why', 'version: 1.1.0\ntitle: Why');
  const updated = await recite(['pack', 'update', 'tides'], { cwd, home });
  expect(updated.out).toContain('is now 1.1.0; it was 1.0.0.');
  expect(updated.out).toContain('key 1');
  expect((await recite(['pack', 'remove', 'tides'], { cwd, home })).code).toBe(0);
  expect(readdirSync(join(home, 'packs'))).toEqual([]);
  expect(JSON.parse((await recite(['history', '--json'], world)).out).reviews.length).toBeGreaterThan(0);
});

test('an archive is installed like the folder in it, brought up to date from where it came, and leaves no trace when refused', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  const yaml = copyOfTides(cwd);
  const pack = () => execFileSync('tar', ['-czf', 'tides.tgz', 'tides'], { cwd });
  pack();
  expect(await recite(['pack', 'add', 'tides.tgz'], { cwd, home })).toMatchObject({ code: 0 });
  expect(readdirSync(join(home, 'packs/tides')).sort()).toEqual(['origin.txt', 'pack.yaml', 'sources']);
  edit(yaml, 'title: Why', 'version: 1.1.0\ntitle: Why');
  pack();
  expect((await recite(['pack', 'update', 'tides'], { cwd, home })).out).toContain(
    'is now 1.1.0; it was 1.0.0.',
  );
  writeFileSync(join(cwd, 'tides.tgz'), 'no archive');
  expect(await recite(['pack', 'update', 'tides'], { cwd, home })).toMatchObject({ code: 1 });
  expect(await recite(['pack', 'add', 'other.zip'], { cwd, home })).toMatchObject({ code: 2 });
  expect(readdirSync(join(home, 'packs'))).toEqual(['tides']);
});

test('an edition with an error leaves the one before as it is', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  const yaml = copyOfTides(cwd);
  await recite(['pack', 'add', './tides'], { cwd, home });
  const before = readFileSync(join(home, 'packs/tides/pack.yaml'), 'utf8');
  edit(yaml, 'kind: choice', 'kind: chioce');
  const { code, err } = await recite(['pack', 'update', 'tides'], { cwd, home });
  expect(code).toBe(1);
  expect(err).toContain('Nothing was installed.');
  expect(readFileSync(join(home, 'packs/tides/pack.yaml'), 'utf8')).toBe(before);
  expect(readdirSync(join(home, 'packs'))).toEqual(['tides']);
});

test('links out of a pack, ids that are paths, and other packs are refused', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  const yaml = copyOfTides(cwd);
  writeFileSync(join(cwd, 'secret.md'), 'The tide is the slow rise and fall of the sea along a coast.');
  symlinkSync(join(cwd, 'secret.md'), join(cwd, 'tides/sources/more.md'));
  edit(yaml, 'file: sources/tides.md', 'file: sources/more.md');
  expect(await recite(['pack', 'add', './tides'], { cwd, home })).toMatchObject({ code: 1 });
  for (const id of ['../home', '..', '.', 'tides/..', ''])
    expect((await recite(['pack', 'remove', id], { cwd, home })).code).not.toBe(0);
  expect(existsSync(join(home, 'settings.json')) || existsSync(home)).toBe(true);
  await recite(['pack', 'add', TIDES], { cwd, home });
  edit(yaml, 'sources/more.md', 'sources/tides.md');
  edit(yaml, 'id: tides', 'id: waves');
  expect((await recite(['pack', 'update', 'tides', './tides'], { cwd, home })).err).toContain(
    'is the pack waves, not tides',
  );
});

test('git fetches a pack, runs nothing of it, and an option is no address', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  copyOfTides(cwd);
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      join(cwd, 'tides'),
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      ...args,
    ]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  const url = `file://${join(cwd, 'tides')}`;
  expect(await recite(['pack', 'add', url], { cwd, home })).toMatchObject({ code: 0 });
  expect(readFileSync(join(home, 'packs/tides/origin.txt'), 'utf8').trim()).toBe(url);
  expect(existsSync(join(home, 'packs/tides/.git'))).toBe(false);
  expect((await recite(['pack', 'update', 'tides'], { cwd, home })).out).toContain('same 5');
  for (const bad of ['ext::sh -c touch% x', '--upload-pack=touch x', 'https://localhost:1/none.git'])
    expect((await recite(['pack', 'add', '--', bad], { cwd, home })).code).not.toBe(0);
  expect(existsSync(join(cwd, 'x'))).toBe(false);
});

test('what is neither folder nor archive is told apart', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'bank.gift'), '::a::Is it? {T}');
  const bank = await recite(['pack', 'add', 'bank.gift'], { cwd, home: join(cwd, 'home') });
  expect(bank).toMatchObject({ code: 2, out: '' });
  expect(bank.err).toContain('bank.gift is neither a folder nor an archive.');
  expect(bank.err).toContain('recite pack import bank.gift');
  expect((await recite(['pack', 'add', 'none'], { cwd, home: join(cwd, 'home') })).err).toContain(
    'There is nothing called none here.',
  );
});

test('info names a pack as it was named, so that the command it ends with works', async () => {
  const folder = resolve(import.meta.dirname, '../../docs/example-pack');
  expect((await recite(['pack', 'info', folder])).out).toContain(`Study it: recite study ${folder}\n`);
});
