import { describe, expect, test } from 'vitest';
import { closest } from '../../src/core/text/closest.ts';
import { Names } from '../../src/pack/references.ts';

describe('the nearest of some words', () => {
  test.each([
    ['lihgt-house', ['light', 'light-house', 'lamp'], 'light-house'],
    ['LAMPS', ['lamp', 'stairs'], 'lamp'],
    ['oil', ['gas', 'coal-bunker'], undefined],
    ['keeper', ['keep', 'keeper-of-the-light'], 'keep'],
  ])('%s', (word, candidates, meant) => {
    expect(closest(word, candidates)).toBe(meant);
  });
});

describe('unknown ids', () => {
  const names = (count: number) =>
    new Names({
      source: [],
      speaker: [],
      chapter: [],
      claim: Array.from({ length: count }, (_, at) => `the-claim-${at}`),
    });
  const suggested = (count: number, unknown: number) => {
    const ids = Array.from({ length: unknown }, () => 'teh-claim-1');
    return names(count)
      .unknown('claim', ids, ['claims'])
      .filter(({ hint }) => hint.startsWith('Did you mean'));
  };

  test('each gets a suggestion in a pack of common size', () => {
    expect(suggested(300, 50)).toHaveLength(50);
  });

  test('the ids compared with them are limited, and every one is still reported', () => {
    expect(suggested(5000, 400).length).toBe(10);
    expect(suggested(60_000, 3)).toEqual([]);
    expect(names(5000).unknown('claim', Array(400).fill('teh-claim-1'), ['claims'])).toHaveLength(400);
  });
});
