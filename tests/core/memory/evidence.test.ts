import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeFor, knewChance, recalledChance, slippedChance } from '../../../src/core/memory/evidence.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

test('an answer was known when it was recalled or slipped', () => {
  expect(knewChance(true, 0.8, 0.25, 0.02, 2)).toBe(recalledChance(0.8, 0.25, 0.02, 2));
  // Known at .8 and slipped at .02, against a guess that failed: .016 / (.016 + .15).
  expect(knewChance(false, 0.8, 0.25, 0.02)).toBeCloseTo(0.016 / 0.166, 10);
});

test('a wrong answer may be a slip: the likelier, the surer it was to be known', () => {
  expect(slippedChance(0.8, 0.25, 0.02)).toBeCloseTo(0.016 / 0.166, 10);
  expect(slippedChance(0.95, 0.25, 0.02)).toBeGreaterThan(slippedChance(0.8, 0.25, 0.02));
  expect(slippedChance(0.8, 0.25, 0)).toBe(0);
});

describe('the chance that a right answer was recalled', () => {
  test('by Bayes’ rule', () => {
    // Known at .8 with slips of .02 against one in four lucky: .784 / (.784 + .05).
    expect(recalledChance(0.8, 0.25, 0.02)).toBeCloseTo(0.94005, 5);
    expect(recalledChance(0.8, 0.5, 0.03)).toBeCloseTo(0.776 / 0.876, 10);
  });

  test('at the first meeting three in ten are taken to know it', () => {
    expect(recalledChance(null, 0.25, 0.02)).toBe(recalledChance(0.3, 0.25, 0.02));
  });

  test('what cannot be guessed was recalled', () => {
    expect(recalledChance(0.4, 0, 0.04)).toBe(1);
    expect(recalledChance(0, 0, 0)).toBe(1);
  });

  test('is a chance, and luck only lowers it', () => {
    fc.assert(
      fc.property(chance, chance, chance, chance, (predicted, guess, more, slip) => {
        const low = recalledChance(predicted, Math.min(guess, more), slip);
        const high = recalledChance(predicted, Math.max(guess, more), slip);
        expect(low).toBeGreaterThanOrEqual(high);
        expect(high).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  { what: 'wrong', correct: false, askedAs: 'said', decidedBy: 'different', hint: false, grade: 1 },
  { what: 'unknown', correct: false, askedAs: 'picked', decidedBy: 'unknown', hint: true, grade: 1 },
  { what: 'picked', correct: true, askedAs: 'picked', decidedBy: 'position', hint: false, grade: 3 },
  { what: 'picked, hinted', correct: true, askedAs: 'picked', decidedBy: 'position', hint: true, grade: 3 },
  { what: 'said', correct: true, askedAs: 'said', decidedBy: 'accept', hint: false, grade: 3 },
  { what: 'said, hinted', correct: true, askedAs: 'said', decidedBy: 'equal', hint: true, grade: 2 },
  { what: 'said, misspelt', correct: true, askedAs: 'said', decidedBy: 'spelling', hint: false, grade: 2 },
] as const)('the grade of an answer: $what', ({ grade, ...answer }) => {
  expect(gradeFor(answer)).toBe(grade);
});
