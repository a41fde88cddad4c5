import { expect, test } from 'vitest';
import { itemHistory, recallCurve } from '../../../src/core/insight/item-history.ts';
import type { ReviewRecord } from '../../../src/core/session/record.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { DAY, EVENING, Played } from '../../support/session.ts';

const question = samplePack.questions.find(({ id }) => id === 'tower-builder');
if (question === undefined) throw new Error('no such question');

function request(days: number) {
  const played = new Played().until('tower-builder').answer('right');
  const { key } = played.state.answers.at(-1)?.asking.entry.asked ?? {};
  const learner = played.learner();
  const item = key && learner.items.get(key);
  if (item === undefined) throw new Error('not met');
  const review = played.state.answers.at(-1)?.review as ReviewRecord;
  return {
    reviews: [review],
    item,
    learner,
    model: played.state.setup.model,
    settings: played.state.setup.settings,
    now: { at: EVENING + days * DAY, offset: 60 },
    asked: { key: item.key, pack: samplePack, question: question as NonNullable<typeof question> },
  };
}

test('says what is remembered, and what each outcome would bring', () => {
  const { item, model } = request(4);
  const history = itemHistory(request(4));
  const elapsed = (EVENING + 4 * DAY - item.last) / DAY;
  expect(history.recall).toBe(item.memory && model.retrievability(item.memory, elapsed));
  expect(history.luck).toBeCloseTo(1 - (history.reviews[0]?.recalled ?? 1), 12);
  expect(history.days).toBeLessThanOrEqual(0);
  const { wrong, picked, said } = history.next;
  expect(wrong).toBe(1);
  expect(picked).toBeGreaterThanOrEqual(1);
  expect(said).toBeGreaterThan(picked ?? 99);
});

test('without its pack only what needs no question is said', () => {
  const { asked: _, ...rest } = request(4);
  expect(itemHistory(rest).next).toMatchObject({ wrong: 1, picked: null });
});

test('the curve falls from one answer on, and ends now or when it is due', () => {
  const curve = recallCurve(request(6), 30);
  expect(curve?.recall).toHaveLength(30);
  expect(curve?.answers).toEqual([{ column: 0, correct: true }]);
  expect(curve?.now).toBe(29);
  const recall = curve?.recall ?? [];
  expect(recall.every((chance, at) => at === 0 || chance <= (recall[at - 1] ?? 0))).toBe(true);
  expect(recall.at(-1)).toBeCloseTo(itemHistory(request(6)).recall ?? 0, 9);
});

test('of what was never scheduled there is no curve', () => {
  const asked = request(1);
  expect(recallCurve({ ...asked, item: { ...asked.item, memory: null, due: null } }, 30)).toBe(null);
});
