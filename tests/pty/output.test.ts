import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { environment, ROOT, temporaryFolder } from '../support/program.ts';
import { startProgram } from '../support/pty.ts';

const LAUNCHER = `${ROOT}/bin/recite.js`;

test.skipIf(!existsSync('/dev/full'))('output that cannot be written is one line of error', () => {
  using home = temporaryFolder();
  const full = openSync('/dev/full', 'w');
  try {
    for (const args of [
      ['due'],
      ['--help'],
      ['pack', 'list', '--json'],
      ['study', 'russia-north-korea', '--plain'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
        env: environment(home.path),
        cwd: ROOT,
        input: '-\n',
        stdio: ['pipe', full, 'pipe'],
        encoding: 'utf8',
      });
      expect({ args, status, stderr }).toEqual({
        args,
        status: 2,
        stderr: 'The output cannot be written: the disk is full. Answers called saved are safe.\n',
      });
    }
  } finally {
    closeSync(full);
  }
});

test('study --plain on a terminal stays on lines', async () => {
  using home = temporaryFolder();
  const program = startProgram(
    process.execPath,
    [LAUNCHER, 'study', 'russia-north-korea', '--plain', '--limit', '1'],
    { env: environment(home.path), cwd: ROOT },
  );
  await program.waitFor(/^> /m);
  program.type('-\r');
  expect(await program.exited).toEqual({ code: 0, signal: 0 });
  expect(program.bytes()).toMatch(/\nsaved\r?\n/);
  expect(program.bytes()).not.toContain('\u001b[?1049h');
});
