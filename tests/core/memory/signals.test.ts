import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knewChance } from '../../../src/core/memory/evidence.ts';
import {
  likelihood,
  NO_SIGNALS,
  type Sign,
  type Signals,
  withSign,
} from '../../../src/core/memory/signals.ts';
import { seededRng } from '../../../src/core/random.ts';

const SURE: Sign = { kind: 'choice', askedAs: 'picked', bet: 'sure', ms: 4000, opened: null };
const GUESS: Sign = { ...SURE, bet: 'guess' };
const THINK: Sign = { ...SURE, bet: 'think' };
const UNMARKED: Sign = { ...SURE, bet: null };

const signs = fc.record<Sign>({
  kind: fc.constantFrom('choice', 'truefalse'),
  askedAs: fc.constantFrom('picked', 'said'),
  bet: fc.constantFrom('guess', 'think', 'sure', null),
  ms: fc.integer({ min: 0, max: 10_000_000 }),
  opened: fc.constantFrom(true, false, null),
});
const answers = fc.array(fc.record({ sign: signs, knew: fc.double({ min: 0, max: 1, noNaN: true }) }));

function learned(list: readonly { readonly sign: Sign; readonly knew: number }[]): Signals {
  return list.reduce((signals, { sign, knew }) => withSign(signals, sign, knew), NO_SIGNALS);
}

function times(count: number, sign: Sign, knew: number): { sign: Sign; knew: number }[] {
  return Array.from({ length: count }, () => ({ sign, knew }));
}

describe('a bet', () => {
  test('speaks as usual before anything is learned: right .5, .73 and .93 of the time', () => {
    const odds = { guess: 0.2 / 0.48, think: 0.43 / 0.25, sure: 0.63 / 0.05 };
    const between = (a: Sign, b: Sign) => likelihood(NO_SIGNALS, a) / likelihood(NO_SIGNALS, b);
    expect(between(GUESS, THINK)).toBeCloseTo(odds.guess / odds.think, 6);
    expect(between(SURE, THINK)).toBeCloseTo(odds.sure / odds.think, 6);
    expect(likelihood(NO_SIGNALS, SURE)).toBeGreaterThan(2);
    expect(likelihood(NO_SIGNALS, GUESS)).toBeLessThan(0.5);
  });

  test('says nothing where none was asked for', () => {
    expect(likelihood(NO_SIGNALS, UNMARKED)).toBe(1);
  });

  test('says nothing of a learner who is as sure of what is not known', () => {
    const overconfident = learned([...times(300, SURE, 1), ...times(300, SURE, 0)]);
    expect(likelihood(overconfident, SURE)).toBeCloseTo(1, 1);
  });

  test('that is always made says nothing', () => {
    const unmarked = learned([...times(900, THINK, 1), ...times(300, THINK, 0)]);
    expect(likelihood(unmarked, THINK)).toBeCloseTo(1, 1);
  });
});

test('opening the options speaks against knowing, having typed in vain more so, saying the answer for it', () => {
  const opened = likelihood(NO_SIGNALS, { ...UNMARKED, opened: true });
  expect(opened).toBeLessThan(1);
  expect(likelihood(NO_SIGNALS, { ...UNMARKED, opened: true, typed: true })).toBeLessThan(opened / 3);
  expect(likelihood(NO_SIGNALS, { ...UNMARKED, opened: false })).toBeGreaterThan(1);
});

describe('latency', () => {
  /** Answers of all times in turn, so that each is compared with all of them. */
  const inTurn = (rounds: number, knew: (ms: number, round: number) => number) =>
    learned(
      Array.from({ length: rounds }, (_, round) =>
        [2000, 14_000, 3000, 10_000, 4000, 8000, 5000, 6000].map((ms) => ({
          sign: { ...UNMARKED, ms },
          knew: knew(ms, round),
        })),
      ).flat(),
    );
  const usual = inTurn(9, (ms) => (ms < 7000 ? 0.95 : 0.6));
  const at = (ms: number, signals = usual) => likelihood(signals, { ...UNMARKED, ms });

  test('says nothing before there is a pace to compare with', () => {
    expect(at(1, NO_SIGNALS)).toBe(1);
    expect(likelihood(usual, { ...UNMARKED, kind: 'order', ms: 1 })).toBe(1);
    expect(likelihood(usual, { ...UNMARKED, askedAs: 'said', ms: 1 })).toBe(1);
  });

  test('faster is likelier known, by half at most either way, whatever the record', () => {
    expect(at(1000)).toBe(1.5);
    expect(at(100_000)).toBe(1 / 1.5);
    expect(at(4500)).toBeGreaterThan(at(7000));
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 1e9 }), (list, ms) => {
        const worth = at(ms, learned(list));
        expect(worth).toBeGreaterThanOrEqual(1 / 1.5);
        expect(worth).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  test('says nothing of a learner who knows as much of the slow as of the fast', () => {
    const even = inTurn(120, (_, round) => round % 2);
    expect(at(1500, even)).toBeCloseTo(1, 1);
    expect(at(30_000, even)).toBeCloseTo(1, 1);
  });
});

test('a record survives being written and read, and learning goes on from there', () => {
  fc.assert(
    fc.property(answers, answers, (before, after) => {
      const read = JSON.parse(JSON.stringify(learned(before))) as Signals;
      const gone = after.reduce((signals, { sign, knew }) => withSign(signals, sign, knew), read);
      expect(gone).toEqual(learned([...before, ...after]));
    }),
  );
});

test('bets are learned from right and wrong alone: a learner sure of everything is found out', () => {
  const rng = seededRng('sure of everything');
  let signals = NO_SIGNALS;
  for (let answer = 0; answer < 400; answer += 1) {
    const known = rng() < 0.8;
    const right = known || rng() < 0.3;
    const sign = rng() < 0.9 ? SURE : GUESS;
    signals = withSign(signals, sign, knewChance(right, 0.8, 0.3, 0.02, likelihood(signals, sign)));
  }
  expect(likelihood(signals, SURE)).toBeLessThan(likelihood(NO_SIGNALS, SURE) / 1.8);
});
