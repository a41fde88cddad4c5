import { expect, test } from 'vitest';
import { unfinishedWish } from '../../src/commands/exam-wish.ts';
import { begin } from '../../src/commands/wish.ts';
import type { World } from '../../src/commands/world.ts';
import type { LiveSession } from '../../src/progress/live-session.ts';
import { disk } from '../progress/past.ts';
import { freshFolder, standingClock } from '../progress/place.ts';
import { samplePack } from '../support/sample-pack.ts';

const chosen = { packs: [samplePack], names: [] };
const EXAM = { ...chosen, mode: 'exam', limits: { answers: 6 }, filter: {}, seed: 'twice' } as const;

/** The same home as another terminal opens it. */
function terminal(root: string): World {
  const clock = standingClock('2026-11-23T19:00:00Z');
  return { store: disk(root), clock, shelf: { roots: [], cwd: '/' }, saves: true };
}

function goesOn(root: string): LiveSession {
  const world = terminal(root);
  const wish = unfinishedWish(world, chosen);
  if (wish === undefined) throw new Error('no exam is unfinished');
  return begin(world, wish);
}

const answer = (session: LiveSession) => session.send({ type: 'dont-know' });
const ELSEWHERE = /This exam goes on in another window/;

async function begun(root: string): Promise<LiveSession> {
  const session = begin(terminal(root), EXAM);
  await answer(session);
  return session;
}

function answeredIn(root: string): readonly string[] {
  const { store } = terminal(root);
  expect(store.damage()).toEqual([]);
  return store.records().flatMap((record) => (record.event === 'exam-mark' ? [record.question] : []));
}

test('of two terminals that go on with one exam, the one that answers goes on and the other is told', async () => {
  const root = freshFolder();
  await (await begun(root)).leave();
  const [one, other] = [goesOn(root), goesOn(root)];
  await answer(one);
  await expect(answer(other)).rejects.toThrow(ELSEWHERE);
  expect(await other.close()).toMatchObject({ message: expect.stringMatching(ELSEWHERE) });
  for (let left = 0; left < 4; left += 1) await answer(one);
  expect(await one.close()).toBeUndefined();
  expect(new Set(answeredIn(root)).size).toBe(6);
  expect(answeredIn(root)).toHaveLength(6);
  expect(terminal(root).store.reviews()).toHaveLength(6);
});

test('an exam that is still open here and was gone on with there is told of here', async () => {
  const root = freshFolder();
  const here = await begun(root);
  const there = goesOn(root);
  await answer(there);
  await expect(answer(here)).rejects.toThrow(ELSEWHERE);
  await here.leave();
  await answer(there);
  expect(await there.close()).toBeUndefined();
  expect(terminal(root).store.reviews()).toHaveLength(3);
});

test('answers given at the very same moment are both kept, and the exam goes on with both', async () => {
  const root = freshFolder();
  await (await begun(root)).leave();
  const [one, other] = [goesOn(root), goesOn(root)];
  await other.send({ type: 'go', place: 3 });
  await Promise.all([answer(one), answer(other)]);
  await Promise.all([one.leave(), other.leave()]);
  expect(answeredIn(root)).toHaveLength(3);
  const again = goesOn(root);
  for (let left = 0; left < 3; left += 1) await answer(again);
  expect(await again.close()).toBeUndefined();
  expect(terminal(root).store.reviews()).toHaveLength(6);
});
