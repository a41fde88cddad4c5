import { afterEach, beforeEach, expect, test } from 'vitest';
import { fittableHome } from '../support/fittable-home.ts';
import { environment, ROOT, run, temporaryFolder } from '../support/program.ts';
import { type PtyProgram, startProgram } from '../support/pty.ts';

const NOW = { RECITE_NOW: '2026-06-01T20:00:00+01:00' };

let home: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  home = temporaryFolder();
});
afterEach(() => home[Symbol.dispose]());

function recite(...args: readonly string[]): PtyProgram {
  const env = environment(home.path, NOW);
  return startProgram(process.execPath, [`${ROOT}/bin/recite.js`, ...args], { env, cwd: ROOT });
}

async function status(): Promise<{ personal: boolean; fitted: number; answers: number }> {
  const { stdout } = await run(home.path, ['config', 'fit', '--json'], { env: NOW });
  return JSON.parse(stdout);
}

test('the built worker fits some hundred answers, shows how far it is, and says what came of it', async () => {
  await fittableHome(home.path, 80);
  const program = recite('config', 'fit', 'now');
  expect(await program.exited).toEqual({ code: 0, signal: 0 });
  const said = program.frame().join('\n');
  expect(said).toMatch(/^Fitting to your answers, ctrl\+c skips: #{20}\n/);
  expect(said).toContain('Learned from 240 answers and held against the 80 after them.');
  expect(said).toMatch(/Taken: it predicts them better/);
  expect(said).toMatch(/What changed: a first right answer lasts/);
  expect(said).toMatch(/What it should mean: about/);
  expect(await status()).toMatchObject({ personal: true, fitted: 400 });
});

test('with too few answers it says how many it takes, and changes nothing', async () => {
  await fittableHome(home.path, 10);
  const { code, stdout } = await run(home.path, ['config', 'fit', 'now'], { env: NOW });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      'Too few answers to fit anything: 40 could be held against a prediction, 100 are needed. It is tried by itself once there are.\n',
  });
  expect(await status()).toMatchObject({ personal: false, fitted: 0, answers: 50 });
});

test('what was practised out of the reader is learned from as well', async () => {
  await fittableHome(home.path, 80);
  const program = recite('read', 'russia-north-korea', 'tankers');
  await program.waitFor('p practise');
  program.type('p');
  const asked = await program.waitFor(/ 1\/\d/);
  program.type(asked.some((row) => row.includes('- alone, then enter')) ? '-\r' : '-');
  await program.waitFor('enter next');
  program.type('q');
  await program.waitFor('Stopped here');
  program.type('\r');
  await program.waitFor('p practise');
  program.type('q');
  expect(await program.exited).toEqual({ code: 0, signal: 0 });
  expect(program.frame().join('\n')).toContain('Learned from 240 answers');
  expect(await status()).toMatchObject({ personal: true, answers: 401 });
});

test('ctrl+c in the middle of a fit after a session ends it at once, and nothing is lost', async () => {
  // So many that it is still at it when the key comes.
  await fittableHome(home.path, 200);
  const program = recite('study', 'russia-north-korea', '--plain', '--limit', '1');
  await program.waitFor(/> $/m);
  program.type('-\r');
  await program.waitFor('Fitting to your answers, ctrl+c skips:');
  program.type('\u0003');
  expect(await program.exited).toEqual({ code: 0, signal: 0 });
  expect(program.frame().join('\n')).not.toContain('Learned from');
  expect(await status()).toMatchObject({ personal: false, fitted: 0, answers: 1001 });
});
