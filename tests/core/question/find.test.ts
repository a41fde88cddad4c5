import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimId, SourceId } from '../../../src/core/ids.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { type FindQuestion, find } from '../../../src/core/question/find.ts';
import { seededRng } from '../../../src/core/random.ts';
import { claim, samplePack, sampleQuestion } from '../../support/sample-pack.ts';

const ELSEWHERE = claim('elsewhere', 'letters-1932', 'Nobody lives there.');

/** A source of so many sentences, with one of another source in between, and a question settled by some of them. */
function passage(sentences: number, settling: readonly number[]): { pack: Pack; question: FindQuestion } {
  const claims = Array.from({ length: sentences }, (_, at) =>
    claim(`c${at}`, 'board-2021', `Sentence ${at}.`),
  );
  const question: FindQuestion = {
    ...sampleQuestion('find'),
    passage: { source: 'board-2021' as SourceId },
    claims: settling.map((at) => `c${at}` as ClaimId),
  };
  const half = Math.floor(sentences / 2);
  return {
    pack: { ...samplePack, claims: [...claims.slice(0, half), ELSEWHERE, ...claims.slice(half)] },
    question,
  };
}

describe('a long passage is shown through a window', () => {
  test('of eight sentences in a row, one of which settles the question; the refs stay those of the passage', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 9, max: 60 })
          .chain((length) =>
            fc.tuple(fc.constant(length), fc.uniqueArray(fc.nat(length - 1), { minLength: 1, maxLength: 3 })),
          ),
        fc.string(),
        ([length, settling], seed) => {
          const { pack, question } = passage(length, settling);
          const { options } = find.show(question, pack, 'picked', seededRng(seed));
          const first = options[0]?.ref ?? -1;
          expect(options).toEqual(
            Array.from({ length: 8 }, (_, at) => ({ ref: first + at, text: `Sentence ${first + at}.` })),
          );
          expect(first + 8).toBeLessThanOrEqual(length);
          const right = options.flatMap(({ ref }, at) => (settling.includes(ref) ? [at] : []));
          expect(right.length).toBeGreaterThan(0);
          const graded = options.map((_, option) =>
            find.grade(question, { askedAs: 'picked', options }, [{ interaction: 'point', option }], pack),
          );
          expect(graded.flatMap(({ correct }, at) => (correct ? [at] : []))).toEqual(right);
        },
      ),
    );
  });

  test('that lies elsewhere for other seeds, and reaches both ends', () => {
    const { pack, question } = passage(30, [12]);
    const starts = Array.from(
      { length: 60 },
      (_, seed) => find.show(question, pack, 'picked', seededRng(String(seed))).options[0]?.ref,
    );
    expect(new Set(starts)).toEqual(new Set([5, 6, 7, 8, 9, 10, 11, 12]));
  });
});

test.each([1, 5, 8])('a passage of %i sentences is shown whole', (length) => {
  const { pack, question } = passage(length, [0]);
  const { options } = find.show(question, pack, 'picked', seededRng('s'));
  expect(options.map(({ ref }) => ref)).toEqual(Array.from({ length }, (_, at) => at));
});
