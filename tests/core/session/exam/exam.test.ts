import { expect, test } from 'vitest';
import { lookAt, lookBack } from '../../../../src/core/session/look.ts';
import { EVENING, Played } from '../../../support/session.ts';

const exam = (more = {}) => new Played({ mode: 'exam', limits: { answers: 6 }, ...more });

test('shows no feedback before the end, then every item with its sentence', () => {
  const played = exam();
  const screens: string[] = [];
  while (played.screen === 'ask') {
    played.answer('right');
    screens.push(played.screen);
  }
  expect(screens).toEqual(['ask', 'ask', 'ask', 'ask', 'ask', 'sheet']);
  expect(lookBack(played.state)).toBeUndefined();
  played.send({ type: 'finish' });
  const view = lookAt(played.state);
  expect(view).toMatchObject({ screen: 'summary', firstTries: 6, firstTriesRight: 6, open: 0 });
  expect(view.screen === 'summary' && view.items.every(({ sentence }) => sentence.length > 0)).toBe(true);
});

test('writes its reviews at hand-in, logged and not scheduled', () => {
  const played = exam().answer('right').answer('wrong');
  expect(played.events()).toEqual(['session', 'exam-mark', 'exam-mark']);
  played.send({ type: 'finish' });
  expect(played.events()).toEqual(['session', 'exam-mark', 'exam-mark', 'review', 'review', 'session']);
  const reviews = played.state.records.filter(({ event }) => event === 'review');
  expect(reviews).toMatchObject([
    { counts: false, grade: null, due: null, correct: true },
    { counts: false, grade: null, due: null, correct: false },
  ]);
  expect(played.learner().items.size).toBe(0);
});

test('what is left open counts against the score', () => {
  const played = exam().answer('right').send({ type: 'finish' });
  expect(lookAt(played.state)).toMatchObject({ firstTries: 6, firstTriesRight: 1, open: 5, answered: 1 });
});

test('going back asks the question before again, with no answer kept', () => {
  const played = exam();
  const first = played.question;
  played.answer('wrong').send({ type: 'undo' });
  expect(played.question).toBe(first);
  played.finishWith('right');
  expect(lookAt(played.state)).toMatchObject({ firstTriesRight: 6 });
});

test('draws the same items for the same seed, others for another, and never one that shows its text', () => {
  const items = (seed: string) => {
    const start = exam({ seed }).state.records[0];
    return start?.event === 'session' ? (start.items ?? []) : [];
  };
  expect(items('a')).toEqual(items('a'));
  expect(new Set(['a', 'b', 'c'].map((seed) => items(seed).join())).size).toBeGreaterThan(1);
  expect(items('a')).not.toContain('kolm-point/dark-year');
});

test('hints are not given', () => {
  const played = exam({ limits: { answers: 10 } });
  while (played.question !== 'first-lit-day') played.answer('right');
  expect(lookAt(played.send({ type: 'hint' }).state)).toMatchObject({ hasHint: false });
  expect(lookAt(played.state)).not.toHaveProperty('hint');
  expect(EVENING).toBeLessThan(played.state.records.at(-1)?.at ?? 0);
});
