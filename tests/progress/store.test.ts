import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../src/core/ids.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { SHIPPED_FITTABLE, shippedModel } from '../../src/core/memory/shipped.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { memoryStore } from '../../src/progress/memory-store.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { failingDisk } from './failing-disk.ts';
import { DAY, disk, LINES, MONDAY, model, on, PAST, play } from './past.ts';
import { freshFolder } from './place.ts';
import { storeContract } from './store-contract.ts';

const { first, second } = LINES;
/** Like the published parameters, but everything is remembered a third longer at first. */
const OWN = SHIPPED_FITTABLE.defaults.map((value, index) => (index < 4 ? (4 * value) / 3 : value));

storeContract('memory', () => memoryStore());
storeContract('disk', () => disk(freshFolder()));

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

describe('parameters accepted for a learner', () => {
  const accepted = (at: number, more = {}) =>
    line('model', on('m', 0, at), {
      version: model.version,
      dayStart: 4,
      retention: 0.9,
      parameters: OWN,
      ...more,
    });

  test('count for the whole past, at once and at the next start, from the saved state and by replay', async () => {
    const root = freshFolder();
    const store = disk(root);
    await play(store, ...PAST, accepted(MONDAY + 2 * DAY));
    const expected = foldRecords([...PAST, accepted(MONDAY + 2 * DAY)], shippedModel(OWN), 4);
    expect(store.learner()).toEqual(expected);
    expect(store.learner().personal).toEqual(OWN);
    expect(store.model.interval({ stability: 5, difficulty: 5 }, 0.8)).toBe(
      shippedModel(OWN).interval({ stability: 5, difficulty: 5 }, 0.8),
    );
    expect(disk(root).learner()).toEqual(expected);
    store.saveState();
    const again = disk(root);
    expect(again.learner()).toEqual(expected);
    const more = review(on('n', 0, MONDAY + 3 * DAY));
    await play(again, more);
    expect(again.learner()).toEqual(
      foldRecords([...PAST, accepted(MONDAY + 2 * DAY), more], shippedModel(OWN), 4),
    );
  });

  test('of another model, or of a strange number, are left alone', async () => {
    for (const more of [{ version: 'fsrs-99/1' }, { parameters: [1, 2, 3] }]) {
      const store = disk(freshFolder());
      await play(store, ...PAST, accepted(MONDAY + 2 * DAY, more));
      expect(store.learner().items).toEqual(foldRecords(PAST, model, 4).items);
    }
  });

  test('the newest count; a line without any brings the published ones back', async () => {
    const store = disk(freshFolder());
    const { parameters: _, ...none } = accepted(MONDAY + 3 * DAY) as Extract<
      JournalRecord,
      { event: 'model' }
    >;
    await play(store, ...PAST, accepted(MONDAY + 2 * DAY), { ...none, session: 'o', id: 'o-0' });
    expect(store.learner().items).toEqual(foldRecords(PAST, model, 4).items);
    expect(store.learner().personal).toBe(null);
  });
});

test('what was learned of the learner is saved and comes back', async () => {
  const root = freshFolder();
  const store = disk(root);
  const weighed = { known: 0.3, guess: 0.3, luck: 0.3, slip: 0.02, likelihood: 1.2 };
  const answers = Array.from({ length: 12 }, (_, seq) =>
    review(on('w', seq, MONDAY + 1000 * seq), {
      question: `q${seq}`,
      weighed,
      predicted: seq > 6 ? 0.8 : null,
    }),
  );
  await play(store, ...answers);
  store.saveState();
  const { learned } = disk(root).learner();
  expect(learned).toEqual(foldRecords(answers, model, 4).learned);
  expect(learned.meetings.get('news')?.met).toBe(7);
  expect(learned.luck.picked.has('choice')).toBe(true);
});
