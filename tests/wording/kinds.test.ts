import { expect, test } from 'vitest';
import { QUESTION_KINDS } from '../../src/core/question/kinds.ts';
import { kindInWords } from '../../src/wording/kinds.ts';

test('every kind has words of its own', () => {
  const words = QUESTION_KINDS.map(({ kind }) => kindInWords(kind));
  expect(new Set(words).size).toBe(QUESTION_KINDS.length);
  expect(kindInWords('truefalse')).toBe('true or false');
  expect(kindInWords('riddle')).toBe('riddle');
});
