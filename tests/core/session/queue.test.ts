import { beforeAll, describe, expect, test } from 'vitest';
import { areSiblings } from '../../../src/core/claim/siblings.ts';
import type { ItemKey, QuestionId } from '../../../src/core/ids.ts';
import { itemKey } from '../../../src/core/ids.ts';
import { type ItemState, type Learner, NEW_LEARNER } from '../../../src/core/memory/item.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { areConfusable } from '../../../src/core/question/confusable.ts';
import { lookAt } from '../../../src/core/session/look.ts';
import { outlook } from '../../../src/core/session/outlook.ts';
import { confusablesLast, spaced } from '../../../src/core/session/queue/spacing.ts';
import { askedItems } from '../../../src/core/session/setup.ts';
import { flagshipPack } from '../../support/flagship.ts';
import { itemOf } from '../../support/item.ts';
import { DAY, EVENING, Played, SETTINGS } from '../../support/session.ts';

/** When the learner's day began: 4:00 on a clock an hour east. */
const TODAY = Date.UTC(2026, 2, 2, 3);
const NOW = { at: EVENING, offset: 60 };
let pack: Pack;
beforeAll(async () => {
  pack = await flagshipPack();
});

/** Somebody who met the first so many questions, a stability and a wait (in days) each. */
function met(count: number, stability: (at: number) => number, waited: (at: number) => number): Learner {
  const items = new Map<ItemKey, ItemState>();
  for (const [at, question] of pack.questions.slice(0, count).entries()) {
    const key = itemKey(pack.id, question.id);
    const last = EVENING - waited(at) * DAY;
    const item = itemOf(key, {
      memory: { stability: stability(at), difficulty: 5 },
      due: TODAY + (Math.max(1, Math.round(stability(at))) - waited(at)) * DAY,
      last,
      lastDay: new Date(last).toISOString().slice(0, 10) as never,
      reviews: 3,
      meetings: 2,
    });
    items.set(key, item);
  }
  return { ...NEW_LEARNER, items };
}

const asked = (played: Played) => [
  played.question,
  ...played.state.agenda.flatMap((one) => (one.type === 'ask' ? [one.asked.question.id] : [])),
];

describe('coming back to a backlog', () => {
  const learner = () =>
    met(
      120,
      (at) => 1 + (at % 40),
      () => 60,
    );

  test('says welcome, takes what is nearest to being forgotten first, and nothing new', () => {
    const played = new Played({ packs: [pack], learner: learner(), settings: SETTINGS });
    const view = lookAt(played.state);
    expect(view).toMatchObject({ told: [{ type: 'backlog', now: 20 }] });
    const ids = asked(played);
    expect(ids).toHaveLength(20);
    const stability = (id: string) =>
      learner().items.get(itemKey(pack.id, id as QuestionId))?.memory?.stability;
    expect(ids.every((id) => (stability(id) ?? 99) < 15)).toBe(true);
    expect(outlook(played.state.setup, NOW).newToday).toBe(0);
  });

  test('is told before the first answer only', () => {
    const played = new Played({ packs: [pack], learner: learner(), settings: SETTINGS });
    played.answer('right').send({ type: 'next' });
    expect(lookAt(played.state)).not.toHaveProperty('told');
  });

  test('new ones asked for by number come all the same', () => {
    const limits = { answers: 60, newItems: 3 };
    const played = new Played({ packs: [pack], learner: learner(), settings: SETTINGS, limits });
    const fresh = asked(played).filter((id) => !learner().items.has(itemKey(pack.id, id as QuestionId)));
    expect(fresh).toHaveLength(3);
  });
});

