import { describe, expect, test } from 'vitest';
import { coverage, coverageByChapter } from '../../../src/core/claim/coverage.ts';
import type { ClaimId, QuestionId } from '../../../src/core/ids.ts';
import type { Claim, Pack } from '../../../src/core/pack.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import { claim, samplePack, sampleQuestion } from '../../support/sample-pack.ts';

const short = sampleQuestion('short');

function on<Q extends Question>(question: Q, more: Partial<Q>): Q {
  return { ...question, claims: ['a' as ClaimId], ...more };
}

const first = on(short, {});
const another = on(short, { id: 'another' as QuestionId, ask: 'And what else?' });
const sameAgain = on(short, { id: 'again' as QuestionId, ask: short.ask.toUpperCase() });
const otherKind = on(sampleQuestion('number'), { ask: short.ask });
const draft = on(short, { ask: 'And then?', draft: true });
const find = on(sampleQuestion('find'), {});
const second = on(short, { claims: ['b', 'a'] as ClaimId[], ask: 'With which other?' });

function only(weight: Claim['weight'], questions: readonly Question[], more: Partial<Claim> = {}) {
  const claims = [claim('a', 'board-2021', 'A.', { weight, ...more }), claim('b', 'board-2021', 'B.')];
  const [found] = coverage({ ...samplePack, claims, questions });
  return found && { ways: found.ways, met: found.met };
}

describe('a claim', () => {
  test.each([
    ['3 asked in two ways', 3, [first, another], 2, true],
    ['3 asked in two kinds', 3, [first, otherKind], 2, true],
    ['3 asked first here and beside another there', 3, [first, second], 2, true],
    ['3 asked the same twice', 3, [first, sameAgain], 1, false],
    ['3 asked once, and found', 3, [first, find], 1, false],
    ['3 asked once, and drafted', 3, [first, draft], 1, false],
    ['2 asked once', 2, [first], 1, true],
    ['2 found only', 2, [find], 0, false],
    ['1 asked once', 1, [first], 1, true],
    ['1 not asked', 1, [], 0, false],
  ] as const)('of weight %s', (_name, weight, questions, ways, met) => {
    expect(only(weight, questions)).toEqual({ ways, met });
  });

  test('of weight 1 may stay unasked for a reason, of weight 2 not', () => {
    expect(only(1, [], { unasked: 'Too small.' })).toEqual({ ways: 0, met: true });
    expect(only(2, [], { unasked: 'Too small.' })).toEqual({ ways: 0, met: false });
  });

  test('that is the evidence of a question has no weight to meet', () => {
    const pack: Pack = { ...samplePack, claims: [claim('~0123456789ab', 'board-2021', 'A.')], questions: [] };
    expect(coverage(pack)).toEqual([]);
  });
});

test('by chapter, those of none last, and weights that occur', () => {
  const loose = claim('loose', 'board-2021', 'It rains.');
  expect(coverageByChapter({ ...samplePack, claims: [loose, ...samplePack.claims] })).toEqual([
    {
      chapter: { id: 'the-light', title: 'When the light was lit' },
      weights: [
        { weight: 3, met: 0, of: 1 },
        { weight: 2, met: 3, of: 3 },
        { weight: 1, met: 1, of: 1 },
      ],
    },
    {
      chapter: { id: 'the-keepers', title: 'Those who kept it' },
      weights: [
        { weight: 2, met: 3, of: 3 },
        { weight: 1, met: 1, of: 1 },
      ],
    },
    { weights: [{ weight: 2, met: 0, of: 1 }] },
  ]);
});
