import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import type { ItemKey } from '../../../src/core/ids.ts';
import { DAY, dayNumber } from '../../../src/core/memory/day.ts';
import { foldRecords, replay } from '../../../src/core/memory/fold.ts';
import { type ItemState, type Learner, NEW_LEARNER } from '../../../src/core/memory/item.ts';
import type { Grade } from '../../../src/core/memory/model.ts';
import { shippedModel } from '../../../src/core/memory/shipped.ts';
import { dueAfter } from '../../../src/core/session/due.ts';
import type { JournalRecord } from '../../../src/core/session/record.ts';
import { itemNow } from '../../../src/core/session/state.ts';
import { itemOf } from '../../support/item.ts';
import { EVENING, Played } from '../../support/session.ts';

const MINUTE = 60_000;

const step = fc.record({
  do: fc.constantFrom(
    'right',
    'wrong',
    'unknown',
    'undo',
    'mine',
    'skip',
    'bury',
    'suspend',
    'replace',
    'look',
  ),
  bet: fc.constantFrom('guess', 'think', 'sure'),
  /** Minutes; inside a session the clock may go back. */
  after: fc.integer({ min: -90, max: 90 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const sitting = fc.record({
  /** Minutes since the session before. */
  pause: fc.integer({ min: 1, max: 60 * 24 * 30 }),
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
});

function take(played: Played, { do: what, bet, after }: Step): void {
  played.wait(after * MINUTE);
  if (played.screen === 'learn') played.send({ type: 'read' });
  switch (what) {
    case 'right':
    case 'wrong':
      if (played.screen === 'ask') played.answer(what, bet);
      break;
    case 'unknown':
      played.send({ type: 'dont-know', ms: 700, idle: 0 });
      break;
    case 'mine':
      played.send({ type: 'right' });
      break;
    case 'look':
      played.send({ type: 'open-options' }).send({ type: 'hint' });
      return;
    case 'bury':
    case 'suspend':
    case 'replace':
      played.send({ type: 'set-aside', how: what });
      break;
    default:
      played.send({ type: what });
  }
  if (played.screen === 'feedback' && what !== 'undo') played.send({ type: 'next' });
}

test('what a session knows while it runs is what replay gives, and so on from session to session', () => {
  fc.assert(
    fc.property(fc.array(sitting, { minLength: 1, maxLength: 5 }), (sittings) => {
      const all: JournalRecord[] = [];
      let learner: Learner = NEW_LEARNER;
      let at = EVENING;
      for (const [number, { pause, steps }] of sittings.entries()) {
        at = Math.max(at, ...all.map((record) => record.at)) + pause * MINUTE;
        const played = new Played({ learner, id: `s${number}` as never }, at);
        for (const one of steps) take(played, one);
        played.send({ type: 'finish' });
        const { records } = played.state;
        all.push(...records);
        learner = foldRecords(records, shippedModel(), 4, learner);
        const replayed = replay([...all].reverse(), shippedModel, 4).learner;
        expect(learner).toEqual(replayed);
        for (const [key, item] of replayed.items) expect(itemNow(played.state, key)).toEqual(item);
        for (const key of played.state.items.keys()) expect(replayed.items.has(key)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('clocks that are wrong and learners who travel: nothing throws, and no day is counted backwards', () => {
  const journey = fc.record({
    /** Minutes: half a year either way. */
    jump: fc.integer({ min: -260_000, max: 260_000 }),
    offset: fc.integer({ min: -720, max: 840 }),
    steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(journey, { minLength: 1, maxLength: 6 }), (journeys) => {
      const all: JournalRecord[] = [];
      let learner: Learner = NEW_LEARNER;
      let at = EVENING;
      for (const [number, { jump, offset, steps }] of journeys.entries()) {
        at += jump * MINUTE;
        const played = new Played({ learner, id: `s${number}` as never }, at, offset);
        for (const one of steps) {
          const before = new Map(played.state.items);
          take(played, one);
          if (one.do !== 'undo') noDayBackwards(before, played.state.items);
        }
        all.push(...played.send({ type: 'finish' }).state.records);
        learner = replay(all, shippedModel, 4).learner;
        for (const { memory, due, firstDay, lastDay } of learner.items.values()) {
          expect(dayNumber(lastDay)).toBeGreaterThanOrEqual(dayNumber(firstDay));
          if (memory !== null) expect(memory.stability).toBeGreaterThan(0);
          if (due !== null) expect(Number.isInteger(due)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

function noDayBackwards(
  before: ReadonlyMap<ItemKey, ItemState>,
  after: ReadonlyMap<ItemKey, ItemState>,
): void {
  for (const [key, item] of after) {
    const earlier = before.get(key);
    if (earlier === undefined) continue;
    expect(dayNumber(item.lastDay)).toBeGreaterThanOrEqual(dayNumber(earlier.lastDay));
    expect(item.last).toBeGreaterThanOrEqual(earlier.last);
  }
}

test('a better answer never comes back sooner, and more luck never later, whatever is due on which day', () => {
  const model = fsrs6();
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const stability = fc.double({ min: 0.1, max: 400, noNaN: true });
  const difficulty = fc.double({ min: 1, max: 10, noNaN: true });
  const state = fc.record({ stability, difficulty });
  const days = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 80 });
  fc.assert(
    fc.property(
      fc.option(state),
      days,
      fc.integer({ min: 0, max: 300 }),
      fc.string(),
      chance,
      chance,
      (memory, busy, waited, name, a, b) => {
        const key = `pack/${name}` as ItemKey;
        const before =
          memory === null ? undefined : itemOf(key, { memory, last: EVENING - waited * DAY, reviews: 3 });
        const learner = { ...NEW_LEARNER, items: new Map(busy.map((day, at) => dueOn(at, day))) };
        const settings = {
          dayStart: 4,
          retention: 0.9,
          newPerDay: 6,
          sessionLimit: 20,
          sessionMinutes: 8,
        };
        const due = (grade: Grade, recalled: number) =>
          dueAfter(
            { model, settings, learner },
            { at: EVENING, offset: 60 },
            { key, before },
            { grade, recalled },
          );
        const byGrade = ([1, 2, 3, 4] as const).map((grade) => due(grade, 1));
        expect(byGrade).toEqual([...byGrade].sort((x, y) => x - y));
        expect(due(3, Math.min(a, b))).toBeLessThanOrEqual(due(3, Math.max(a, b)));
        expect(due(3, a)).toBeGreaterThanOrEqual(due(1, 1));
      },
    ),
  );
});

function dueOn(at: number, day: number): readonly [ItemKey, ItemState] {
  const key = `pack/other-${at}` as ItemKey;
  return [key, itemOf(key, { due: EVENING + day * DAY })];
}
