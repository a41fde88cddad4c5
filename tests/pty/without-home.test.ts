import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, ROOT, temporaryFolder } from '../support/program.ts';
import { startProgram } from '../support/pty.ts';

function recite(home: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const launcher = join(ROOT, 'bin/recite.js');
  return startProgram(process.execPath, [launcher, ...args], { env: environment(home, env), cwd: ROOT });
}

/** A file where the home should be. */
function noHome(folder: string): string {
  const home = join(folder, 'home');
  writeFileSync(home, '');
  return home;
}

test.each([
  { what: 'the home screen', args: [] },
  { what: 'study', args: ['study', 'russia-north-korea'] },
  { what: 'plain study', args: ['study', 'russia-north-korea', '--plain'] },
])('a home that cannot be written: $what on one key, without saving', async ({ args }) => {
  using folder = temporaryFolder();
  const program = recite(noHome(folder.path), args);
  await program.waitFor('p   practise without saving anything');
  program.type('p');
  await program.waitFor(args.length === 3 ? /^> /m : /\? keys/);
  program.type('\u0003');
  expect(await program.exited).toMatchObject({ code: 130 });
  expect(readdirSync(folder.path)).toEqual(['home']);
});

test('any other key leaves with the reason and the way out', async () => {
  using folder = temporaryFolder();
  const program = recite(noHome(folder.path));
  await program.waitFor('p   practise');
  program.type('x');
  expect(await program.exited).toMatchObject({ code: 2 });
  expect(program.bytes()).toMatch(/is a file, not a folder\..*--no-save/s);
});

test('a clock of 1971 is asked about before anything is recorded', async () => {
  using folder = temporaryFolder();
  const env = { RECITE_NOW: '1971-01-01T10:00:00Z' };
  const leaving = recite(folder.path, [], env);
  await leaving.waitFor('r   record answers at that time');
  leaving.type('q');
  expect(await leaving.exited).toMatchObject({ code: 2 });
  expect(readdirSync(folder.path)).toEqual([]);
  const staying = recite(folder.path, [], env);
  await staying.waitFor('r   record');
  staying.type('r');
  await staying.waitFor(/\? keys/);
  staying.type('\u0003');
  await staying.exited;
});
