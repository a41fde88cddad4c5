import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../src/core/ids.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { NEW_LEARNER } from '../../src/core/memory/item.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { memoryStore } from '../../src/progress/memory-store.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { failingDisk } from './failing-disk.ts';
import { DAY, disk, LINES, MONDAY, model, on, PAST, play } from './past.ts';
import { freshFolder } from './place.ts';

const { first, second, third, elsewhere } = LINES;
describe.each(['disk', 'memory'])('a store on %s', (where) => {
  const open = () => (where === 'disk' ? disk(freshFolder()) : memoryStore());

  test('begins with somebody new', () => {
    const store = open();
    expect(store.learner()).toEqual(NEW_LEARNER);
    expect(store.reviews()).toEqual([]);
    expect(store.damage()).toEqual([]);
    expect(store.settings.begun).toBe(false);
  });

  test('knows what was appended', async () => {
    const store = open();
    await play(store, ...PAST);
    expect(store.learner()).toEqual(foldRecords(PAST, model, 4));
    expect(store.reviews()).toEqual([first, second, third, elsewhere]);
    expect(store.settings.begun).toBe(true);
  });

  test('follows undo and "I was right"', async () => {
    const store = open();
    const undo = line('undo', on('b', 1, MONDAY + DAY + 60_000), { of: 'b-0' });
    const override = line('override', on('a', 2, MONDAY + 120_000), {
      of: 'a-0',
      pack: 'news',
      question: 'launch-day',
      grade: 3,
      recalled: 1,
      due: MONDAY + 3 * DAY,
    });
    await play(store, first, second, override, third, undo);
    const right = {
      ...first,
      correct: true,
      score: 1,
      grade: 3,
      recalled: 1,
      due: MONDAY + 3 * DAY,
    } as const;
    expect(store.reviews()).toEqual([right, second]);
    expect(store.learner()).toEqual(foldRecords([right, second], model, 4));
  });

  test('takes a session’s own lines only', async () => {
    await expect(
      open()
        .journalFor('b' as SessionId)
        .append(first),
    ).rejects.toThrow('a line of a for b');
  });

  test('a saved state changes nothing', async () => {
    const store = open();
    await play(store, first);
    store.saveState();
    await play(store, third);
    store.saveState();
    expect(store.learner()).toEqual(foldRecords([first, third], model, 4));
  });
});

describe('what is known while playing is what replay gives', () => {
  test('after an undo of a line of an earlier session', async () => {
    const root = freshFolder();
    await play(disk(root), ...PAST);
    const undo = line('undo', on('c', 0, MONDAY + 2 * DAY), { of: 'a-0' });
    const store = disk(root);
    await play(store, undo);
    expect(store.learner()).toEqual(foldRecords([...PAST, undo], model, 4));
  });

  test('when the clock stands before what is known already', async () => {
    const root = freshFolder();
    const before = disk(root);
    await play(before, ...PAST);
    before.saveState();
    const late = review(on('c', 0, MONDAY - DAY));
    const store = disk(root);
    await play(store, late);
    expect(store.learner()).toEqual(foldRecords([...PAST, late], model, 4));
    store.saveState();
    expect(disk(root).learner()).toEqual(foldRecords([...PAST, late], model, 4));
  });

  test('with two programs at once, from the next start on', async () => {
    const root = freshFolder();
    const [one, other] = [disk(root), disk(root)];
    const c = review(on('c', 0, MONDAY + 2 * DAY));
    await Promise.all([play(one, first, second), play(other, c)]);
    one.saveState();
    other.saveState();
    expect(disk(root).learner()).toEqual(foldRecords([first, second, c], model, 4));
  });

  test('whatever is played, saved and opened again', async () => {
    const step = fc.record({
      question: fc.constantFrom('one', 'two'),
      pack: fc.constantFrom('news', 'games'),
      right: fc.boolean(),
      /** Takes back the line before instead. */
      undo: fc.boolean(),
      /** Minutes; the clock may go back. */
      after: fc.integer({ min: -2000, max: 20_000 }),
      save: fc.boolean(),
    });
    const sessions = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sessions, async (list) => {
        const root = freshFolder();
        const all: JournalRecord[] = [];
        let at = MONDAY;
        for (const [number, steps] of list.entries()) {
          const store = disk(root);
          expect(store.learner()).toEqual(foldRecords(all, model, 4));
          const session = `s${number}`;
          const journal = store.journalFor(session as SessionId);
          for (const [seq, { question, pack, right, undo, after, save }] of steps.entries()) {
            at += after * 60_000;
            const where = on(session, seq, at);
            const back = all.at(-1)?.id;
            const made = right ? review(where, { question, pack }) : wrong(where, { question, pack });
            const record = undo && back !== undefined ? line('undo', where, { of: back }) : made;
            all.push(record);
            await journal.append(record);
            expect(store.learner()).toEqual(foldRecords(all, model, 4));
            if (save) store.saveState();
          }
          await journal.close();
        }
        expect(disk(root).learner()).toEqual(foldRecords(all, model, 4));
      }),
      { numRuns: 40 },
    );
  });
});

test('what the disk refused counts for the session, but not for the saved state', async () => {
  const root = freshFolder();
  const failing = failingDisk();
  const store = disk(root, failing);
  const journal = store.journalFor('a' as SessionId);
  await journal.append(first);
  failing.plan({ on: 'write', code: 'ENOSPC' });
  await expect(journal.append(second)).rejects.toMatchObject({ code: 'not-saved' });
  expect(journal).toMatchObject({ unsaved: 1, failed: { code: 'not-saved' } });
  expect(store.learner()).toEqual(foldRecords([first, second], model, 4));
  expect(store.reviews()).toEqual([first, second]);
  store.saveState();
  expect(disk(root).learner()).toEqual(foldRecords([first], model, 4));
  await journal.close();
  expect(disk(root).learner()).toEqual(foldRecords([first, second], model, 4));
});

test('a state that cannot be saved is no failure', async () => {
  const root = freshFolder();
  const store = disk(root);
  await play(store, first);
  writeFileSync(join(root, 'state'), 'a file where the folder should be');
  store.saveState();
  rmSync(join(root, 'state'));
  expect(disk(root).learner()).toEqual(foldRecords([first], model, 4));
});
