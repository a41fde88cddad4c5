import { describe, expect, test } from 'vitest';
import { distractorFromNowhere } from '../../../src/pack/check/rules/distractor-from-nowhere.ts';
import { distractorTrueElsewhere } from '../../../src/pack/check/rules/distractor-true-elsewhere.ts';
import { claim } from '../../support/sample-pack.ts';
import { choice, found, packOf } from './written.ts';

test('distractor-from-nowhere asks a pack of some size for one word in common', () => {
  const claims = Array.from({ length: 30 }, (_, at) =>
    claim(`c${at}`, 'board-2021', `Tourists saw lamp ${at}.`),
  );
  const question = choice(
    'What came?',
    'The lamp',
    'Tourism',
    'Zeppelins',
    'They flew',
    'Ines Ostler',
    '4,711',
  );
  expect(found(distractorFromNowhere, packOf([question], claims))).toEqual(['options.1']);
  expect(found(distractorFromNowhere, packOf([question], claims.slice(1)))).toEqual([]);
});

describe('distractor-true-elsewhere', () => {
  const board = claim('lamp', 'board-2021', 'The lamp was lit in 1871.', { about: 'lit' });
  const brandt = claim('late', 'letters-1932', 'It was dark until the autumn of 1872.', { about: 'lit' });
  const ask = (stem: string) => choice(stem, '1871', 'autumn of 1872', '1873');
  const at = (stem: string, other = brandt) =>
    found(distractorTrueElsewhere, packOf([ask(stem)], [board, other]));

  test('finds what another source says on the same point', () => {
    expect(at('When was the lamp lit?')).toEqual(['options.0']);
    expect(at('When was the lamp lit, by Brandt’s letters?')).toEqual(['options.0']);
  });
  test('lets pass a named source, another point, and the same source', () => {
    expect(at('When was the lamp lit, by the Harbour Board’s yearbook?')).toEqual([]);
    expect(at('When was the lamp lit?', { ...brandt, about: 'dark' })).toEqual([]);
    expect(at('When was the lamp lit?', { ...brandt, source: board.source })).toEqual([]);
  });
});
