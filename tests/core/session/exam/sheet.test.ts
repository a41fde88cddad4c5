import { describe, expect, test } from 'vitest';
import { lookAt } from '../../../../src/core/session/look.ts';
import type { AskView, SheetView } from '../../../../src/core/session/view.ts';
import { Played } from '../../../support/session.ts';

const exam = (more = {}) => new Played({ mode: 'exam', limits: { answers: 4 }, ...more });
const ask = (played: Played) => lookAt(played.state) as AskView;
const sheet = (played: Played) => lookAt(played.state) as SheetView;
const standing = (played: Played) =>
  sheet(played).questions.map(
    ({ given, marked }) => `${given === undefined ? 'open' : 'given'}${marked ? '!' : ''}`,
  );

test('any question can be gone to, answered anew, and left open', () => {
  const played = exam().answer('wrong');
  const second = played.question;
  played.send({ type: 'go', place: 0 });
  expect(ask(played).exam).toMatchObject({ place: 0, of: 4, open: 3 });
  expect(ask(played).exam?.given).not.toBe('');
  played.answer('right');
  expect(played.question).toBe(second);
  played.send({ type: 'sheet' });
  expect(standing(played)).toEqual(['given', 'open', 'open', 'open']);
  played.send({ type: 'next' });
  expect(played.question).toBe(second);
  played.send({ type: 'go', place: 9 }).send({ type: 'go', place: -1 });
  expect(played.question).toBe(second);
  expect(lookAt(played.finishWith('right').state)).toMatchObject({ firstTriesRight: 4, answered: 4 });
});

test('a question left for later is open, and comes round again', () => {
  const played = exam();
  const first = played.question;
  played.send({ type: 'skip' }).answer('right').answer('right').answer('right');
  expect(played.question).toBe(first);
});

test('a mark is written, shown, and taken away again', () => {
  const played = exam().send({ type: 'mark' });
  expect(ask(played).exam?.marked).toBe(true);
  expect(played.state.records.at(-1)).toMatchObject({ event: 'exam-mark', flag: true, answered: false });
  played.answer('right').send({ type: 'sheet' });
  expect(played.state.records.at(-1)).toMatchObject({ event: 'exam-mark', flag: true, answered: true });
  expect(standing(played)).toEqual(['given!', 'open', 'open', 'open']);
  played.send({ type: 'go', place: 0 }).send({ type: 'mark' }).send({ type: 'sheet' });
  expect(standing(played)[0]).toBe('given');
});

test('an answer given twice counts once, as given last', () => {
  const played = exam({ limits: { answers: 1 } }).answer('right');
  played.send({ type: 'go', place: 0 }).answer('wrong').send({ type: 'finish' });
  expect(played.events().filter((event) => event === 'review')).toHaveLength(1);
  expect(lookAt(played.state)).toMatchObject({ firstTries: 1, firstTriesRight: 0 });
});

test('a bad item is flagged while it is on screen, and nothing is shown for it', () => {
  const played = exam();
  const { question } = played;
  played.send({ type: 'flag', reason: 'Two answers fit.' });
  expect(played.state.records.at(-1)).toMatchObject({ event: 'flag', question, reason: 'Two answers fit.' });
  expect(played.screen).toBe('ask');
});

describe('a time limit', () => {
  const timed = () => exam({ limits: { answers: 4, minutes: 5 } });

  test('hands in what was answered in time; what comes later is too late', () => {
    const played = timed()
      .answer('right')
      .wait(5 * 60_000)
      .answer('right');
    expect(lookAt(played.state)).toMatchObject({
      screen: 'summary',
      endedBy: 'minutes',
      open: 3,
      firstTriesRight: 1,
    });
  });

  test('a flag that was being written when it ran out is kept, and the exam is handed in', () => {
    const played = timed().answer('right');
    const { question } = played;
    played.wait(5 * 60_000).send({ type: 'flag', reason: 'Two answers fit.' });
    expect(played.state.records.filter(({ event }) => event === 'flag')).toMatchObject([
      { question, reason: 'Two answers fit.' },
    ]);
    expect(lookAt(played.state)).toMatchObject({ screen: 'summary', endedBy: 'minutes', open: 3 });
  });

  test('is shown as a time of day, and is off by default', () => {
    expect(ask(timed()).exam?.ends).toEqual({ at: timed().state.started.at + 300_000, offset: 60 });
    expect(ask(exam()).exam).not.toHaveProperty('ends');
  });
});
