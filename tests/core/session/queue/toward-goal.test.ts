import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ItemKey, itemKey, type LocalDay } from '../../../../src/core/ids.ts';
import { dayNamed, dayOf } from '../../../../src/core/memory/day.ts';
import { type ItemState, type Learner, NEW_LEARNER } from '../../../../src/core/memory/item.ts';
import { shippedModel } from '../../../../src/core/memory/shipped.ts';
import type { Pack } from '../../../../src/core/pack.ts';
import { seededRng } from '../../../../src/core/random.ts';
import { lookAt } from '../../../../src/core/session/look.ts';
import { outlook } from '../../../../src/core/session/outlook.ts';
import { earlyToday } from '../../../../src/core/session/queue/goal.ts';
import { verdictLine } from '../../../../src/wording/session.ts';
import { toldLine } from '../../../../src/wording/told.ts';
import { flagshipPack } from '../../../support/flagship.ts';
import { itemOf } from '../../../support/item.ts';
import { DAY, EVENING, Played, SETTINGS } from '../../../support/session.ts';

/** 20 answers, 1.1 a review. */
const ROOM = 18;
const NOW = { at: EVENING, offset: 60 };
const HOUR = DAY / 24;
const model = shippedModel();
let pack: Pack;
beforeAll(async () => {
  const whole = await flagshipPack();
  // Everything met: what a goal does to new questions is another matter.
  pack = { ...whole, questions: whole.questions.filter(({ kind }) => kind !== 'find').slice(0, 90) };
});

const today = dayOf(EVENING, 60, 4);
/** When the day begins that is so many days ahead, on a clock an hour east. */
const begins = (days: number) => (today + days) * DAY + 3 * HOUR;
const goalIn = (days: number) => ({ ...SETTINGS, goal: dayNamed(today + days) });

interface Past {
  readonly stability: number;
  readonly waited: number;
  readonly wait: number;
}

/** A learner who met the first questions of the pack, each answered so many days ago and due so many days after that. */
function met(pasts: readonly Past[]): Learner {
  const items = new Map<ItemKey, ItemState>();
  for (const [at, { stability, waited, wait }] of pasts.entries()) {
    const question = pack.questions[at];
    if (question === undefined) break;
    const key = itemKey(pack.id, question.id);
    const day = dayNamed(today - waited) as LocalDay;
    const item = itemOf(key, {
      memory: { stability, fast: 0.8 * stability, difficulty: 5 },
      due: begins(wait - waited),
      last: EVENING - waited * DAY,
      lastDay: day,
      firstDay: day,
      reviews: 3,
      meetings: 2,
    });
    items.set(key, item);
  }
  return { ...NEW_LEARNER, items };
}

const past = fc.record({
  stability: fc.double({ min: 1, max: 60, noNaN: true }),
  waited: fc.integer({ min: 0, max: 20 }),
  wait: fc.integer({ min: 1, max: 40 }),
});
const pasts = fc.array(past, { minLength: 1, maxLength: 60 });

function seen(learner: Learner, settings: typeof SETTINGS & { readonly goal?: string }) {
  return outlook({ packs: [pack], learner, settings, filter: {}, model }, NOW);
}

function recallAt(learner: Learner, key: ItemKey, days: number): number {
  const item = learner.items.get(key);
  if (!item?.memory) return 0;
  return model.retrievability(item.memory, (begins(days) + 12 * HOUR - item.last) / DAY);
}

