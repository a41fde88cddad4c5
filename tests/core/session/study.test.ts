import { describe, expect, test } from 'vitest';
import { areSiblings } from '../../../src/core/claim/siblings.ts';
import { lookAt } from '../../../src/core/session/look.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { DAY, EVENING, Played } from '../../support/session.ts';

describe('the opening round', () => {
  test('reads the first chapter’s claims, then asks all of its questions, whatever the everyday limits', () => {
    const settings = { dayStart: 4, retention: 0.9, newPerDay: 1, sessionLimit: 2, sessionMinutes: 0 };
    const played = new Played({ settings });
    const read: string[] = [];
    while (played.state.current.screen === 'learn') {
      read.push(played.state.current.entry.claim);
      played.send({ type: 'read' });
    }
    expect(read).toEqual(['first-lit-board', 'first-lit-brandt', 'height']);
    played.finishWith('right');
    const asked = played.state.answers.map(({ asking }) => asking.entry.asked.question.chapter);
    expect(asked).toEqual(Array(7).fill('the-light'));
    expect(played.state.current).toEqual({ screen: 'summary', endedBy: 'done' });
  });

  test('a limit given for this session cuts it', () => {
    const played = new Played({ limits: { answers: 3 } }).finishWith('right');
    expect(played.state.answers).toHaveLength(3);
  });

  test('keeps siblings at least three items apart where there are enough others', () => {
    const played = new Played().finishWith('right');
    const asked = played.state.answers.map(({ asking }) => asking.entry.asked.question);
    asked.forEach((question, index) => {
      const near = asked.slice(index + 1, index + 3);
      if (index < 4) expect(near.some((other) => areSiblings(samplePack, question, other))).toBe(false);
    });
  });
});

describe('a wrong answer', () => {
  test('comes back after five other items, until it is right once', () => {
    const played = new Played().readAll();
    const missed = played.question;
    played.answer('wrong').send({ type: 'next' });
    const between: string[] = [];
    while (played.question !== missed) {
      between.push(played.question);
      played.answer('right').send({ type: 'next' });
    }
    expect(between).toHaveLength(5);
    expect(lookAt(played.state)).toMatchObject({ screen: 'ask', returned: true });
    played.finishWith('right');
    const tries = played.state.answers.filter(({ asking }) => asking.entry.asked.question.id === missed);
    expect(tries.map(({ graded }) => graded.correct)).toEqual([false, true]);
  });

  test('comes back three times at most where no limit ends the session: then it rests until another day', () => {
    const played = new Played().finishWith('wrong');
    const asked = new Map<string, number>();
    for (const { asking } of played.state.answers) {
      const { id } = asking.entry.asked.question;
      asked.set(id, (asked.get(id) ?? 0) + 1);
    }
    expect([...asked.values()]).toEqual(Array(7).fill(4));
    expect(played.state.current).toEqual({ screen: 'summary', endedBy: 'done' });
  });

  test('"I don’t know" counts as wrong, without a bet', () => {
    const played = new Played().readAll().send({ type: 'dont-know', ms: 900, idle: 0 });
    expect(played.state.records.at(-1)).toMatchObject({
      event: 'review',
      correct: false,
      dontKnow: true,
      bet: null,
      grade: 1,
      decidedBy: 'unknown',
    });
  });
});