describe('study ahead', () => {
  const learner = () =>
    met(
      12,
      () => 10,
      (at) => (at < 4 ? 7 : 2),
    );

  test('asks early what falls due within the days given, and says so', () => {
    const limits = { ahead: 3, newItems: 0 };
    const played = new Played({ packs: [pack], learner: learner(), settings: SETTINGS, limits });
    expect(lookAt(played.state)).toMatchObject({ told: [{ type: 'ahead', days: 3 }] });
    expect(asked(played).every((id) => pack.questions.findIndex((one) => one.id === id) < 4)).toBe(true);
    const { answers } = played.answer('right').state;
    const review = answers.at(-1)?.review;
    expect(review).toMatchObject({ counts: true, grade: 3 });
    expect(review?.predicted).toBeGreaterThan(0.9);
  });

  test('what was answered today waits for another day', () => {
    const today = met(
      12,
      () => 10,
      () => 0,
    );
    const limits = { ahead: 30, newItems: 0 };
    const played = new Played({ packs: [pack], learner: today, settings: SETTINGS, limits });
    expect(played.screen).toBe('summary');
  });
});

test('cramming takes the least known first, due or not, and moves no date', () => {
  const learner = met(
    30,
    (at) => 5 + at,
    () => 4,
  );
  const played = new Played({
    packs: [pack],
    learner,
    settings: SETTINGS,
    mode: 'cram',
    limits: { answers: 5 },
  });
  expect(asked(played).every((id) => pack.questions.findIndex((one) => one.id === id) < 5)).toBe(true);
  played.finishWith('wrong', 3);
  const reviews = played.state.records.filter(({ event }) => event === 'review');
  expect(reviews.length).toBeGreaterThan(0);
  expect(reviews.every((one) => 'counts' in one && !one.counts && one.due === null)).toBe(true);
  expect(played.state.items.size).toBe(0);
});

describe('of two siblings that are due', () => {
  /** Which of the two is asked, when the first is remembered longer and each has been due for so many days. */
  const chosen = (dueFor: readonly [number, number]) => {
    const [one, other] = siblingPair();
    const items = new Map(
      [one, other].map((id, place) => {
        const key = itemKey(pack.id, id);
        const last = EVENING - 30 * DAY;
        const memory = { stability: place === 0 ? 200 : 5, difficulty: 5 };
        const due = TODAY - (dueFor[place] as number) * DAY;
        return [
          key,
          itemOf(key, { memory, due, last, lastDay: '2026-01-31' as never, reviews: 3, meetings: 2 }),
        ];
      }),
    );
    const learner = { ...NEW_LEARNER, items };
    const limits = { newItems: 0 };
    const ids = asked(new Played({ packs: [pack], learner, settings: SETTINGS, limits }));
    return ids.map((id) => [one, other].indexOf(id as QuestionId));
  };
  const siblingPair = (): [QuestionId, QuestionId] => {
    for (const one of pack.questions) {
      const other = pack.questions.find((other) => other !== one && areSiblings(pack, one, other));
      if (other !== undefined) return [one.id, other.id];
    }
    throw new Error('no siblings in the pack');
  };

  test('the more forgotten one is asked', () => {
    expect(chosen([1, 1])).toEqual([1]);
  });

  test('but the one that has waited for days, and of two the one that has waited longer', () => {
    expect(chosen([4, 1])).toEqual([0]);
    expect(chosen([6, 4])).toEqual([0]);
    expect(chosen([4, 6])).toEqual([1]);
  });
});

