import { describe, expect, test } from 'vitest';
import { elsewhereOf, isContested } from '../../../src/core/claim/elsewhere.ts';
import type { ClaimId } from '../../../src/core/ids.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { claim, samplePack } from '../../support/sample-pack.ts';

const ids = (...list: string[]) => list as ClaimId[];
const point = { about: 'point' };

const pack: Pack = {
  ...samplePack,
  claims: [
    claim('agreeing', 'letters-1932', 'It is so, says this one too.', { ...point, says: 'so too' }),
    claim('main', 'board-2021', 'It is so.', point),
    claim('further', 'board-2021', 'And this.', { says: 'and this' }),
    claim('against', 'letters-1932', 'It is not so.', { ...point, contradicts: ids('main'), says: 'not so' }),
    claim('alone', 'letters-1932', 'Nothing to do with it.'),
  ],
};

describe('what is said elsewhere', () => {
  test('contradicting claims, then those the question hangs on too, then what others say on the point', () => {
    expect(elsewhereOf(pack, ids('main', 'further'))).toEqual([
      { cite: 'Brandt, 1932', says: 'not so', relation: 'contradicts' },
      { cite: 'Harbour Board, 2021', says: 'and this', relation: 'together' },
      { cite: 'Brandt, 1932', says: 'so too', relation: 'also' },
    ]);
  });

  test('a contradiction written on one side is read on both', () => {
    expect(elsewhereOf(pack, ids('against'))).toContainEqual({
      cite: 'Harbour Board, 2021',
      says: 'It is so.',
      relation: 'contradicts',
    });
    const contested = pack.claims.filter((each) => isContested(pack, each)).map(({ id }) => id);
    expect(contested).toEqual(['main', 'against']);
  });

  test('a contradicting claim the question hangs on still contradicts', () => {
    expect(elsewhereOf(pack, ids('main', 'against')).map(({ relation }) => relation)).toEqual([
      'contradicts',
      'also',
    ]);
  });

  test('nothing for a claim that stands alone, or is none', () => {
    expect(elsewhereOf(pack, ids('alone'))).toEqual([]);
    expect(elsewhereOf(pack, ids('gone'))).toEqual([]);
    expect(elsewhereOf(pack, [])).toEqual([]);
  });

  test.each([
    [
      'The lamp was lit in the autumn, long after the tower had been painted red.',
      'The lamp was lit in the autumn, long after the tower had…',
    ],
    [
      'The lamp was first lit by the keeper and by his sister Agnes, in fog.',
      'The lamp was first lit by the keeper and by his sister…',
    ],
    [
      'Sixty units and not one more than that, in this very sentence',
      'Sixty units and not one more than that, in this very…',
    ],
    ['灯'.repeat(70), `${'灯'.repeat(59)}…`],
    ['Short enough.', 'Short enough.'],
  ])('without `says`, the text is cut at a word: %s', (text, says) => {
    const cut: Pack = {
      ...pack,
      claims: [claim('a', 'letters-1932', 'A.', point), claim('b', 'board-2021', text, point)],
    };
    expect(elsewhereOf(cut, ids('a'))).toEqual([{ cite: 'Harbour Board, 2021', says, relation: 'also' }]);
  });
});