describe('the next days', () => {
  test('nothing is due on the day it was learnt; what was learnt is due later, and new items follow', () => {
    const first = new Played().finishWith('right');
    const sameDay = new Played({ learner: first.learner() }, EVENING + 3 * 3_600_000);
    const asked = sameDay
      .finishWith('right')
      .state.answers.map(({ asking }) => asking.entry.asked.question.id);
    expect(asked).toEqual([]);
    const month = new Played({ learner: first.learner(), id: 's2' as never }, EVENING + 30 * DAY);
    const due = month.finishWith('right').state.answers.map(({ asking }) => asking.entry.asked.question);
    expect(due.some(({ chapter }) => chapter === 'the-light')).toBe(true);
    expect(due.some(({ chapter }) => chapter === 'the-keepers')).toBe(true);
    expect(due.some(({ kind }) => kind === 'find')).toBe(false);
  });

  test('siblings stay apart in an everyday session', () => {
    const first = new Played().finishWith('right');
    const later = new Played({ learner: first.learner() }, EVENING + 60 * DAY).finishWith('right');
    const asked = later.state.answers.map(({ asking }) => asking.entry.asked.question);
    for (const one of asked) {
      for (const other of asked) if (one !== other) expect(areSiblings(samplePack, one, other)).toBe(false);
    }
  });

  test('what can be said is asked without its options from the second session on', () => {
    const only = { learner: new Played().finishWith('right').learner() };
    const later = new Played(only, EVENING + 60 * DAY).until('tower-builder');
    const view = lookAt(later.state);
    expect(view).toMatchObject({ screen: 'ask', question: { step: { interaction: 'type', opens: true } } });
    later.send({ type: 'open-options' });
    expect(lookAt(later.state)).toMatchObject({ question: { step: { interaction: 'pick' } } });
    later.answer('right');
    expect(later.state.records.at(-1)).toMatchObject({
      askedAs: 'picked',
      openedOptions: true,
      correct: true,
    });
  });

  test('typed and not recognised opens the options and grades nothing yet', () => {
    const learner = new Played().finishWith('right').learner();
    const later = new Played({ learner }, EVENING + 60 * DAY).until('tower-builder');
    const before = later.state.answers.length;
    const response = { interaction: 'type', texts: ['somebody'] } as const;
    later.send({ type: 'answer', response, bet: 'sure', ms: 10, idle: 0 });
    expect(later.state.answers).toHaveLength(before);
    expect(lookAt(later.state)).toMatchObject({
      notice: 'not-recognised',
      question: { step: { interaction: 'pick' }, earlier: { interaction: 'type', given: 'somebody' } },
    });
    later.answer('right');
    expect(later.state.records.at(-1)).toMatchObject({ askedAs: 'picked', openedOptions: true });
  });
});

describe('undo', () => {
  test('goes back to the question, at any depth, and leaves the past as it was', () => {
    const played = new Played().readAll();
    const first = played.question;
    played.answer('wrong').send({ type: 'next' }).answer('right').send({ type: 'next' }).answer('right');
    expect(played.learner().items.size).toBe(3);
    played.send({ type: 'undo' }).send({ type: 'undo' }).send({ type: 'undo' });
    expect(played.question).toBe(first);
    expect(played.screen).toBe('ask');
    expect(played.learner().items.size).toBe(0);
    expect(played.events().slice(-3)).toEqual(['undo', 'undo', 'undo']);
    expect(played.send({ type: 'undo' }).events().slice(-4)[0]).not.toBe('undo');
  });

  test('takes back the return of a wrong answer too', () => {
    const played = new Played().readAll();
    const left = played.state.agenda.length;
    played.answer('wrong');
    expect(played.state.agenda).toHaveLength(left + 1);
    expect(played.send({ type: 'undo' }).state.agenda).toHaveLength(left);
  });
});

describe('"I was right"', () => {
  function typedWrong(): Played {
    return new Played().until('tower-colour').answer('wrong');
  }

  test('counts a typed answer as right, takes its return away, and replay agrees', () => {
    const played = typedWrong();
    expect(lookAt(played.state)).toMatchObject({
      verdict: { correct: false, overrulable: true, returns: true },
    });
    played.send({ type: 'right' });
    expect(lookAt(played.state)).toMatchObject({
      verdict: { correct: true, overruled: true, returns: false },
    });
    expect(played.state.agenda.some((entry) => entry.type === 'ask' && entry.try === 'return')).toBe(false);
    const key = 'kolm-point/tower-colour' as never;
    expect(played.learner().items.get(key)).toEqual(played.state.items.get(key));
    expect(played.state.items.get(key)).toMatchObject({ lastCorrect: true });
  });

  test('still reaches the last answer when the next question is on screen', () => {
    const played = typedWrong().send({ type: 'next' }).send({ type: 'right' });
    expect(played.state.records.at(-1)).toMatchObject({ event: 'override', grade: 3 });
    expect(played.screen).toBe('ask');
  });

  test('is not for answers picked from options', () => {
    const played = new Played().until('tower-builder');
    const lines = played.answer('wrong').state.records.length;
    expect(played.send({ type: 'right' }).state.records).toHaveLength(lines);
  });
});

