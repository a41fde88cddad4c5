import { expect, test } from 'vitest';
import { flagsOf, Past } from '../../../src/core/insight/past.ts';
import { Shelf } from '../../../src/core/insight/past-answer.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { line, review, wrong } from '../memory/records.ts';

const at = (seq: number) => ({ session: 's', seq, at: 1_000_000 + seq * 1000 });
const kolm = { pack: 'kolm-point' };
const reviews = [
  review(at(0), { ...kolm, question: 'tower-builder', given: ['Margarethe Lindqvist'], bet: 'sure' }),
  wrong(at(1), { ...kolm, question: 'tower-colour', given: ['Weiß, café'], bet: 'sure' }),
  wrong(at(2), { ...kolm, question: 'fuels', given: [['Oil', 'Gas']], bet: 'think' }),
  review(at(3), { pack: 'gone', question: 'lost', given: [] }),
];
const flags = [line('flag', at(4), { ...kolm, question: 'fuels', reason: 'Gas came first.' })];
const shelf = new Shelf([samplePack]);
const past = new Past(reviews, flagsOf(flags), shelf);
const found = (...of: Parameters<Past['find']>) => past.find(...of).shown.map(({ question }) => question);

test('the latest first, by filter', () => {
  expect(found('all', '', 9)).toEqual(['lost', 'fuels', 'tower-colour', 'tower-builder']);
  expect(found('wrong', '', 9)).toEqual(['fuels', 'tower-colour']);
  expect(found('sure-and-wrong', '', 9)).toEqual(['tower-colour']);
  expect(found('flagged', '', 9)).toEqual(['fuels']);
});

test('words in the question, its id or the answer, in any order, case and accents aside', () => {
  expect(found('all', 'ENGINEER which', 9)).toEqual(['tower-builder']);
  expect(found('all', 'cafe', 9)).toEqual(['tower-colour']);
  expect(found('all', 'burnt gas', 9)).toEqual(['fuels']);
  expect(found('all', 'gone/lost', 9)).toEqual(['lost']);
  expect(found('wrong', 'engineer', 9)).toEqual([]);
});

test('counts all and hands out no more than asked', () => {
  expect(past.find('all', '', 2)).toMatchObject({
    of: 4,
    shown: [{ question: 'lost' }, { question: 'fuels' }],
  });
});

test('an answer is shown beside its question as it is now, or as it was written down', () => {
  expect(shelf.pastAnswer(reviews[0] as never).now).toMatchObject({
    stem: 'Which engineer built the tower at Kolm Point?',
    key: 'Margarethe Lindqvist',
    card: { claim: { id: 'builder' } },
  });
  expect(shelf.pastAnswer(reviews[3] as never).now).toBeUndefined();
});

test('a flag that was taken back is none', () => {
  expect(flagsOf(flags)).toMatchObject([{ question: 'fuels', reason: 'Gas came first.' }]);
  expect(flagsOf([...flags, line('undo', at(5), { of: 's-4' })])).toEqual([]);
});