describe('before a goal', () => {
  test('early is only what would be under the target on the day and is not due before it, least known first', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: 1, max: 21 }), (all, days) => {
        const learner = met(all);
        const { early, later } = seen(learner, goalIn(days));
        const of = (key: ItemKey) => recallAt(learner, key, days);
        for (const { key } of early) {
          expect(of(key)).toBeLessThan(SETTINGS.retention);
          expect(learner.items.get(key)?.due).toBeGreaterThanOrEqual(begins(days));
          expect(learner.items.get(key)?.lastDay).not.toBe(dayNamed(today));
        }
        const most = Math.max(0, ...early.map(({ key }) => of(key)));
        for (const { asked, days: until } of later) {
          if (until >= days && of(asked.key) < SETTINGS.retention)
            expect(of(asked.key)).toBeGreaterThanOrEqual(most);
        }
      }),
    );
  });

  test('no evening holds more than it has room for, and the last one takes all that it has room for', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: 1, max: 21 }), (all, days) => {
        const learner = met(all);
        const { due, early, later } = seen(learner, goalIn(days));
        const reviewed = [...learner.items.values()].filter(({ lastDay }) => lastDay === dayNamed(today));
        const reviews = due.length + reviewed.filter(({ firstDay }) => firstDay !== dayNamed(today)).length;
        if (early.length > 0) expect(reviews).toBeLessThanOrEqual(ROOM);
        const left = later.filter(
          ({ asked, days: until }) =>
            until >= days && recallAt(learner, asked.key, days) < SETTINGS.retention,
        );
        if (days === 1 && left.length > 0) expect(reviews).toBeGreaterThanOrEqual(ROOM);
      }),
    );
  });

  test('nothing is changed by a goal that is past, or on the day itself', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: -20, max: 0 }), (all, days) => {
        const learner = met(all);
        const { due, early, later, next } = seen(learner, goalIn(days));
        const without = seen(learner, SETTINGS);
        expect(early).toEqual([]);
        expect({ due, later, next }).toEqual({
          due: without.due,
          later: without.later,
          next: without.next,
        });
      }),
    );
  });

  test('reviews wait for the last evenings that have room for all of them', () => {
    expect(earlyToday(5, [14, 3, 3])).toBe(0);
    expect(earlyToday(9, [14, 3, 3])).toBe(3);
    expect(earlyToday(40, [14, 3, 3])).toBe(14);
    expect(earlyToday(40, [14])).toBe(14);
    expect(earlyToday(3, [])).toBe(0);
    fc.assert(
      fc.property(fc.nat(100), fc.array(fc.nat(14), { minLength: 1, maxLength: 20 }), (waiting, room) => {
        let left = waiting;
        for (let day = 0; day < room.length; day += 1) left -= earlyToday(left, room.slice(day));
        const all = room.reduce((sum, one) => sum + one, 0);
        expect(left).toBe(Math.max(0, waiting - all));
      }),
    );
  });

  test('it is said over the session, over the question and in the verdict', () => {
    const learner = met([{ stability: 4, waited: 4, wait: 6 }]);
    const played = new Played({
      packs: [pack],
      learner,
      settings: goalIn(1),
      limits: { newItems: 0 },
    });
    const view = lookAt(played.state);
    expect(view).toMatchObject({ screen: 'ask', early: true, told: [{ type: 'goal', early: 1 }] });
    const told = view.screen === 'ask' ? view.told?.[0] : undefined;
    expect(told && toldLine(told)).toContain('1 question early today, which might be forgotten by then.');
    const feedback = lookAt(played.answer('right').state);
    const line = feedback.screen === 'feedback' ? verdictLine(feedback.verdict) : '';
    expect(line).toContain('Asked early, for 3 Mar 2026.');
    expect(played.state.answers[0]?.review).toMatchObject({ counts: true, grade: 3 });
  });
});

/** Evenings up to a goal, played through the real reducer by somebody who forgets as the model says. */
function evenings(settings: typeof SETTINGS & { readonly goal?: string }, days: number, seed: string) {
  const rng = seededRng(seed);
  let learner = met(
    pack.questions.map(() => {
      const stability = 2 + 25 * rng() ** 2;
      const wait = Math.max(1, Math.round(stability));
      return { stability, wait, waited: 1 + Math.floor(rng() * wait) };
    }),
  );
  let most = 0;
  for (let day = 0; day < days; day += 1) {
    const at = EVENING + day * DAY;
    const id = `s${day + 1}` as never;
    const played = new Played({ id, packs: [pack], learner, settings, limits: { newItems: 0 } }, at);
    while (played.screen !== 'summary') {
      const { current } = played.state;
      if (current.screen === 'ask') {
        const { key } = current.entry.asked;
        const item = learner.items.get(key);
        const recall = item?.memory ? model.retrievability(item.memory, (at - item.last) / DAY) : 0;
        const known = current.entry.try === 'return' || seededRng(`${seed}/${key}/${day}`)() < recall;
        played.answer(known ? 'right' : 'wrong');
      }
      played.send({ type: 'next' });
    }
    most = Math.max(most, played.state.answers.length);
    learner = played.learner();
  }
  const recalls = [...learner.items.keys()].map((key) => recallAt(learner, key, days));
  return {
    most,
    mean: recalls.reduce((sum, one) => sum + one, 0) / recalls.length,
    under: recalls.filter((one) => one < SETTINGS.retention).length,
  };
}

test('with a goal more is known on the day than without, and no evening holds more than a session', () => {
  const seeds = ['a', 'b', 'c', 'd'];
  const days = 10;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const withGoal = seeds.map((seed) => evenings(goalIn(days), days, seed));
  const without = seeds.map((seed) => evenings(SETTINGS, days, seed));
  expect(sum(withGoal.map(({ mean }) => mean))).toBeGreaterThan(sum(without.map(({ mean }) => mean)));
  expect(sum(withGoal.map(({ under }) => under))).toBeLessThan(sum(without.map(({ under }) => under)));
  for (const { most } of withGoal) expect(most).toBeLessThanOrEqual(SETTINGS.sessionLimit);
});
