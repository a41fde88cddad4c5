import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAt } from '../../../src/core/session/look.ts';
import { verdictLine } from '../../../src/wording/session.ts';
import { Played } from '../../support/session.ts';

/** Answers as told, in turn; what comes after the last of them is right. */
function play(played: Played, answers: readonly boolean[]): Played {
  for (let at = 0; at < 400 && played.screen !== 'summary'; at += 1) {
    played.readAll();
    if (played.screen !== 'ask') break;
    played.answer((answers[played.state.answers.length] ?? true) ? 'right' : 'wrong').send({ type: 'next' });
  }
  return played;
}

const ids = ({ state }: Played) => state.answers.map(({ asking }) => asking.entry.asked.key);

describe('a learner who keeps missing', () => {
  test('is asked each question three times at most, and comes to the end of the first round', () => {
    const played = play(new Played(), new Array(400).fill(false));
    expect(played.state.current).toEqual({ screen: 'summary', endedBy: 'done' });
    const all = ids(played);
    for (const key of new Set(all)) expect(all.filter((one) => one === key)).toHaveLength(3);
  });

  test('is told at the third that it waits, with the sentence, and it is due the next day', () => {
    const played = new Played().readAll();
    const question = played.question;
    for (let at = 0; at < 100; at += 1) {
      const mine = played.question === question;
      played.answer(mine ? 'wrong' : 'right');
      const tries = played.state.answers.filter(({ asking }) => asking.entry.asked.question.id === question);
      if (mine && tries.length === 3) break;
      played.send({ type: 'next' }).readAll();
    }
    const view = lookAt(played.state);
    expect(view).toMatchObject({ screen: 'feedback', verdict: { returns: false, missed: 3, days: 1 } });
    if (view.screen !== 'feedback') return;
    expect(view.card.claim.text).not.toBe('');
    expect(verdictLine(view.verdict)).toBe('Not right. Missed 3 times, so it waits: tomorrow.');
    play(played.send({ type: 'next' }), []);
    const after = played.state.answers.slice(
      played.state.answers.findLastIndex(({ asking }) => asking.entry.asked.question.id === question) + 1,
    );
    expect(after.some(({ asking }) => asking.entry.asked.question.id === question)).toBe(false);
  });

  test('taking the third answer back gives the third try back', () => {
    const played = new Played({ limits: { newItems: 1 } }).readAll();
    for (let tries = 0; tries < 2; tries += 1) played.answer('wrong').send({ type: 'next' });
    played.answer('wrong');
    expect(lookAt(played.state)).toMatchObject({ verdict: { missed: 3 } });
    played.send({ type: 'undo' }).answer('right');
    expect(lookAt(played.state)).toMatchObject({ verdict: { correct: true } });
    expect(lookAt(played.state)).not.toHaveProperty('verdict.missed');
  });
});

test('whatever is promised to come back in a session does, however near its limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }),
      fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      (limit, answers) => {
        const played = play(new Played({ limits: { answers: limit } }), answers);
        const all = ids(played);
        expect(all.length).toBeLessThanOrEqual(limit);
        for (const [at, { returns }] of played.state.answers.entries()) {
          const again = all.indexOf(all[at] as never, at + 1);
          if (!returns) continue;
          expect(again).toBeGreaterThan(at);
          // Five others between, or as many as the limit leaves beside what waits for its return too.
          const left = played.state.answers
            .slice(again)
            .filter(({ asking }) => asking.entry.try === 'first').length;
          if (again - at - 1 < 5) expect(left).toBe(0);
        }
      },
    ),
    { numRuns: 150 },
  );
});
