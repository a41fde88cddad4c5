import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { environment, ROOT, run, temporaryFolder } from '../support/program.ts';
import { startProgram } from '../support/pty.ts';
import { tally } from './tally.ts';

const NOW = { RECITE_NOW: '2026-11-02T18:00:00+01:00' };
const DAY_0 = Date.parse(NOW.RECITE_NOW);
const KILLS = 100;
/** So many homes are played in at once. */
const HOMES = 4;
/** Killed once so many answers were called saved, with the next one just typed. */
const MOST_BEFORE_KILL = 4;

function reviewsIn(home: string): { readonly reviews: readonly JournalRecord[]; readonly bad: number } {
  const { records, damage } = readJournal(join(home, 'journal'));
  return {
    reviews: records.filter(({ event }) => event === 'review'),
    bad: damage.filter(({ kind }) => kind !== 'torn').length,
  };
}

/** Plays under a pseudo-terminal until so many are saved, types one more line and kills the program; how many it had called saved. */
async function killed(home: string, after: number, day: number): Promise<number> {
  const args = ['study', 'russia-north-korea', '--plain', '--limit', '40', '--new', '20'];
  const program = startProgram(process.execPath, [join(ROOT, 'bin/recite.js'), ...args], {
    env: { ...environment(home), RECITE_NOW: new Date(DAY_0 + day * 86_400_000).toISOString() },
    cwd: ROOT,
    rows: 60,
  });
  const saved = () => program.bytes().split(/^saved\r?$/m).length - 1;
  for (let count = 0; count < after; count += 1) {
    program.type('-\r');
    await program.waitUntil(() => saved() > count);
  }
  program.type('-\r');
  program.kill('SIGKILL');
  await program.exited;
  return saved();
}

/** Killed again and again in one home, a day apart; how many lines called saved are not there. */
async function killedOften(rounds: number): Promise<number> {
  using home = temporaryFolder();
  let lost = 0;
  let known = 0;
  for (let round = 0; round < rounds; round += 1) {
    const saved = await killed(home.path, (round % MOST_BEFORE_KILL) + 1, round);
    const { reviews, bad } = reviewsIn(home.path);
    lost += Math.max(0, known + saved - reviews.length) + bad;
    known = reviews.length;
  }
  expect(known).toBeGreaterThanOrEqual(rounds);
  return lost;
}

test(`the real program, killed ${KILLS} times while a person answers`, async () => {
  const lost = await Promise.all(Array.from({ length: HOMES }, () => killedOften(KILLS / HOMES)));
  const all = lost.reduce((sum, one) => sum + one, 0);
  tally('kill -9 of the real program under a pty', KILLS, all);
  expect(all).toBe(0);
});

describe('four sessions at once', () => {
  const SESSIONS = 4;
  const ANSWERS = 500;

  test(`${SESSIONS} programs on one home, ${ANSWERS} answers each`, async () => {
    using home = temporaryFolder();
    const args = [
      'study',
      'russia-north-korea',
      '--plain',
      '--limit',
      String(ANSWERS),
      '--new',
      '200',
      '--minutes',
      '240',
    ];
    const input = '-\n'.repeat(ANSWERS);
    const ran = await Promise.all(
      Array.from({ length: SESSIONS }, () => run(home.path, args, { input, env: NOW })),
    );
    expect(ran.map(({ code }) => code)).toEqual(Array(SESSIONS).fill(0));
    const called = ran.map(({ stdout }) => stdout.split('\n').filter((each) => each === 'saved').length);
    expect(called).toEqual(Array(SESSIONS).fill(ANSWERS));
    const { reviews, bad } = reviewsIn(home.path);
    tally(
      'answers of four programs at once on one home',
      SESSIONS * ANSWERS,
      SESSIONS * ANSWERS - reviews.length + bad,
    );
    expect(reviews).toHaveLength(SESSIONS * ANSWERS);
    const doctor = await run(home.path, ['progress', 'doctor', '--json'], { env: NOW });
    expect(JSON.parse(doctor.stdout)).toMatchObject({ answers: SESSIONS * ANSWERS, damage: [] });
  });
});
