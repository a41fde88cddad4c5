import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, ROOT, run, start, temporaryFolder } from '../support/program.ts';
import { startProgram } from '../support/pty.ts';

const EXAM = ['exam', 'russia-north-korea'];

function lines(home: string, event: string): string[] {
  const journal = join(home, 'journal');
  return readdirSync(journal, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(journal, name), 'utf8').split('\n'))
    .filter((line) => line.includes(`"event":"${event}"`));
}

test('killed in the middle, an exam goes on with every answer called noted', async () => {
  using home = temporaryFolder();
  const child = start(home.path, [...EXAM, '--questions', '5', '--plain', '--seed', '1']);
  let seen = '';
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      if (seen.match(/^noted$/gm)?.length === 2) resolve();
    });
    child.stdin.write('-\n-\n');
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await closed;
  expect(lines(home.path, 'review')).toEqual([]);
  const { code, stdout } = await run(home.path, [...EXAM, '--plain'], { input: '-\n-\n-\n' });
  expect(code).toBe(0);
  expect(stdout).toMatch(/Your exam goes on: 2 of 5 answered/);
  expect(stdout.match(/^noted$/gm)).toHaveLength(3);
  expect(stdout).toMatch(/0 of 5 right/);
  expect(lines(home.path, 'review')).toHaveLength(5);
  const next = await run(home.path, [...EXAM, '--plain'], { input: '' });
  expect(next.stdout).not.toMatch(/goes on/);
});

test('left with Ctrl-C on the screen, an exam goes on at the same question', async () => {
  using home = temporaryFolder();
  const open = () =>
    startProgram(process.execPath, [`${ROOT}/bin/recite.js`, ...EXAM], {
      env: environment(home.path),
      cwd: ROOT,
    });
  const first = open();
  const asked = await first.waitFor(/ 1\/10/);
  // In a field the dash is a letter until enter.
  first.type(asked.some((row) => row.includes('- alone, then enter')) ? '-\r' : '-');
  const before = await first.waitFor(/ 2\/10/);
  first.type('\u0003');
  expect(await first.exited).toEqual({ code: 130, signal: 0 });
  expect(first.frame().join('\n')).toContain(
    'An exam is not handed in, 1 of 10 answered: recite exam russia-north-korea',
  );
  const again = open();
  const after = await again.waitFor(/ 2\/10/);
  expect(after[2]).toContain('Your exam goes on: 1 of 10 answered');
  expect(after.join('\n')).toContain(before.slice(2, 5).join('\n').trimEnd());
  again.type('\u0003');
  await again.exited;
});
