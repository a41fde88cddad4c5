import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run, start, temporaryFolder } from '../support/program.ts';

const STUDY = ['study', 'russia-north-korea', '--plain', '--seed', '1', '--limit', '5'];
const DAY_0 = { RECITE_NOW: '2026-11-02T18:00:00+01:00' };

interface Review {
  readonly question: string;
  readonly correct: boolean;
  readonly at: string;
  readonly bet: string | null;
}

async function reviews(home: string): Promise<Review[]> {
  const { stdout } = await run(home, ['history', '--json']);
  return JSON.parse(stdout).reviews;
}

function count(text: string, line: RegExp): number {
  return text.split('\n').filter((each) => line.test(each)).length;
}

test('five lines answer five questions, each saved, with a summary, and history knows them', async () => {
  using home = temporaryFolder();
  const { code, stdout, stderr } = await run(home.path, STUDY, { input: '-\n-\n-\n-\n-\n', env: DAY_0 });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(count(stdout, /^saved$/)).toBe(5);
  // The last two answers are the first two questions come back, as promised: a limit counts returns.
  expect(stdout).toMatch(/0 of 3 right at first try/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no escape may be in it
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  expect(await reviews(home.path)).toHaveLength(5);
});

test('the end of input ends the session with a summary', async () => {
  using home = temporaryFolder();
  const { code, stdout } = await run(home.path, STUDY, { input: '-\n-\n', env: DAY_0 });
  expect(code).toBe(0);
  expect(count(stdout, /^saved$/)).toBe(2);
  expect(stdout).toMatch(/0 of 2 right at first try/);
});

test('a line that cannot be read is asked again and grades nothing', async () => {
  using home = temporaryFolder();
  const { code, stdout } = await run(home.path, STUDY, { input: 'xyzzy 99\n\n:nonsense\n-\n', env: DAY_0 });
  expect(code).toBe(0);
  expect(count(stdout, /^saved$/)).toBe(1);
  expect(await reviews(home.path)).toHaveLength(1);
});

test('the same seed, history and time ask the same questions in the same order', async () => {
  using one = temporaryFolder();
  using two = temporaryFolder();
  const input = '1\n-\n-\n-\n-\n-\n';
  const [first, second] = await Promise.all(
    [one, two].map(({ path }) => run(path, STUDY, { input, env: DAY_0 })),
  );
  expect(first?.stdout).toBe(second?.stdout);
});

test('what is due follows the calendar', async () => {
  using home = temporaryFolder();
  await run(home.path, STUDY, { input: '-\n-\n-\n-\n-\n', env: DAY_0 });
  const due = async (now: string) => {
    const { stdout } = await run(home.path, ['due', 'russia-north-korea', '--json'], {
      env: { RECITE_NOW: now },
    });
    return JSON.parse(stdout).packs[0];
  };
  const [today, tomorrow, month] = [
    await due('2026-11-02T22:00:00+01:00'),
    await due('2026-11-03T18:00:00+01:00'),
    await due('2026-12-02T18:00:00+01:00'),
  ];
  expect(today).toMatchObject({ id: 'russia-north-korea', due: 0 });
  expect(tomorrow.due).toBeGreaterThanOrEqual(3);
  expect(month.due).toBeGreaterThanOrEqual(tomorrow.due);
  const met = new Set((await reviews(home.path)).map(({ question }) => question)).size;
  expect(met).toBe(3);
  expect(today.new + met).toBe(today.total);
});

test('after kill -9 right behind the third "saved", history has three', async () => {
  using home = temporaryFolder();
  const child = start(home.path, STUDY, { env: DAY_0 });
  let text = '';
  const closed = new Promise((done) => child.on('close', done));
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    const saved = count(text, /^saved$/);
    if (saved >= 3) child.kill('SIGKILL');
  });
  // One line at a time, each once the one before is saved.
  let sent = 0;
  const feed = () => {
    if (count(text, /^saved$/) === sent && sent < 3) {
      sent += 1;
      child.stdin.write('-\n');
    }
  };
  child.stdout.on('data', feed);
  feed();
  await closed;
  expect(await reviews(home.path)).toHaveLength(3);
});

test('an exam writes its reviews at hand-in, logged and not scheduled', async () => {
  using home = temporaryFolder();
  const args = ['exam', 'russia-north-korea', '--questions', '3', '--plain', '--seed', '1'];
  const { code, stdout } = await run(home.path, args, { input: '-\n-\n-\n', env: DAY_0 });
  expect(code).toBe(0);
  expect(stdout).toMatch(/0 of 3/);
  const logged = await reviews(home.path);
  expect(logged).toMatchObject(Array(3).fill({ grade: null, correct: false, counts: false, due: null }));
  const failed = await run(home.path, [...args, '--pass', '60'], { input: '-\n-\n-\n', env: DAY_0 });
  expect(failed.code).toBe(1);
});

test('practice without saving leaves nothing behind', async () => {
  using home = temporaryFolder();
  const { code, stdout } = await run(home.path, [...STUDY, '--no-save'], { input: '-\n-\n', env: DAY_0 });
  expect(code).toBe(0);
  expect(count(stdout, /^saved$/)).toBe(0);
  expect(readdirSync(home.path)).toEqual([]);
});

test('an unusable home is a clear error that names the way out', async () => {
  const aFile = import.meta.filename;
  const { code, stderr } = await run(aFile, STUDY, { input: '-\n' });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--no-save/);
  expect((await run(aFile, [...STUDY, '--no-save'], { input: '-\n' })).code).toBe(0);
});

test('a usage error exits with 2 and says what to do', async () => {
  using home = temporaryFolder();
  const { code, stdout, stderr } = await run(home.path, ['study', 'no-such-pack']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
});

test('the program knows its version', async () => {
  using home = temporaryFolder();
  expect((await run(home.path, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
