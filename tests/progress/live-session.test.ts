import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { Limits, SessionSetup } from '../../src/core/session/setup.ts';
import { openHome } from '../../src/progress/home.ts';
import { LiveSession } from '../../src/progress/live-session.ts';
import { mergeJournals } from '../../src/progress/merge.ts';
import type { Store } from '../../src/progress/store.ts';
import { setupOf } from '../support/session.ts';
import { failingDisk } from './failing-disk.ts';
import { disk } from './past.ts';
import { freshFolder, standingClock } from './place.ts';

const clock = standingClock('2026-11-23T19:00:00Z');

function setupOn(store: Store, limits: Limits = {}): SessionSetup {
  const { model } = store;
  return setupOf({ learner: store.learner(), settings: store.settings.all(), limits, model });
}

function begin(store: Store): LiveSession {
  const setup = setupOn(store);
  return new LiveSession(setup, store.journalFor(setup.id), clock, store);
}

async function answerOne(session: LiveSession): Promise<void> {
  while (session.view().screen === 'learn') await session.send({ type: 'read' });
  await session.send({ type: 'dont-know' });
  await session.send({ type: 'next' });
}

test('a disk that refuses: the banner stays until what was refused is saved', async () => {
  const failing = failingDisk();
  const root = freshFolder();
  const session = begin(disk(root, failing));
  await answerOne(session);
  expect(session.saving()).toBe('saved');
  failing.plan({ on: 'write', code: 'ENOSPC' });
  await answerOne(session);
  expect(session.saving()).toEqual({
    failed: expect.stringMatching(/^Not saved: the disk is full\. One line is kept/),
  });
  await answerOne(session);
  expect(session.saving()).toBe('saved');
  expect(await session.close()).toBeUndefined();
  expect(disk(root).reviews()).toHaveLength(3);
});

test('what is refused to the end is put elsewhere, and merged once there is room', async () => {
  const failing = failingDisk();
  const root = freshFolder();
  const session = begin(disk(root, failing));
  await answerOne(session);
  failing.plan(...Array.from({ length: 9 }, () => ({ on: 'write', code: 'ENOSPC' }) as const));
  await answerOne(session);
  const failed = await session.close();
  expect(failed).toMatchObject({ code: 'not-saved', exitCode: 2 });
  const [, path = ''] =
    /^Not saved: the disk is full\. Your answers are in (\S+)$/.exec(failed?.message ?? '') ?? [];
  onTestFinished(() => rmSync(path, { force: true }));
  expect(failed?.next).toContain(`recite progress merge ${path}`);
  expect(disk(root).reviews()).toHaveLength(1);
  await mergeJournals(openHome({ RECITE_HOME: root }), [path], { before: async () => undefined });
  expect(disk(root).reviews()).toHaveLength(2);
  expect(disk(root).damage()).toEqual([]);
});

test('the saved state never takes more than its share of the time', async () => {
  let saves = 0;
  const store = disk(freshFolder());
  let now = 0;
  const ticking = { ...clock, elapsed: () => now };
  const counted = {
    saveState: () => {
      saves += 1;
    },
    stateCost: 1000,
  };
  const limits = { answers: 500, newItems: 200, minutes: 240 };
  const setup = setupOn(store, limits);
  const session = new LiveSession(setup, store.journalFor(setup.id), ticking, counted);
  for (let count = 0; count < 20; count += 1) {
    now += 5100;
    await answerOne(session);
  }
  // 102 seconds at 1 second each: once, and not yet after a minute.
  expect(saves).toBe(1);
  await session.leave();
});
