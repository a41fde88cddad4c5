import { expect, test } from 'vitest';
import { saidAgainstPicked } from '../../../src/core/insight/said-against-picked.ts';
import { type LuckTally, luckFactor, NO_ANSWERS, withRated } from '../../../src/core/memory/luck.ts';

/** So many answers at one predicted recall, a share of them right. */
function given(
  tally: LuckTally,
  way: 'typed' | 'picked',
  predicted: number,
  right: number,
  of: number,
): LuckTally {
  return Array.from({ length: of }, (_, index) => index < right).reduce(
    (so, correct) =>
      withRated(so, {
        kind: way === 'typed' ? 'short' : 'choice',
        way,
        correct,
        predicted,
        guess: way === 'typed' ? 0.02 : 0.3,
        slip: way === 'typed' ? 0.04 : 0.02,
      }),
    tally,
  );
}

test('the two rates stand side by side at the same predicted recall', () => {
  const typed = given(NO_ANSWERS, 'typed', 0.8, 77, 100);
  const both = given(given(typed, 'picked', 0.8, 85, 100), 'picked', 0.95, 9, 10);
  expect(saidAgainstPicked(both)).toMatchObject({
    rows: [
      { from: 0.75, said: { answers: 100, right: 77 }, picked: { answers: 100, right: 85 } },
      { from: 0.92, said: { answers: 0, right: 0 }, picked: { answers: 10, right: 9 } },
    ],
    kinds: [{ kind: 'choice', answers: 110, right: 94 / 110, guess: expect.closeTo(0.3, 9) }],
  });
});

test('what is right as often as luck allows leaves the guess rate alone', () => {
  // Typed: .768 right, slips .04, so recall is .8; picked: .98 x .8 + .3 x .2 = .844.
  const tally = given(given(NO_ANSWERS, 'typed', 0.8, 768, 1000), 'picked', 0.8, 844, 1000);
  expect(saidAgainstPicked(tally).kinds[0]).toMatchObject({
    expected: expect.closeTo(0.844, 3),
    corrected: expect.closeTo(0.3, 2),
  });
});

test('picks right more often than typing explains raise it, within a factor of 1.5', () => {
  // .98 x .8 + .39 x .2 = .862
  const tally = given(given(NO_ANSWERS, 'typed', 0.8, 3840, 5000), 'picked', 0.8, 4310, 5000);
  expect(luckFactor(tally, 'choice')).toBeCloseTo(1.28, 1);
  const always = given(given(NO_ANSWERS, 'typed', 0.8, 300, 1000), 'picked', 0.8, 1000, 1000);
  expect(luckFactor(always, 'choice')).toBeCloseTo(1.5, 9);
  const never = given(given(NO_ANSWERS, 'typed', 0.8, 4800, 10_000), 'picked', 0.8, 4900, 10_000);
  expect(luckFactor(never, 'choice')).toBeCloseTo(1 / 1.5, 9);
});

test('a few answers hardly move it, and a kind never seen is as it says', () => {
  const few = given(given(NO_ANSWERS, 'typed', 0.8, 4, 10), 'picked', 0.8, 10, 10);
  expect(luckFactor(few, 'choice')).toBeLessThan(1.1);
  expect(luckFactor(few, 'truefalse')).toBe(1);
});

test('picked answers alone tell nothing of luck: a memory better than foreseen looks the same', () => {
  const picked = given(NO_ANSWERS, 'picked', 0.8, 1000, 1000);
  expect(luckFactor(picked, 'choice')).toBeCloseTo(1, 9);
  expect(luckFactor(given(picked, 'typed', 0.8, 10, 20), 'choice')).toBeLessThan(1.2);
  expect(luckFactor(given(picked, 'typed', 0.8, 500, 1000), 'choice')).toBeCloseTo(1.5, 9);
});