describe('a session', () => {
  test('replayed from its setup and events is the same to the byte', () => {
    const play = () => new Played({ seed: 'again' }).finishWith('wrong', 30).send({ type: 'finish' }).state;
    expect(JSON.stringify(play().records)).toBe(JSON.stringify(play().records));
  });

  test('another seed arranges options otherwise', () => {
    const options = (seed: string) => {
      const played = new Played({ seed }).until('tower-builder');
      return played.state.current.screen === 'ask'
        ? played.state.current.shown.options.map(({ ref }) => ref)
        : [];
    };
    const orders = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => options(seed).join()));
    expect(orders.size).toBeGreaterThan(1);
  });

  test('live state equals the fold of its lines', () => {
    const played = new Played().finishWith('wrong', 25).send({ type: 'finish' });
    expect(played.learner().items).toEqual(new Map([...played.state.items]));
  });

  test('skipping puts a question last and grades nothing', () => {
    const played = new Played().readAll();
    const skipped = played.question;
    played.send({ type: 'skip' });
    expect(played.question).not.toBe(skipped);
    expect(played.state.agenda.at(-1)).toMatchObject({ asked: { question: { id: skipped } } });
    expect(played.events().filter((event) => event === 'review')).toEqual([]);
  });

  test('ends after its minutes, but not in the middle of an answer', () => {
    const played = new Played({ limits: { minutes: 2 } }).readAll().wait(180_000);
    played.answer('right');
    expect(played.screen).toBe('feedback');
    expect(played.send({ type: 'next' }).state.current).toEqual({ screen: 'summary', endedBy: 'minutes' });
  });

  test('with nothing to do says so and records nothing', () => {
    const played = new Played({ filter: { tag: 'no-such-tag' } });
    expect(played.state.current).toEqual({ screen: 'summary', endedBy: 'nothing' });
    expect(played.state.records).toEqual([]);
  });

  test('a clock that goes back never puts a line before the one above it', () => {
    const played = new Played().readAll().answer('right').send({ type: 'next' });
    played.wait(-5 * DAY).answer('right');
    const times = played.state.records.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('what a right answer is worth', () => {
  test('picked at the first meeting: luck is the reason it comes back soon', () => {
    const played = new Played().until('tower-builder').answer('right');
    const view = lookAt(played.state);
    expect(view).toMatchObject({
      verdict: { correct: true, daysIfSaid: null, luck: 0.25 },
    });
    expect(played.state.records.at(-1)).toMatchObject({ grade: 3 });
    const { recalled, weighed } = played.state.answers.at(-1)?.review ?? {};
    expect(weighed).toMatchObject({ known: 0.3, slip: 0.02, luck: 0.3 });
    // L x .3 x .98 / (L x .3 x .98 + .7 x .3) with four options.
    const known = 0.294 * (weighed?.likelihood ?? 0);
    expect(recalled).toBeCloseTo(known / (known + 0.21), 6);
  });

  test('picked later: what saying it would have brought is told', () => {
    const learner = new Played().finishWith('right').learner();
    const later = new Played({ learner }, EVENING + 60 * DAY).until('tower-builder');
    later.send({ type: 'open-options' }).answer('right');
    const view = lookAt(later.state);
    const { days, daysIfSaid } = view.screen === 'feedback' ? view.verdict : { days: null, daysIfSaid: null };
    expect(daysIfSaid).toBeGreaterThan(days ?? 0);
  });

  test('typed: nothing is put down to luck', () => {
    const played = new Played().until('tower-colour').answer('right');
    expect(lookAt(played.state)).toMatchObject({ verdict: { correct: true, luck: null, daysIfSaid: null } });
  });
});

describe('an opening round broken off', () => {
  test('goes on with what is left of it on the same day', () => {
    const first = new Played({ limits: { answers: 3 } }).finishWith('right');
    const asked = first.state.answers.map(({ asking }) => asking.entry.asked.question.id);
    const second = new Played({ learner: first.learner() }, EVENING + 3_600_000).finishWith('right');
    const rest = second.state.answers.map(({ asking }) => asking.entry.asked.question);
    expect(rest).toHaveLength(4);
    expect(rest.every(({ id, chapter }) => chapter === 'the-light' && !asked.includes(id))).toBe(true);
  });
});

describe('what the summary says of what is left', () => {
  test('after the first round the daily limit is used up, and the next day is told', () => {
    const view = lookAt(new Played().finishWith('right').state);
    expect(view).toMatchObject({ screen: 'summary', ahead: { due: 0, newToday: 0, newLeft: 4 } });
    expect(view.screen === 'summary' && view.ahead.next?.days).toBeGreaterThanOrEqual(1);
  });

  test('broken off, what is left of the round is still there', () => {
    const view = lookAt(new Played({ limits: { answers: 3 } }).finishWith('right').state);
    expect(view).toMatchObject({ ahead: { newToday: 4, newLeft: 8 } });
  });
});

describe('what is promised of a return', () => {
  test('with one answer left there is no room, and nothing is promised', () => {
    const played = new Played({ limits: { answers: 1 } }).readAll().answer('wrong');
    expect(lookAt(played.state)).toMatchObject({ verdict: { returns: false } });
    expect(played.send({ type: 'next' }).screen).toBe('summary');
  });

  test('near a limit it comes back as late as it still comes', () => {
    const played = new Played({ limits: { answers: 3 } }).readAll();
    const missed = played.question;
    played.answer('wrong').send({ type: 'next' });
    expect(played.question).not.toBe(missed);
    played.answer('right').send({ type: 'next' });
    expect(played.question).toBe(missed);
    expect(played.answer('right').send({ type: 'next' }).screen).toBe('summary');
  });
});

describe('taking back', () => {
  test('a headline goes back to its verdict, not to the name', () => {
    const played = new Played().until('first-lit-desk').answer('right').send({ type: 'undo' });
    expect(lookAt(played.state)).toMatchObject({ question: { step: { purpose: 'verdict' } } });
    expect(played.answer('right').screen).toBe('feedback');
  });

  test('options that were seen stay seen', () => {
    const learner = new Played().finishWith('right').learner();
    const later = new Played({ learner }, EVENING + 60 * DAY).until('tower-builder');
    const response = { interaction: 'type', texts: ['somebody'] } as const;
    later
      .send({ type: 'answer', response, bet: 'sure', ms: 10, idle: 0 })
      .answer('right')
      .send({ type: 'undo' });
    expect(lookAt(later.state)).toMatchObject({ question: { step: { interaction: 'pick' } } });
    expect(later.answer('right').state.records.at(-1)).toMatchObject({
      openedOptions: true,
      askedAs: 'picked',
    });
  });
});

describe('putting off', () => {
  test('what was looked at stays looked at', () => {
    const learner = new Played().finishWith('right').learner();
    const later = new Played({ learner }, EVENING + 60 * DAY).until('tower-builder');
    later.send({ type: 'open-options' }).send({ type: 'skip' }).until('tower-builder').answer('right');
    expect(later.state.records.at(-1)).toMatchObject({ openedOptions: true, askedAs: 'picked' });
    const hinted = new Played().until('first-lit-day').send({ type: 'hint' }).send({ type: 'skip' });
    hinted.until('first-lit-day').answer('right');
    expect(hinted.state.records.at(-1)).toMatchObject({ hint: true, grade: 2 });
  });
});
