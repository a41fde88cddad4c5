import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlindItem,
  type BlindOption,
  guessability,
  STRATEGIES,
  type Strategy,
} from '../../../src/core/insight/blind-guessers.ts';

function option(text: string, right: boolean, more: Partial<BlindOption> = {}): BlindOption {
  return { text, right, absolute: false, words: new Set(text.split(' ')), ...more };
}

/** An item of this stem; the first option is right. */
function item(stem: string, ...texts: readonly string[]): BlindItem {
  return {
    stemWords: new Set(stem.split(' ')),
    options: texts.map((text, at) => option(text, at === 0)),
  };
}

function scale(...values: readonly number[]): BlindItem {
  const options = values.map((value, at) => option('x', at === 0, { value }));
  return { stemWords: new Set(), options };
}

function scoreOf(strategy: Strategy, ...items: readonly BlindItem[]) {
  const found = guessability(items).strategies.find((each) => each.strategy === strategy);
  return { items: found?.items, score: found?.score };
}

const absolute: BlindItem = {
  stemWords: new Set(),
  options: [
    option('a', true),
    option('b', false, { absolute: true }),
    option('c', false, { absolute: true }),
  ],
};

describe('strategies', () => {
  test.each([
    ['longest', item('q', 'long one', 'one', 'two'), 1],
    ['longest', item('q', 'one', 'long one', 'two'), 0],
    ['shortest', item('q', 'one', 'long one', 'long two'), 1],
    ['middle', scale(5, 1, 9), 1],
    ['middle', scale(9, 1, 5), 0],
    ['middle', scale(4, 1, 5, 9), 1 / 2],
    ['stem-overlap', item('red fox', 'red hen', 'old hen', 'old cow'), 1],
    ['most-typical', item('q', 'red hen', 'red cow', 'old hen'), 1],
    ['absolute-avoider', absolute, 1],
  ] as const)('%s', (strategy, one, score) => {
    expect(scoreOf(strategy, one)).toEqual({ items: 1, score });
  });

  test('a tie is broken by chance, wherever the key stands in it', () => {
    const tied = item('q', 'aaaa', 'bbbb', 'cc');
    expect(scoreOf('longest', tied)).toEqual({ items: 1, score: 1 / 2 });
    expect(scoreOf('longest', { ...tied, options: tied.options.toReversed() })).toEqual({
      items: 1,
      score: 1 / 2,
    });
  });

  test('have no preference among equals, and are not judged by it', () => {
    expect(scoreOf('longest', item('q', 'aa', 'bb', 'cc'))).toEqual({ items: 0, score: null });
    const [overall] = guessability([item('q', 'aa', 'bb', 'cc')]).strategies.map((each) => each.overall);
    expect(overall).toBeCloseTo(1 / 3);
  });
});

const many = (count: number, one: BlindItem) => Array.from({ length: count }, () => one);
const betrayed = item('q', 'long one', 'one', 'two');
const fair = item('q', 'one', 'long one', 'two');

describe('guessability', () => {
  test('a pack whose longest option is always right is guessable', () => {
    const found = guessability(many(20, betrayed));
    expect(found).toMatchObject({ items: 20, guessable: true, best: 'longest' });
    expect(found.chance).toBeCloseTo(1 / 3);
  });

  test('a third of them is what chance gives', () => {
    expect(guessability([...many(10, betrayed), ...many(20, fair)]).guessable).toBe(false);
  });

  test('a few lucky items prove nothing', () => {
    expect(guessability(many(3, betrayed)).guessable).toBe(false);
  });

  test('the bound is corrected for the number of strategies', () => {
    // 17 of 34: the lower bound at 95 % is 0.351 for one strategy, and 0.298 for six together.
    const [longest] = guessability([...many(17, betrayed), ...many(17, fair)]).strategies;
    expect(longest?.score).toBe(0.5);
    expect(longest?.low).toBeCloseTo(0.298, 3);
    expect(STRATEGIES).toHaveLength(6);
  });

  test('scores are shares, bounds below them, and the order of options and items says nothing', () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[abc]{1,6}( [abc]{1,6})?$/), {
      minLength: 2,
      maxLength: 5,
    });
    const items = fc.array(
      fc.tuple(fc.stringMatching(/^[abc]{1,3}$/), texts).map(([stem, all]) => item(stem, ...all)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(items, (all) => {
        const found = guessability(all);
        const turned = guessability(
          all.toReversed().map((one) => ({ ...one, options: one.options.toReversed() })),
        );
        found.strategies.forEach(({ score, low, overall }, at) => {
          expect(overall).toBeGreaterThanOrEqual(0);
          expect(overall).toBeLessThanOrEqual(1);
          expect(turned.strategies[at]?.overall).toBeCloseTo(overall, 9);
          if (score !== null) expect(low).toBeLessThanOrEqual(score + 1e-9);
        });
      }),
      { numRuns: 50 },
    );
  });
});