describe('items that are taken for each other', () => {
  test('the flagship pack has some, and none of them are siblings', () => {
    const pairs = pack.questions.flatMap((one) =>
      pack.questions
        .filter((other) => one.id < other.id && areConfusable(pack, one, other))
        .map((other) => [one, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.some(([one, other]) => areSiblings(pack, one, other))).toBe(false);
  });

  test('are moved apart until both are known, and the one not met waits for the other', () => {
    const items = askedItems([pack]);
    const one = items.find((a) => items.some((b) => areConfusable(pack, a.question, b.question)));
    const other = items.find((b) => one !== undefined && areConfusable(pack, one.question, b.question));
    if (one === undefined || other === undefined) throw new Error('no such pair');
    const rest = items.filter(
      (item) => ![one, other].some((odd) => odd === item || areConfusable(pack, odd.question, item.question)),
    );
    const list = [one, other, ...rest.slice(0, 6)];
    const apart = spaced(list, { topics: false, isKnown: () => false });
    expect(apart.indexOf(other) - apart.indexOf(one)).toBeGreaterThan(4);
    expect(spaced([one, other], { topics: false, isKnown: () => false })).toEqual([one, other]);
    const known = spaced(list, { topics: false, isKnown: () => true });
    expect(known.indexOf(other)).toBeLessThan(apart.indexOf(other));
    expect(confusablesLast([other, ...rest.slice(0, 3)], [one], () => false).at(-1)).toBe(other);
    expect(confusablesLast([other, ...rest.slice(0, 3)], [one], () => true)[0]).toBe(other);
  });
});

describe('a goal', () => {
  const goal = { ...SETTINGS, goal: '2026-03-12' };

  test('takes in new ones so that all are met in time, and shows the plan', () => {
    const learner = met(
      30,
      () => 10,
      () => 2,
    );
    const played = new Played({ packs: [pack], learner, settings: goal });
    // Ten days, the last without new ones: a ninth of what is unmet a day.
    const fresh = outlook(played.state.setup, NOW).fresh.length;
    expect(outlook(played.state.setup, NOW).newToday).toBe(Math.ceil(fresh / 9));
    const view = lookAt(played.readAll().state);
    const told = view.screen === 'ask' ? view.told?.[0] : undefined;
    expect(told).toMatchObject({ type: 'goal', plan: { daysLeft: 10 } });
    if (told?.type !== 'goal') return;
    // Those that show their own text are never scheduled, and not simulated.
    expect(9 * told.plan.newPerDay).toBeGreaterThanOrEqual(told.plan.of - 30);
    expect(told.plan.newPerDay).toBeLessThanOrEqual(Math.ceil(fresh / 9));
    expect(told.plan.met).toBe(told.plan.of);
    expect(told.plan.expected).toBeGreaterThan(0.8);
    expect(told.plan.minutes).toBeCloseTo(told.plan.answers / 3, 9);
  });
});

describe('a question missed again and again', () => {
  const leech = (): Learner => {
    const learner = met(
      3,
      () => 1,
      () => 5,
    );
    return {
      ...learner,
      items: new Map([...learner.items].map(([key, item]) => [key, { ...item, lapses: 5 }])),
    };
  };
  const missed = () => new Played({ packs: [pack], learner: leech(), settings: SETTINGS }).answer('wrong');

  test('at the sixth lapse it is offered to be set aside', () => {
    expect(lookAt(missed().state)).toMatchObject({ verdict: { leech: { lapses: 6 } } });
    const once = new Played({
      packs: [pack],
      learner: met(
        3,
        () => 1,
        () => 5,
      ),
      settings: SETTINGS,
    });
    expect(lookAt(once.answer('wrong').state)).not.toHaveProperty('verdict.leech');
  });

  test('set aside it does not return, and undo takes that back', () => {
    const played = missed();
    const { question } = played;
    played.send({ type: 'set-aside', how: 'suspend' });
    expect(played.state.records.at(-1)).toMatchObject({ event: 'suspend', on: true, question });
    expect(lookAt(played.state)).toMatchObject({ verdict: { aside: 'suspend', returns: false } });
    expect(asked(played).slice(1)).not.toContain(question);
    expect(played.learner().items.get(itemKey(pack.id, question as QuestionId))?.suspended).toBe(true);
    played.send({ type: 'undo' });
    expect(played.learner().items.get(itemKey(pack.id, question as QuestionId))?.suspended).toBe(false);
    expect(lookAt(played.state)).toMatchObject({ verdict: { leech: { lapses: 6 } } });
  });

  test('put aside until tomorrow it is back when the next day begins', () => {
    const played = missed();
    const { question } = played;
    played.send({ type: 'set-aside', how: 'bury' });
    const key = itemKey(pack.id, question as QuestionId);
    expect(played.learner().items.get(key)?.buriedUntil).toBe(Date.parse('2026-03-03T03:00:00Z'));
  });

  test('another question on the same claim takes its place', () => {
    const played = missed();
    const view = lookAt(played.state);
    const other = view.screen === 'feedback' ? view.verdict.leech?.other : undefined;
    played.send({ type: 'set-aside', how: 'replace' });
    if (other === undefined) expect(played.state.records.at(-1)?.event).toBe('review');
    else expect(played.state.records.at(-1)).toMatchObject({ event: 'suspend', on: true });
  });
});
