import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { type PartName, Reading } from '../../../src/core/claim/reading.ts';
import type { ChapterId, SourceId } from '../../../src/core/ids.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { claimId, verbatimPack } from '../../support/verbatim-pack.ts';
import { weeks } from '../../support/weeks.ts';

const { learner } = weeks(30);
const reading = (pack: Pack = samplePack) =>
  new Reading(pack, { items: learner.items, model: fsrs6(), retention: 0.9 });
const ids = (name: PartName, pack?: Pack) =>
  reading(pack)
    .groups(name)
    .map(({ claims }) => claims.map(({ card }) => card.claim.id as string));
const board: PartName = { part: 'source', id: 'board-2021' as SourceId };
const light: PartName = { part: 'chapter', id: 'the-light' as ChapterId };

test('a source is read claim after claim', () => {
  expect(ids(board).flat()).toEqual(
    samplePack.claims.filter(({ source }) => source === 'board-2021').map(({ id }) => id),
  );
});

test('a text that is in the pack is read paragraph by paragraph, its claims marked where they stand', () => {
  const groups = reading(verbatimPack).groups(board);
  expect(groups.slice(0, 3).map(({ claims }) => claims.map(({ card }) => card.claim.id))).toEqual([
    ['first-lit-board'],
    ['height', 'builder'],
    [],
  ]);
  for (const { passage, claims } of groups) {
    const marked = passage?.marked.map(({ start, end }) => passage.text.slice(start, end)).join(' ');
    if (passage !== undefined) expect(marked).toBe(claims.map(({ card }) => card.claim.text).join(' '));
  }
  expect(groups[0]?.passage?.text).not.toContain('\n');
  // Those without a place in the text come after it.
  expect(ids(board, verbatimPack).slice(3).flat()).toEqual(['stages', 'last-keeper', 'stores']);
});

test('a chapter brings together what all sources say on a point', () => {
  expect(ids(light)).toEqual([['first-lit-board', 'first-lit-brandt'], ['height'], ['builder'], ['stages']]);
});

test('a timeline goes by the day each claim speaks for, whatever its precision', () => {
  const groups = reading().groups({ part: 'timeline' });
  expect(groups.map(({ on }) => on)).toEqual([
    '1871-06-04',
    '1872',
    '1930',
    '1931-11',
    '1983-03',
    '2021-05-03',
  ]);
  expect(groups.flatMap(({ claims }) => claims)).toHaveLength(samplePack.claims.length);
});

test('a claim knows what says otherwise, both ways, its questions, and how long it lasts', () => {
  const first = reading().claim(claimId('first-lit-board'));
  expect(first?.against.map(({ claim }) => claim.id)).toEqual(['first-lit-brandt']);
  expect(
    reading()
      .claim(claimId('first-lit-brandt'))
      ?.against.map(({ claim }) => claim.id),
  ).toEqual(['first-lit-board']);
  expect(first?.questions).toEqual(['first-lit-day']);
  expect(first?.rung).toMatch(/day|week|month|season/);
  expect(reading().claim(claimId('none'))).toBeUndefined();
});

test('drafts are no questions, and a claim that only they ask for is not on the ladder', () => {
  const questions = samplePack.questions.map((question) => ({ ...question, draft: true }));
  expect(reading({ ...samplePack, questions }).claim(claimId('builder'))).toMatchObject({
    rung: null,
    questions: [],
  });
});
