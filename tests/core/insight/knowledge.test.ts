import { describe, expect, test } from 'vitest';
import { estimateOf, knowledge, knownShare, posterior } from '../../../src/core/insight/knowledge.ts';
import { wilson } from '../../../src/core/insight/wilson.ts';
import { seededRng } from '../../../src/core/random.ts';

/** Wilson's interval as the roots of (p - x)^2 = z^2 x (1 - x) / n. */
function wilsonRoots(right: number, of: number, z = 1.96): [number, number] {
  const share = right / of;
  const a = 1 + (z * z) / of;
  const b = -(2 * share + (z * z) / of);
  const root = Math.sqrt(b * b - 4 * a * share * share);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

test('Wilson: the roots of its own equation, for every count up to 40', () => {
  for (let of = 1; of <= 40; of += 1) {
    for (let right = 0; right <= of; right += 1) {
      const { low, high } = wilson(right, of);
      const [first, second] = wilsonRoots(right, of);
      expect(low).toBeCloseTo(first, 10);
      expect(high).toBeCloseTo(second, 10);
    }
  }
});

describe('knowledge behind a score', () => {
  test('by hand: 14 of 20 with one chance in four and a slip of 2 % is 61.6 %', () => {
    const known = knowledge([{ guess: 0.25, slip: 0.02, right: 14, of: 20 }]);
    expect(known?.share).toBeCloseTo((0.7 - 0.25) / 0.73, 12);
    const [low, high] = wilsonRoots(14, 20);
    expect(known?.low).toBeCloseTo((low - 0.25) / 0.73, 10);
    expect(known?.high).toBeCloseTo((high - 0.25) / 0.73, 10);
  });

  test('a score of luck is nothing known, one of all but slips is all known, and nothing lies outside', () => {
    const luck = { guess: 0.25, slip: 0.04 };
    expect(knownShare(0.25, luck)).toBe(0);
    expect(knownShare(0.96, luck)).toBe(1);
    expect(knownShare(0.1, luck)).toBe(0);
    expect(knownShare(1, luck)).toBe(1);
  });

  test('nothing answered says nothing', () => {
    expect(knowledge([])).toBeNull();
    expect(knowledge([{ guess: 0.5, slip: 0, right: 0, of: 0 }])).toBeNull();
  });

  test('of several sorts: without luck and slips the grid is the Beta distribution itself', () => {
    const plain = { guess: 0, slip: 0 };
    const split = estimateOf(
      posterior([
        { ...plain, right: 5, of: 7 },
        { ...plain, right: 3, of: 6 },
      ]),
    );
    // Beta(9, 6): mean 9/15; its quantiles by counting up the binomial sum of 14 draws.
    expect(split.share).toBeCloseTo(9 / 15, 5);
    const below = (x: number) => {
      let sum = 0;
      for (let k = 9; k <= 14; k += 1) sum += choose(14, k) * x ** k * (1 - x) ** (14 - k);
      return sum;
    };
    expect(below(split.low)).toBeCloseTo(0.025, 4);
    expect(below(split.high)).toBeCloseTo(0.975, 4);
  });

  test('a thousand random exams: within 0 and 1, in order, better with one more right, and sums of their parts', () => {
    const rng = seededRng('exams');
    for (let run = 0; run < 1000; run += 1) {
      const groups = Array.from({ length: 2 + Math.floor(rng() * 2) }, () => {
        const of = 1 + Math.floor(rng() * 12);
        return {
          guess: rng() * 0.5,
          slip: rng() * 0.05,
          of,
          right: Math.floor(rng() * of),
        };
      });
      const cells = posterior(groups);
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(1, 9);
      const { share, low, high } = estimateOf(cells);
      expect(0 <= low && low < share && share < high && high <= 1).toBe(true);
      const [first, ...rest] = groups;
      if (first === undefined) continue;
      const better = knowledge([{ ...first, right: first.right + 1 }, ...rest]);
      expect(better?.share).toBeGreaterThan(share);
      // The order of groups, and whether one is counted in two halves, changes nothing.
      const halves = [
        ...rest,
        { ...first, right: 0, of: first.of - first.right },
        { ...first, of: first.right },
      ];
      expect(knowledge(halves)?.share).toBeCloseTo(share, 9);
    }
  });
});

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
  return product;
}
