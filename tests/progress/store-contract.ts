import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../src/core/ids.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { NEW_LEARNER } from '../../src/core/memory/item.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import type { Store } from '../../src/progress/store.ts';
import { line, review } from '../core/memory/records.ts';
import { Played } from '../support/session.ts';
import { DAY, LINES, MONDAY, model, on, PAST, play } from './past.ts';

const { first, second, third, elsewhere } = LINES;

/** What every store does, wherever it keeps things: opened empty, with the day beginning at 4. */
export function storeContract(name: string, open: () => Store): void {
  const learnt = (...records: readonly JournalRecord[]) => foldRecords(records, model, 4);

  describe(`a store on ${name}`, () => {
    test('begins with somebody new', () => {
      const store = open();
      expect(store.learner()).toEqual(NEW_LEARNER);
      expect(store.records()).toEqual([]);
      expect(store.reviews()).toEqual([]);
      expect(store.damage()).toEqual([]);
      expect(store.latest).toBe(0);
      expect(store.settings.begun).toBe(false);
    });

    test('knows what was appended, from the moment it is', async () => {
      const store = open();
      const journal = store.journalFor('a' as SessionId);
      const saving = journal.append(first);
      expect(store.learner()).toEqual(learnt(first));
      await saving;
      expect(journal).toMatchObject({ unsaved: 0, failed: undefined });
      await journal.close();
      await play(store, second, ...PAST.slice(2));
      expect(store.learner()).toEqual(learnt(...PAST));
      expect(store.reviews()).toEqual([first, second, third, elsewhere]);
      expect(new Set(store.records().map(({ id }) => id))).toEqual(new Set(PAST.map(({ id }) => id)));
      expect(store.settings.begun).toBe(true);
    });

    test('adds a past up once, and again when a line was appended', async () => {
      const store = open();
      await play(store, first);
      const before = { learner: store.learner(), model: store.model };
      expect(store.learner()).toBe(before.learner);
      expect(store.model).toBe(before.model);
      await play(store, second);
      expect(store.learner()).not.toBe(before.learner);
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
      expect(store.learner()).toEqual(learnt(right, second));
    });

    test('follows what a pack’s edits bring', async () => {
      const store = open();
      const hashes = { prompt: 'x', key: 'y', evidence: 'z' };
      const verdict = {
        of: 'a-0',
        correct: true,
        score: 1,
        decidedBy: 'accept',
        grade: 3,
        recalled: 0.9,
      } as const;
      const edits = [
        line('rename', on('e', 0, MONDAY + 2 * DAY), { pack: 'news', question: 'liftoff', to: 'start' }),
        line('rejudge', on('e', 1, MONDAY + 2 * DAY), {
          pack: 'news',
          question: 'launch-day',
          hashes,
          judged: [verdict],
          relearn: true,
          after: MONDAY + DAY,
          due: MONDAY + 2 * DAY,
        }),
        line('notice', on('e', 2, MONDAY + 2 * DAY), {
          about: 'edition',
          pack: 'news',
          edition: '0123456789ab',
        }),
      ];
      await play(store, ...PAST, ...edits);
      expect(store.learner()).toEqual(learnt(...PAST, ...edits));
      expect(store.reviews()[0]).toMatchObject({ id: 'a-0', correct: true, decidedBy: 'accept' });
      expect(store.learner().editions).toEqual(new Map([['news', '0123456789ab']]));
    });

    test('knows the exams that nobody handed in, of this run too', async () => {
      const store = open();
      const exam = new Played({ id: 'x' as SessionId, mode: 'exam', limits: { answers: 4 } }).answer('right');
      const begun = exam.state.records;
      expect(store.unfinishedExams()).toEqual([]);
      await play(store, ...begun);
      expect(store.unfinishedExams()).toMatchObject([{ start: { session: 'x' }, answered: 1 }]);
      await play(store, ...exam.send({ type: 'finish' }).state.records.slice(begun.length));
      expect(store.unfinishedExams()).toEqual([]);
    });

    test('takes a session’s own lines only', async () => {
      await expect(
        open()
          .journalFor('b' as SessionId)
          .append(first),
      ).rejects.toThrow('a line of a for b');
    });

    test('keeps two sessions at once apart', async () => {
      const store = open();
      const [a, b] = ['a', 'b'].map((session) => store.journalFor(session as SessionId));
      await Promise.all([a?.append(first), b?.append(third), a?.append(second), b?.append(elsewhere)]);
      await Promise.all([a?.close(), b?.close()]);
      expect(store.reviews()).toEqual([first, second, third, elsewhere]);
    });

    test('a saved state changes nothing', async () => {
      const store = open();
      await play(store, first);
      store.saveState();
      await play(store, third);
      store.saveState();
      expect(store.learner()).toEqual(learnt(first, third));
      expect(store.stateCost).toBeGreaterThanOrEqual(0);
    });

    test('a clock that goes back never makes time run backwards', async () => {
      const store = open();
      const back = review(on('c', 0, MONDAY - DAY));
      await play(store, first, back);
      expect(store.learner()).toEqual(learnt(first, back));
    });
  });
}
