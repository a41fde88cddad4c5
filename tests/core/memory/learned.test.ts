import { expect, test } from 'vitest';
import { gradeFor, isEffortless } from '../../../src/core/memory/evidence.ts';
import { knownBefore, withMeeting } from '../../../src/core/memory/known-before.ts';
import {
  isQuick,
  type Learned,
  NOTHING_LEARNED,
  type Unweighed,
  weightsOf,
  withReview,
} from '../../../src/core/memory/learned.ts';
import { likelihood, NO_SIGNALS } from '../../../src/core/memory/signals.ts';
import type { ReviewRecord } from '../../../src/core/session/record.ts';
import { review } from './records.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const ANSWER: Unweighed = {
  pack: 'news',
  kind: 'choice',
  askedAs: 'picked',
  hasOptions: true,
  openedOptions: false,
  dontKnow: false,
  bet: 'think',
  ms: 4200,
  idle: 0,
  predicted: null,
  guess: 0.3,
  slip: 0.02,
};

/** A line as a session writes it, weighed by what was learned before. */
function weighed(learned: Learned, seq: number, more: Partial<ReviewRecord> = {}): ReviewRecord {
  const line = review({ session: 'a', seq, at: NOON + seq }, more);
  return { ...line, weighed: { ...weightsOf(learned, { ...ANSWER, ...line, hasOptions: true }) } };
}

function taught(count: number, more: (index: number) => Partial<ReviewRecord>): Learned {
  return Array.from({ length: count }).reduce<Learned>(
    (learned, _, index) => withReview(learned, weighed(learned, index, more(index))),
    NOTHING_LEARNED,
  );
}

test('nothing learned yet: the priors', () => {
  const sign = { kind: 'choice', askedAs: 'picked', bet: 'think', ms: 4200, opened: null } as const;
  expect(weightsOf(NOTHING_LEARNED, ANSWER)).toEqual({
    known: 0.3,
    guess: 0.3,
    luck: 0.3,
    slip: 0.02,
    likelihood: likelihood(NO_SIGNALS, sign),
  });
  expect(weightsOf(NOTHING_LEARNED, { ...ANSWER, predicted: 0.83 }).known).toBe(0.83);
});

test('the prior of a first meeting is learned, each pack for itself', () => {
  expect(knownBefore(undefined)).toBeCloseTo(0.3, 9);
  expect(knownBefore(withMeeting(withMeeting(undefined, 1), 1))).toBeCloseTo(5 / 12, 9);
  const expert = taught(30, () => ({ bet: 'sure' }));
  expect(weightsOf(expert, ANSWER).known).toBeGreaterThan(0.6);
  expect(weightsOf(expert, { ...ANSWER, pack: 'other' }).known).toBe(0.3);
});

test('sure and wrong takes the worth out of sure', () => {
  const boaster = taught(40, (index) => ({
    bet: 'sure',
    ...(index % 2 === 0 && { correct: false, grade: 1 }),
  }));
  const sure = (learned: Learned) => weightsOf(learned, { ...ANSWER, bet: 'sure' }).likelihood;
  expect(sure(boaster)).toBeLessThan(sure(NOTHING_LEARNED));
});

test('only first tries that count and say what they were weighed by teach anything', () => {
  const line = weighed(NOTHING_LEARNED, 0);
  const { weighed: _, ...old } = line;
  expect(withReview(NOTHING_LEARNED, old)).toBe(NOTHING_LEARNED);
  expect(withReview(NOTHING_LEARNED, { ...line, try: 'return' })).toBe(NOTHING_LEARNED);
  expect(withReview(NOTHING_LEARNED, { ...line, grade: null })).toBe(NOTHING_LEARNED);
  expect(withReview(NOTHING_LEARNED, line)).not.toBe(NOTHING_LEARNED);
});

test('"I don’t know" tells of the first meeting, and nothing of bets and pace', () => {
  const silent = taught(5, () => ({ dontKnow: true, correct: false, grade: 1, bet: null }));
  expect(silent.signals).toBe(NO_SIGNALS);
  expect(weightsOf(silent, ANSWER).known).toBeCloseTo(3 / 15, 9);
});

test('quick is faster than three quarters of the own answers of that kind, idle time apart', () => {
  const paced = taught(20, (index) => ({ ms: 4000 + 100 * index }));
  expect(isQuick(paced, { ...ANSWER, ms: 3000 })).toBe(true);
  expect(isQuick(paced, { ...ANSWER, ms: 63_000, idle: 60_000 })).toBe(true);
  expect(isQuick(paced, { ...ANSWER, ms: 5500 })).toBe(false);
  expect(isQuick(paced, { ...ANSWER, ms: 3000, askedAs: 'said' })).toBe(false);
  expect(isQuick(NOTHING_LEARNED, { ...ANSWER, ms: 1 })).toBe(false);
});

test('easy is typed, sure, quick and not foreseen; never picked, hinted or misspelt', () => {
  expect(isEffortless('sure', true, 0.9)).toBe(true);
  expect(isEffortless('sure', true, 0.95)).toBe(false);
  expect(isEffortless('think', true, 0.9)).toBe(false);
  expect(isEffortless('sure', false, 0.9)).toBe(false);
  const typed = {
    correct: true,
    askedAs: 'said',
    decidedBy: 'equal',
    hint: false,
    effortless: true,
  } as const;
  expect(gradeFor(typed)).toBe(4);
  expect(gradeFor({ ...typed, askedAs: 'picked' })).toBe(3);
  expect(gradeFor({ ...typed, hint: true })).toBe(2);
  expect(gradeFor({ ...typed, decidedBy: 'spelling' })).toBe(2);
  expect(gradeFor({ ...typed, correct: false })).toBe(1);
});
