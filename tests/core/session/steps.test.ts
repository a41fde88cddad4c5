import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { ladder, rungOfClaim } from '../../../src/core/claim/ladder.ts';
import { type Learner, NEW_LEARNER } from '../../../src/core/memory/item.ts';
import { lookAt } from '../../../src/core/session/look.ts';
import { verdictLine } from '../../../src/wording/session.ts';
import { summaryLines } from '../../../src/wording/summary.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { DAY, EVENING, Played } from '../../support/session.ts';

const alone = { ...samplePack, questions: samplePack.questions.filter(({ id }) => id === 'first-lit-day') };

/** The one question of a pack, answered rightly whenever it is due, so many times. */
function known(times: number): { readonly learner: Learner; readonly at: number } {
  let learner: Learner = NEW_LEARNER;
  let at = EVENING;
  for (let time = 0; time < times; time += 1) {
    const played = new Played({ packs: [alone], learner, id: `k${time}` as never }, at);
    learner = played.finishWith('right').learner();
    at = [...learner.items.values()][0]?.due ?? at;
    at += DAY / 2;
  }
  return { learner, at };
}
const again = ({ learner, at }: ReturnType<typeof known>) =>
  new Played({ packs: [alone], learner, id: 'now' as never }, at).readAll();

function verdict(played: Played) {
  const view = lookAt(played.state);
  if (view.screen !== 'feedback') throw new Error(view.screen);
  return view.verdict;
}

test('a step up is said in a few words', () => {
  const played = again(known(1)).answer('right');
  expect(verdict(played).move).toEqual({ from: 'day', to: 'week' });
  expect(verdictLine(verdict(played))).toMatch(/^Right\. In \d+ days\. Lasts a week now\.$/);
});

test('a lapse says what it lasted and how many right answers bring that back, and they do', () => {
  const lapsed = again(known(3)).answer('wrong');
  const { move } = verdict(lapsed);
  expect(move).toMatchObject({ from: 'month' });
  expect(verdictLine(verdict(lapsed))).toMatch(
    /It lasted a month; \d right answers in time bring that back\.$/,
  );

  let { learner } = { learner: lapsed.send({ type: 'next' }).send({ type: 'finish' }).learner() };
  for (let answers = 1; answers <= (move?.back ?? 0); answers += 1) {
    const due = [...learner.items.values()][0]?.due ?? 0;
    const played = new Played({ packs: [alone], learner, id: `b${answers}` as never }, due + DAY / 2);
    learner = played.answer('right').learner();
  }
  const rung = rungOfClaim(alone, 'first-lit-board' as never, {
    items: learner.items,
    model: fsrs6(),
    retention: 0.9,
  });
  expect(rung).toBe('month');
});

test('the first meeting and a return are no moves', () => {
  const first = new Played({ packs: [alone] }).readAll().answer('wrong');
  expect(verdict(first).move).toBeUndefined();
  const lapsed = again(known(3)).answer('wrong').send({ type: 'next' }).answer('right');
  expect(verdict(lapsed).move).toBeUndefined();
});

test('the summary says what a session did to the ladder', () => {
  const met = new Played().finishWith('right');
  expect(summaryLines(lookAt(met.state) as never).join('\n')).toMatch(/On the ladder: \d claims met\./);
  const lapsed = again(known(3)).answer('wrong').send({ type: 'finish' });
  expect(summaryLines(lookAt(lapsed.state) as never).join('\n')).toContain(
    'On the ladder: 2 down a step, back with right answers in time.',
  );
});

test('one claim alone stands where it stands in the whole ladder', () => {
  const { items } = new Played().finishWith('right').learner();
  const request = { items, model: fsrs6(), retention: 0.9 };
  for (const { claim, rung } of ladder(samplePack, request)) {
    expect(rungOfClaim(samplePack, claim.id, request)).toBe(rung);
  }
});
