import { beforeAll, describe, expect, test } from 'vitest';
import { dayRange } from '../../../../src/core/claim/day-range.ts';
import { areSiblings } from '../../../../src/core/claim/siblings.ts';
import type { ChapterId } from '../../../../src/core/ids.ts';
import type { Learner } from '../../../../src/core/memory/item.ts';
import type { Pack } from '../../../../src/core/pack.ts';
import { lookAt, lookBack } from '../../../../src/core/session/look.ts';
import { type Mode, POLICIES } from '../../../../src/core/session/policy.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { flagshipPack } from '../../../support/flagship.ts';
import { DAY, EVENING, Played } from '../../../support/session.ts';

let pack: Pack;
let met: Learner;

beforeAll(async () => {
  pack = await flagshipPack();
  met = new Played({ packs: [pack] }).finishWith('right').learner();
});

const LATER = EVENING + 9 * DAY;
const begin = (mode: Mode, more = {}) => new Played({ mode, packs: [pack], learner: met, ...more }, LATER);

function asked({ current, agenda }: SessionState) {
  const entries = current.screen === 'ask' ? [current.entry, ...agenda] : agenda;
  return entries.flatMap((entry) => (entry.type === 'ask' ? [entry.asked] : []));
}
const ids = (played: Played) => asked(played.state).map(({ question }) => question.id);
const questions = (played: Played) => asked(played.state).map(({ question }) => question);

const PRACTICE = ['cross-examination', 'desk', 'round', 'cross-source', 'timeline'] as const;

describe.each(PRACTICE)('%s', (mode) => {
  test('leaves every date of the learner where it was, and says so before the first answer', () => {
    for (const wanted of ['right', 'wrong'] as const) {
      const played = begin(mode, { limits: { answers: 6 } });
      expect(lookAt(played.state)).toMatchObject({ heading: { mode } });
      played.finishWith(wanted);
      expect(played.events()).toContain('review');
      expect(played.learner()).toEqual(met);
    }
    expect(POLICIES[mode].counts).toBe(false);
  });

  test('asks the same in the same order for the same seed, and something else for another', () => {
    expect(ids(begin(mode))).toEqual(ids(begin(mode)));
    expect(ids(begin(mode, { seed: 'another' }))).not.toEqual(ids(begin(mode)));
  });
});

test('the desk has ten headlines, the plainer ones first', () => {
  const desk = questions(begin('desk'));
  expect(desk).toHaveLength(10);
  expect(desk.every(({ kind }) => kind === 'headline')).toBe(true);
  const levels = desk.map(({ level }) => level ?? 0);
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  expect(new Set(levels).size).toBeGreaterThan(1);
});

describe('a cross-examination', () => {
  const filter = { chapter: 'three-places' as ChapterId };
  const examined = (more = {}) => begin('cross-examination', { filter, ...more });

  test('mixes sources: who says what, a sentence to find, contested questions', () => {
    const all = questions(examined());
    expect(all).toHaveLength(8);
    expect(all.filter(({ id }) => id.startsWith('~')).map(({ kind }) => kind)).toContain('match');
    expect(all.some(({ kind }) => kind === 'find')).toBe(true);
    const sources = new Set(
      all.flatMap(({ claims }) => claims.map((id) => pack.claims.find((claim) => claim.id === id)?.source)),
    );
    expect(sources.size).toBeGreaterThan(2);
  });

  test('stays with its chapter', () => {
    const own = questions(examined()).filter(({ id }) => !id.startsWith('~'));
    expect(new Set(own.map(({ chapter }) => chapter))).toEqual(new Set(['three-places']));
  });

  test('lets a wrong answer be mended once before anything is shown', () => {
    const played = examined();
    const first = played.question;
    played.answer('wrong');
    expect(played.question).toBe(first);
    expect(lookAt(played.state)).toMatchObject({ screen: 'ask', notice: 'once-more', heading: { done: 0 } });
    // What a face can show of the last answer must not hold the right one yet.
    expect(lookBack(played.state)).toBeUndefined();
    played.answer('right');
    expect(lookAt(played.state)).toMatchObject({ screen: 'feedback', heading: { done: 1 } });
    const tries = played.state.records.flatMap((line) =>
      line.event === 'review' ? [[line.try, line.correct]] : [],
    );
    expect(tries).toEqual([
      ['first', false],
      ['retry', true],
    ]);
    played.send({ type: 'next' }).answer('wrong').answer('wrong');
    expect(played.screen).toBe('feedback');
    played.send({ type: 'next' }).finishWith('right');
    expect(lookAt(played.state)).toMatchObject({
      firstTries: 8,
      firstTriesRight: 6,
      answered: 8,
      closing: { kind: 'examined', retried: 2, mended: 1 },
    });
  });

  test('takes "I don\'t know" as it is', () => {
    const played = examined().send({ type: 'dont-know', ms: 1000, idle: 0 });
    expect(played.screen).toBe('feedback');
  });

  test('a limit counts questions, not tries', () => {
    const played = examined({ limits: { answers: 3 } });
    for (let i = 0; i < 3; i += 1) played.answer('wrong').answer('wrong').send({ type: 'next' });
    expect(lookAt(played.state)).toMatchObject({ screen: 'summary', answered: 3, endedBy: 'done' });
  });

  test('undo between the tries takes the first one back', () => {
    const played = examined().answer('wrong').send({ type: 'undo' });
    expect(lookAt(played.state)).toMatchObject({ screen: 'ask', heading: { done: 0 } });
    expect(played.answer('right').finishWith('right').state.answers).toHaveLength(8);
  });
});

