import { expect, test } from 'vitest';
import { environment, ROOT, temporaryFolder } from '../support/program.ts';
import { type PtyProgram, startProgram } from '../support/pty.ts';

const LAUNCHER = `${ROOT}/bin/recite.js`;

function recite(home: string, args: readonly string[] = []): PtyProgram {
  return startProgram(process.execPath, [LAUNCHER, ...args], { env: environment(home), cwd: ROOT });
}

/** The terminal as it was: normal screen, cursor shown, pastes unbracketed. */
function expectRestored(program: PtyProgram): void {
  const bytes = program.bytes();
  for (const [on, off] of [
    ['\u001b[?1049h', '\u001b[?1049l'],
    ['\u001b[?25l', '\u001b[?25h'],
    ['\u001b[?2004h', '\u001b[?2004l'],
  ] as const) {
    expect(bytes.lastIndexOf(off)).toBeGreaterThan(bytes.lastIndexOf(on));
  }
}

const WAYS = [
  ['home', [], []],
  ['reading', ['study', 'russia-north-korea'], []],
  ['help', ['study', 'russia-north-korea'], ['?']],
] as const;

test.each(WAYS)('ctrl+c on %s gives the terminal back and ends with 130', async (_, args, keys) => {
  using home = temporaryFolder();
  const program = recite(home.path, args);
  await program.waitFor(/\? keys/);
  for (const key of keys) {
    program.type(key);
    await program.waitFor(/esc back/);
  }
  program.type('\u0003');
  expect(await program.exited).toEqual({ code: 130, signal: 0 });
  expectRestored(program);
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s gives the terminal back', async (signal) => {
  using home = temporaryFolder();
  const program = recite(home.path);
  await program.waitFor(/\? keys/);
  program.kill(signal);
  await program.exited;
  expectRestored(program);
});

test('what is typed before the first frame answers nothing and leaves no trace', async () => {
  using home = temporaryFolder();
  const program = recite(home.path);
  program.type('1');
  const [first] = await program.waitFor(/\? keys/);
  expect(first).toBe(' Recite');
  program.type('?');
  await program.waitFor(/esc back/);
  program.type('?');
  const [title] = await program.waitFor(/\? keys/);
  expect(title).toBe(' Recite');
  program.type('\u0003');
  expect(await program.exited).toEqual({ code: 130, signal: 0 });
});

test('a storm of sizes leaves one title and one footer', async () => {
  using home = temporaryFolder();
  const program = recite(home.path);
  await program.waitFor(/\? keys/);
  for (const [columns, rows] of [
    [20, 5],
    [1, 1],
    [200, 60],
    [60, 20],
    [40, 12],
    [30, 8],
  ] as const) {
    program.resize(columns, rows);
  }
  await program.waitFor('Needs 40x12');
  program.resize(80, 24);
  const frame = await program.waitFor(/\? keys/);
  expect(frame.filter((row) => /^ Recite/.test(row))).toHaveLength(1);
  expect(frame.filter((row) => row.includes('? keys'))).toHaveLength(1);
  program.type('\u0003');
  await program.exited;
});

test('ctrl+z stops the program under a shell, and fg repaints it', async () => {
  using home = temporaryFolder();
  const shell = startProgram('bash', ['--norc', '-i'], {
    env: { ...environment(home.path), PS1: 'shell> ' },
    cwd: ROOT,
  });
  await shell.waitFor('shell>');
  shell.type(`${process.execPath} ${LAUNCHER}\r`);
  const before = await shell.waitFor(/\? keys/);
  shell.type('\u001a');
  await shell.waitFor(/Stopped[\s\S]*shell>/);
  shell.type('fg\r');
  expect(await shell.waitFor(/\? keys/)).toEqual(before);
  shell.type('\u0003');
  await shell.waitFor(/fg\n[\s\S]*shell>/);
  shell.type('echo ended with $?\r');
  await shell.waitFor('ended with 130');
  shell.type('exit\r');
  await shell.exited;
});
