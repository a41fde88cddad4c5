import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceTexts, kindNamed, kindOf, QUESTION_KINDS } from '../../../src/core/question/kinds.ts';
import { seededRng } from '../../../src/core/random.ts';
import { standsIn } from '../../../src/core/text/stands-in.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { keyResponses } from './key-responses.ts';

const questions = samplePack.questions.map((question) => [question.kind, question] as const);

test('there are eleven kinds, found by name, and the sample pack has one question of each', () => {
  expect(QUESTION_KINDS.map(({ kind }) => kind).sort()).toEqual(questions.map(([kind]) => kind).sort());
  expect(QUESTION_KINDS).toHaveLength(11);
  expect(kindNamed('essay')).toBeUndefined();
  for (const { kind } of QUESTION_KINDS) expect(kindNamed(kind)?.kind).toBe(kind);
});

test.each(questions)('%s: its own key is right, however it is arranged', (_name, question) => {
  const kind = kindOf(question);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('picked', 'said'), (seed, askedAs) => {
      const shown = kind.show(question, samplePack, askedAs, seededRng(seed));
      const responses = keyResponses(kind, question, shown, samplePack);
      for (const response of responses) {
        expect(kind.unreadable(question, response, samplePack)).toBeUndefined();
      }
      const graded = kind.grade(question, shown, responses, samplePack);
      expect(graded).toMatchObject({ correct: true, score: 1 });
      expect(graded.given.length).toBeGreaterThan(0);
      expect(graded.why).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test.each(questions)('%s: the same seed shows the same, whichever way it is asked', (_name, question) => {
  const kind = kindOf(question);
  const show = (seed: string, askedAs: 'picked' | 'said') =>
    kind.show(question, samplePack, askedAs, seededRng(seed));
  expect(show('one', 'picked')).toEqual(show('one', 'picked'));
  expect(show('one', 'said').options).toEqual(show('one', 'picked').options);
});

test.each(['choice', 'several', 'order', 'match', 'headline'])('%s: seeds differ', (name) => {
  const question = samplePack.questions.find(({ kind }) => kind === name);
  if (!question) throw new Error(`no ${name}`);
  const seeds = Array.from({ length: 20 }, (_, seed) => String(seed));
  const arrangements = seeds.map((seed) =>
    JSON.stringify(kindOf(question).show(question, samplePack, 'picked', seededRng(seed))),
  );
  expect(new Set(arrangements).size).toBeGreaterThan(3);
});

test.each(questions)(
  '%s: the sample passes its own checks and its answers stand in its claims',
  (_name, question) => {
    expect(kindOf(question).check(question, samplePack)).toEqual([]);
    const text = question.claims
      .map((id) => samplePack.claims.find((claim) => claim.id === id)?.text)
      .join(' ');
    for (const answer of evidenceTexts(question, samplePack)) expect(standsIn(text, answer, 'en')).toBe(true);
  },
);

test.each(questions)('%s: stem and key are words, without marks of the format', (_name, question) => {
  const kind = kindOf(question);
  expect(kind.stem(question, samplePack)).not.toMatch(/\{\{|\}\}|^$/);
  expect(kind.key(question, samplePack)).not.toMatch(/\{\{|\}\}|^$/);
});

const CHANCES: [string, 'picked' | 'said', number, number][] = [
  ['choice', 'picked', 1 / 4 + 0.05, 0.02],
  ['choice', 'said', 0.01, 0.04],
  ['several', 'picked', 1 / 31, 0.04],
  ['truefalse', 'picked', 0.5, 0.03],
  ['short', 'said', 0.01, 0.04],
  ['cloze', 'said', 0.01, 0.04],
  ['number', 'said', 0.01, 0.04],
  ['date', 'said', 0.01, 0.04],
  ['order', 'picked', 1 / 6, 0.04],
  ['match', 'picked', 1 / 6, 0.04],
  ['headline', 'picked', 1 / 12, 0.03],
  ['find', 'picked', 1 / 5, 0],
];

test.each(CHANCES)('%s %s: guessed by %d, missed by %d', (name, askedAs, guess, slip) => {
  const question = samplePack.questions.find(({ kind }) => kind === name);
  if (!question) throw new Error(`no ${name}`);
  expect(kindOf(question).guess(question, askedAs, samplePack)).toBeCloseTo(guess, 10);
  expect(kindOf(question).slip(askedAs)).toBe(slip);
});

test('only find is never scheduled, and only a choice with accept can be said', () => {
  expect(QUESTION_KINDS.filter(({ scheduled }) => !scheduled).map(({ kind }) => kind)).toEqual(['find']);
  expect(samplePack.questions.filter((each) => kindOf(each).sayable(each)).map(({ kind }) => kind)).toEqual([
    'choice',
  ]);
});
