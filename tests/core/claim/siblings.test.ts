import { describe, expect, test } from 'vitest';
import { areSiblings } from '../../../src/core/claim/siblings.ts';
import type { ClaimId, QuestionId } from '../../../src/core/ids.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { claim, samplePack, sampleQuestion } from '../../support/sample-pack.ts';

const base = sampleQuestion('short');

function question(id: string, ...claims: string[]) {
  return { ...base, id: id as QuestionId, claims: claims as ClaimId[] };
}

const one = question('one', 'a');
const same = question('same', 'x', 'a');
const about = question('about', 'b');
const apart = question('apart', 'x');
const ungrounded = question('draft');

const pack: Pack = {
  ...samplePack,
  claims: [
    claim('a', 'board-2021', 'A.', { about: 'point' }),
    claim('b', 'letters-1932', 'B.', { about: 'point' }),
    claim('x', 'letters-1932', 'X.'),
  ],
  questions: [one, same, about, apart, ungrounded],
};

describe('siblings', () => {
  test.each([
    ['questions on one claim, first or not', one, same, true],
    ['questions on claims about the same point', one, about, true],
    ['questions that share neither', one, apart, false],
    ['questions that rest on nothing', ungrounded, question('draft'), false],
    ['a question and itself', one, one, false],
  ])('%s', (_name, first, second, expected) => {
    expect(areSiblings(pack, first, second)).toBe(expected);
    expect(areSiblings(pack, second, first)).toBe(expected);
  });

  test('a claim and a point that share a name do not mix', () => {
    const mixed: Pack = {
      ...pack,
      claims: [claim('a', 'board-2021', 'A.', { about: 'b' }), claim('b', 'board-2021', 'B.')],
      questions: [one, about],
    };
    expect(areSiblings(mixed, one, about)).toBe(false);
  });
});
