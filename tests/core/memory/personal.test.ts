import { default_w } from 'ts-fsrs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import { FITTABLE_FSRS6 } from '../../../bench/memory/models/fsrs6-graph.ts';
import { surprise } from '../../../src/core/memory/fit/fit.ts';
import { reviewsInOrder } from '../../../src/core/memory/order.ts';
import {
  FEWEST,
  type FitOutcome,
  fitHistories,
  isFitDue,
  personalFit,
  type TimedAnswer,
} from '../../../src/core/memory/personal.ts';
import { seededRng } from '../../../src/core/random.ts';
import { Played } from '../../support/session.ts';
import { review, wrong } from './records.ts';

const DAY = 86_400_000;
const MONDAY = Date.parse('2026-03-02T19:00:00Z');

/** Answers of somebody whose memory has these parameters, to so many items, with a guess rate of a quarter. */
function answersOf(parameters: readonly number[], items: number, seed: string): TimedAnswer[][] {
  const rng = seededRng(seed);
  const truth = fsrs6(parameters);
  return Array.from({ length: items }, (_, item) => {
    let at = MONDAY + item * 0.7 * DAY;
    let memory = truth.initial({ grade: 3, recalled: 1 });
    const answers: TimedAnswer[] = [
      { at, days: 0, grade: 3, recalled: 1, guess: 0.25, slip: 0.02, weight: 0, judged: false },
    ];
    for (const days of [8, 20, 45, 90, 150]) {
      at += days * DAY;
      const known = rng() < truth.retrievability(memory, days);
      const right = known || rng() < 0.25;
      memory = truth.after(memory, days, { grade: known ? 3 : 1, recalled: 1 });
      const grade = right ? 3 : 1;
      answers.push({
        at,
        days,
        grade,
        recalled: right && !known ? 0.4 : 1,
        guess: 0.25,
        slip: 0.02,
        weight: 1,
        judged: true,
      });
    }
    return answers;
  });
}

const LONG = default_w.map((value, index) => (index < 4 ? 5 * value : value));
const fitTo = (histories: readonly TimedAnswer[][]) =>
  personalFit({ histories, current: default_w }, FITTABLE_FSRS6, () => undefined);

describe('somebody who remembers far longer than most', () => {
  let outcome: Extract<FitOutcome, { kind: 'fitted' }>;
  const shares: number[] = [];
  beforeAll(() => {
    const job = { histories: answersOf(LONG, 90, 'long'), current: default_w };
    const found = personalFit(job, FITTABLE_FSRS6, (share) => shares.push(share));
    if (found.kind !== 'fitted') throw new Error('too few');
    outcome = found;
  });

  test('gets parameters that predict later answers better, and surely so', () => {
    expect(outcome.accepted).toBe(true);
    expect(outcome.after).toBeLessThan(outcome.before);
    expect(outcome.sure).toBeGreaterThanOrEqual(0.8);
    const first = (w: readonly number[]) => fsrs6(w).initial({ grade: 3, recalled: 1 }).stability;
    expect(first(outcome.parameters)).toBeGreaterThan(1.5 * first(default_w));
  });

  test('what was learned from and what it was held against are apart, and all of it', () => {
    expect(outcome.learnedFrom + outcome.checkedOn).toBe(450);
    expect(outcome.checkedOn / 450).toBeCloseTo(0.25, 1);
  });

  test('what is accepted was fitted to the later answers too', () => {
    const histories = answersOf(LONG, 90, 'long');
    const times = histories.flatMap((history) => history.filter(({ judged }) => judged).map(({ at }) => at));
    const boundary = times.sort((a, b) => a - b)[Math.floor(times.length * 0.75)] ?? 0;
    const later = histories.map((history) =>
      history.map((one) => ({ ...one, weight: one.at >= boundary ? one.weight : 0 })),
    );
    const { value } = surprise(FITTABLE_FSRS6, outcome.parameters, later);
    expect(value / outcome.checkedOn).toBeLessThan(outcome.after);
  });

  test('answers nobody is judged by are learned from', () => {
    const job = {
      histories: answersOf(LONG, 90, 'long').map((history) =>
        history.map((one, index) => (index === 1 ? { ...one, judged: false } : one)),
      ),
      current: default_w,
    };
    const found = personalFit(job, FITTABLE_FSRS6, () => undefined);
    expect(found).toMatchObject({ kind: 'fitted', accepted: true });
    if (found.kind !== 'fitted') return;
    expect(found.learnedFrom + found.checkedOn).toBeGreaterThan(360);
    const silent = job.histories.map((history) =>
      history.map((one) => ({ ...one, weight: one.judged ? one.weight : 0 })),
    );
    const without = personalFit({ ...job, histories: silent }, FITTABLE_FSRS6, () => undefined);
    expect(without).not.toMatchObject({ parameters: found.parameters });
  });

  test('a second fit to the same answers finds nothing better', () => {
    const job = { histories: answersOf(LONG, 90, 'long'), current: outcome.parameters };
    const again = personalFit(job, FITTABLE_FSRS6, () => undefined);
    expect(again).toMatchObject({ kind: 'fitted', accepted: false });
    if (again.kind === 'fitted') expect(again.after).toBeGreaterThan(again.before);
  });

  test('progress only grows, to the end', () => {
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

test('with few answers nothing is fitted', () => {
  expect(fitTo(answersOf(default_w, 18, 'few'))).toEqual({ kind: 'too-few', answers: 90 });
});

test('a fit is due when the log has grown by a fifth', () => {
  expect(isFitDue(FEWEST - 1, 0)).toBe(false);
  expect(isFitDue(FEWEST, 0)).toBe(true);
  expect(isFitDue(599, 500)).toBe(false);
  expect(isFitDue(600, 500)).toBe(true);
});

describe('a log as a fit takes it', () => {
  const on = (session: string, seq: number, at: number) => ({ session, seq, at });
  const weighed = { known: 0.8, guess: 0.3, luck: 0.33, slip: 0.02, likelihood: 1 };

  test('all but the first answer are learned from, judged by are first tries on another day', () => {
    const [history] = fitHistories(
      [
        wrong(on('a', 0, MONDAY)),
        review(on('a', 1, MONDAY + 60_000), { try: 'return' }),
        review(on('b', 0, MONDAY + 2 * DAY), { weighed, recalled: 0.7 }),
        review(on('c', 0, MONDAY + 3 * DAY), { counts: false, grade: null }),
      ],
      4,
      false,
    );
    expect(history?.map(({ days, weight, judged }) => ({ days, weight, judged }))).toEqual([
      { days: 0, weight: 0, judged: false },
      { days: 0, weight: 1, judged: false },
      { days: 2 - 60_000 / DAY, weight: 1, judged: true },
    ]);
    expect(history?.[2]).toMatchObject({ guess: 0.33, slip: 0.02, recalled: 0.7, grade: 3 });
    // A line from before weights were kept: one of two options.
    expect(history?.[0]).toMatchObject({ guess: 0.5 });
  });

  test('what a session plays can be read back', () => {
    const { records } = new Played().finishWith('right').state;
    const histories = fitHistories(reviewsInOrder(records), 4, false);
    expect(histories.flat()).toHaveLength(6);
    expect(histories.flat().some(({ judged }) => judged)).toBe(false);
  });
});
