import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { replay } from '../../src/core/memory/fold.ts';
import { inOrder } from '../../src/core/memory/order.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import * as fitting from '../../src/progress/fit.ts';
import { openSnapshot } from '../../src/progress/snapshot.ts';
import { fittableHome } from '../support/fittable-home.ts';
import { emptyFolder, recite } from '../support/recite.ts';

vi.mock('../../src/progress/fit.ts', { spy: true });

const packs = resolve(import.meta.dirname, '../../questions');
const now = '2026-06-01T20:00+01:00';
/** 30 questions with 5 answers each; with 127 when last fitted, three more make it a fifth more. */
const ITEMS = 30;
const FITTED = 127;

const learning = (root: string) => openSnapshot({ RECITE_HOME: root });
const lines = <E extends JournalRecord['event']>(root: string, event: E) =>
  inOrder(learning(root).records()).flatMap(({ record }) =>
    record.event === event ? [record as Extract<JournalRecord, { event: E }>] : [],
  );

/** An evening of so many answers at a terminal, each "I don't know". */
function evening(root: string, answers: number) {
  const argv = ['study', 'recite-basics', '--plain', '--limit', String(answers)];
  return recite(argv, { home: root, now, packs, terminal: true, input: '-\n'.repeat(answers) });
}

beforeEach(() => {
  vi.mocked(fitting.fitApart).mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after a session', () => {
  test('parameters are fitted once the log has grown by a fifth; taken, they are told, kept and in force', async () => {
    const root = emptyFolder();
    await fittableHome(root, ITEMS, { fitted: FITTED });
    const before = await evening(root, 2);
    expect(before.out).not.toContain('Learned from');
    expect(fitting.fitApart).not.toHaveBeenCalled();

    const { code, out } = await evening(root, 1);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Learned from 90 answers and held against the 30 after them\.\nTaken: it predicts them better/,
    );
    expect(out).toMatch(/What changed: a first right answer lasts \d[\s\S]*What it should mean: about \d/);
    expect(lines(root, 'fit').at(-1)).toMatchObject({ answers: 153, accepted: true });

    const [taken] = lines(root, 'model');
    const store = learning(root);
    expect(store.learner().personal).toEqual(taken?.parameters);
    const memory = { stability: 5, fast: 4, difficulty: 5 };
    const own = shippedModel(taken?.parameters);
    expect(store.model.interval(memory, 0.9)).toBe(own.interval(memory, 0.9));
    expect(store.model.interval(memory, 0.9)).not.toBe(shippedModel().interval(memory, 0.9));
    expect(replay(store.records(), shippedModel, 4).learner.personal).toEqual(taken?.parameters);
    const status = JSON.parse((await recite(['config', 'fit', '--json'], { home: root, now, packs })).out);
    expect(status).toMatchObject({ personal: true, fitted: 153, parameters: taken?.parameters });
  });

  test('declined, it says nothing, is written down, and is not tried again until the log has grown', async () => {
    const root = emptyFolder();
    await fittableHome(root, ITEMS, { fitted: FITTED, forgetsAtLast: true });
    const { code, out } = await evening(root, 3);
    expect(code).toBe(0);
    expect(out).not.toContain('Learned from');
    expect(lines(root, 'fit').at(-1)).toMatchObject({ answers: 153, accepted: false });
    expect(lines(root, 'model')).toEqual([]);
    expect(learning(root).learner()).toMatchObject({ personal: null, fitted: 153 });
    await evening(root, 1);
    expect(fitting.fitApart).toHaveBeenCalledTimes(1);
  });

  test('fewer than 100 answers are left alone', async () => {
    const root = emptyFolder();
    await fittableHome(root, 19);
    await evening(root, 4);
    expect(fitting.fitApart).not.toHaveBeenCalled();
    await evening(root, 1);
    expect(fitting.fitApart).toHaveBeenCalledTimes(1);
  });

  test('what takes too long is broken off: nobody waits longer, and nothing is lost', async () => {
    const root = emptyFolder();
    await fittableHome(root, ITEMS, { fitted: FITTED });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.mocked(fitting.fitApart).mockImplementationOnce(async (_job, _progress, signal) => {
      vi.advanceTimersByTime(9_999);
      expect(signal.aborted).toBe(false);
      vi.advanceTimersByTime(1);
      expect(signal.aborted).toBe(true);
      return undefined;
    });
    const { code, out } = await evening(root, 3);
    expect(code).toBe(0);
    expect(out).not.toContain('Learned from');
    expect(lines(root, 'review')).toHaveLength(153);
    expect(lines(root, 'fit').at(-1)).toMatchObject({ answers: 153, accepted: false });
    expect(learning(root).learner().personal).toBeNull();
  });

  test('skipped, nothing is written, and the next evening tries again', async () => {
    const root = emptyFolder();
    await fittableHome(root, ITEMS, { fitted: FITTED });
    vi.mocked(fitting.fitApart).mockImplementationOnce(async (_job, _progress, signal) => {
      process.emit('SIGINT');
      expect(signal.aborted).toBe(true);
      return undefined;
    });
    const { code } = await evening(root, 3);
    expect(code).toBe(0);
    expect(lines(root, 'review')).toHaveLength(153);
    expect(lines(root, 'fit')).toHaveLength(1);
    const { out } = await evening(root, 1);
    expect(out).toContain('Taken: it predicts them better');
  });
});
