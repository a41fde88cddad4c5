import { describe, expect, test } from 'vitest';
import type { ClaimId, QuestionId } from '../../../src/core/ids.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import { heldBackOn } from '../../../src/core/session/apart.ts';
import { packOf, written } from '../../pack/check/written.ts';
import { ASKED, TELLING as telling } from '../../support/leaking.ts';
import { claim, samplePack } from '../../support/sample-pack.ts';
import { DAY, EVENING, Played, SETTINGS } from '../../support/session.ts';

const FILLERS = ['oil', 'wicks', 'stairs', 'letters', 'pilots', 'gulls', 'ropes', 'boats'];

const asked: Question = { ...ASKED, claims: ['builder' as ClaimId] };
const others = FILLERS.map((word) =>
  written('short', {
    id: word as QuestionId,
    claims: [word as ClaimId],
    ask: `Where were the ${word}?`,
    answer: `in room ${word}`,
  }),
);
const claims = [
  claim('builder', 'board-2021', 'Margarethe Lindqvist built the tower.', { about: 'builder' }),
  claim('horn', 'board-2021', 'The fog horn was heard by every ship.', { about: 'horn' }),
  ...FILLERS.map((word) => claim(word, 'board-2021', `The ${word} were in room ${word}.`)),
];

/** The ids of a session's questions in order, with these in the pack beside eight that give nothing away. */
function session(questions: readonly Question[], chapter?: string): string[] {
  const all = [...questions, ...others].map((one) => (chapter === undefined ? one : { ...one, chapter }));
  const pack = packOf(all as Question[], claims);
  const { state } = new Played({ packs: [pack], settings: { ...SETTINGS, newPerDay: 10 } }).readAll();
  const { current, agenda } = state;
  return [
    ...(current.screen === 'ask' ? [current.entry.asked.question.id] : []),
    ...agenda.flatMap((entry) => (entry.type === 'ask' ? [entry.asked.question.id] : [])),
  ];
}

describe('a question that tells the answer to another', () => {
  test.each([
    ['before it', [telling, asked]],
    ['after it', [asked, telling]],
  ])('is in no study session with it, standing %s', (_, questions) => {
    const ids = session(questions);
    expect(ids).toContain(questions[0]?.id);
    expect(ids).not.toContain(questions[1]?.id);
    expect(ids.length).toBeGreaterThan(4);
  });

  test('is, where it tells nothing', () => {
    const ids = session([{ ...telling, explain: 'It stood on the tower.' } as Question, asked]);
    expect(ids).toContain('telling');
    expect(ids).toContain('asked');
  });

  test('in a first round comes all the same, three items apart', () => {
    const ids = session([telling, asked], 'the-light');
    expect(ids).toHaveLength(10);
    expect(Math.abs(ids.indexOf('telling') - ids.indexOf('asked'))).toBeGreaterThanOrEqual(3);
  });
});

test('what was put off waits until its time comes, whatever was answered today', () => {
  const learner = new Played().finishWith('right').learner();
  const day = { packs: [samplePack], learner, settings: SETTINGS };
  const at = EVENING + 30 * DAY;
  const isHeldBack = heldBackOn(day, { at, offset: 60 });
  const items = [...learner.items.values()];
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    expect(isHeldBack(item, samplePack)).toBe(false);
    expect(isHeldBack({ ...item, buriedUntil: at + 1 }, samplePack)).toBe(true);
    expect(isHeldBack({ ...item, buriedUntil: at }, samplePack)).toBe(false);
  }
});
