import { describe, expect, test } from 'vitest';
import { leakEachOther, leaksOf } from '../../../src/core/claim/leaks.ts';
import type { ClaimId, QuestionId } from '../../../src/core/ids.ts';
import type { Pack } from '../../../src/core/pack.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import { packOf, written } from '../../pack/check/written.ts';
import { ASKED as asked } from '../../support/leaking.ts';
import { claim } from '../../support/sample-pack.ts';

const claims = [claim('lamp', 'board-2021', 'She built it.'), claim('horn', 'board-2021', 'All heard it.')];
const telling = written('headline', {
  id: 'telling' as QuestionId,
  claims: ['horn' as ClaimId],
  ask: '',
  headline: 'Engineer Lindqvist, who built the granite tower, hears its horn',
  verdict: 'print',
});
const rest = Array.from({ length: 8 }, (_, at) =>
  written('short', { id: `rest-${at}` as QuestionId, ask: 'Who else?', answer: 'nobody' }),
);
const pack = (...questions: readonly Question[]): Pack => packOf([...questions, ...rest], claims);

describe('what a question gives away', () => {
  test('is said with where, what and whose', () => {
    expect(leaksOf(pack(asked, telling), telling)).toEqual([
      {
        part: 'headline',
        of: 'asked',
        stem: 'Which engineer built the granite tower at Kolm Point?',
        answers: ['Lindqvist'],
      },
    ]);
    expect(leaksOf(pack(asked, telling), asked)).toEqual([]);
  });

  test('holds for the two of them either way round', () => {
    const both = pack(asked, telling);
    expect(leakEachOther(both, asked, telling)).toBe(true);
    expect(leakEachOther(both, telling, asked)).toBe(true);
    expect(leakEachOther(both, asked, rest[0] as Question)).toBe(false);
  });

  test('is nothing where one of them is a draft, which nobody is asked', () => {
    expect(leaksOf(pack({ ...asked, draft: true }, telling), telling)).toEqual([]);
    const draft = { ...telling, draft: true } as Question;
    expect(leaksOf(pack(asked, draft), draft)).toEqual([]);
  });
});