describe('a timeline', () => {
  test('asks for an order that the days of its claims settle, without their dates', () => {
    const all = questions(begin('timeline'));
    expect(all).toHaveLength(5);
    for (const question of all) {
      const days = question.claims.map((id) => pack.claims.find((claim) => claim.id === id)?.on ?? '');
      for (const [at, day] of days.slice(1).entries()) {
        expect(dayRange(days[at] ?? '').to < dayRange(day).from).toBe(true);
      }
      expect(question).toMatchObject({ kind: 'order' });
      expect(JSON.stringify('items' in question ? question.items : [])).not.toMatch(/\b(1[89]|20)\d\d\b/);
    }
    const used = all.flatMap(({ claims }) => claims);
    expect(new Set(used).size).toBe(used.length);
  });

  test('its questions are logged under names no author can write, and have no date', () => {
    const played = begin('timeline').finishWith('right');
    const reviews = played.state.records.filter((line) => line.event === 'review');
    expect(reviews).toHaveLength(5);
    for (const review of reviews) expect(review).toMatchObject({ counts: false, due: null, kind: 'order' });
    expect(reviews.every((line) => line.event === 'review' && /^~[0-9a-f]{12}$/.test(line.question))).toBe(
      true,
    );
  });
});

test('source against source sets siblings side by side, and its own questions among them', () => {
  const rounds = ['a', 'b', 'c', 'd', 'e'].map((seed) => questions(begin('cross-source', { seed })));
  for (const all of rounds) {
    expect(all).toHaveLength(10);
    const own = all.filter(({ id }) => !id.startsWith('~'));
    const beside = own.slice(1).filter((question, at) => areSiblings(pack, question, own[at] ?? question));
    expect(beside.length).toBeGreaterThan(2);
  }
  expect(
    rounds.flat().filter(({ kind, id }) => kind === 'match' && id.startsWith('~')).length,
  ).toBeGreaterThan(0);
});

describe('only said', () => {
  test('asks what was met, without its options, and counts', () => {
    const played = begin('only-said');
    expect(asked(played.state).every(({ key }) => met.items.has(key))).toBe(true);
    while (played.screen !== 'summary') {
      expect(lookAt(played.state)).toMatchObject({ question: { step: { interaction: 'type' } } });
      played.answer('right').send({ type: 'next' });
    }
    const reviews = played.state.records.filter((line) => line.event === 'review');
    expect(reviews.length).toBeGreaterThan(1);
    for (const review of reviews) expect(review).toMatchObject({ counts: true, askedAs: 'said' });
  });

  test('leaves out what was answered today, so that nothing can be crammed', () => {
    const once = begin('only-said').finishWith('right');
    const again = new Played({ mode: 'only-said', packs: [pack], learner: once.learner() }, LATER + DAY / 24);
    const before = new Set(once.state.answers.map(({ asking }) => asking.entry.asked.key));
    expect(asked(again.state).filter(({ key }) => before.has(key))).toEqual([]);
  });
});

test('a round by code does not depend on who plays it', () => {
  const [first] = [...met.items.values()];
  const items = new Map(met.items);
  if (first !== undefined) items.set(first.key, { ...first, suspended: true });
  const limits = { answers: 7 };
  const mine = begin('round', { limits });
  const yours = new Played(
    { mode: 'round', packs: [pack], learner: { ...met, items }, limits, id: 's2' as never },
    EVENING,
  );
  expect(ids(mine)).toEqual(ids(yours));
  expect(lookAt(mine.state)).toMatchObject({ hasHint: false, helps: true });
  const shown = ({ state }: Played) => state.current.screen === 'ask' && state.current.shown;
  expect(shown(mine)).toEqual(shown(yours));
});
