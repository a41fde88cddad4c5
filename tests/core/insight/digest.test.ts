import { describe, expect, test } from 'vitest';
import { rungOf } from '../../../src/core/claim/ladder.ts';
import type { LocalDay } from '../../../src/core/ids.ts';
import { calibration, PredictionTally } from '../../../src/core/insight/calibration.ts';
import { type Digest, digest } from '../../../src/core/insight/digest.ts';
import { ComingTally } from '../../../src/core/insight/forecast.ts';
import { retentionOf } from '../../../src/core/insight/retention.ts';
import { wilson } from '../../../src/core/insight/wilson.ts';
import { daysBetween, localDay } from '../../../src/core/memory/day.ts';
import type { ReviewRecord } from '../../../src/core/session/record.ts';
import { review, wrong } from '../memory/records.ts';
import { randomLog } from './random-log.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 2, 2, 18);
const on = (seq: number, day: number) => ({ session: `s${day}`, seq, at: MONDAY + day * DAY });
const EPOCH = '1970-01-01' as LocalDay;
const dayNumberOf = ({ at, offset }: ReviewRecord) => daysBetween(EPOCH, localDay(at, offset, 4));

describe('a log by hand', () => {
  const log = [
    wrong(on(0, 0), { bet: 'sure', question: 'a', claims: ['x'], due: MONDAY + DAY }),
    review(on(1, 0), { try: 'return', question: 'a', claims: ['x'], due: MONDAY + DAY }),
    review(on(2, 0), { question: 'b', claims: ['x', 'y'], due: MONDAY + 8 * DAY, bet: 'guess' }),
    review(on(3, 1), {
      question: 'a',
      claims: ['x'],
      predicted: 0.8,
      due: MONDAY + 33 * DAY,
      ms: 9000,
      idle: 1000,
    }),
    wrong(on(4, 9), {
      question: 'b',
      claims: ['x', 'y'],
      predicted: 0.6,
      askedAs: 'said',
      bet: 'sure',
      due: MONDAY + 10 * DAY,
    }),
    wrong(on(5, 9), {
      question: 'b',
      claims: ['x', 'y'],
      predicted: 0.6,
      counts: false,
      grade: null,
      due: null,
      bet: null,
    }),
  ];
  const gathered = digest(log, 4);

  test('days, time and outcomes', () => {
    expect(gathered).toMatchObject({ answers: 6, right: 3 });
    expect(gathered.days.map(({ answers, right, ms }) => [answers, right, ms])).toEqual([
      [3, 2, 12_600],
      [1, 1, 8000],
      [2, 0, 8400],
    ]);
  });

  test('true retention counts what came back on a later day and counts', () => {
    expect(retentionOf(gathered.predictions)).toMatchObject({ right: 1, of: 2, predicted: 0.7 });
    expect(retentionOf(new PredictionTally())).toBeNull();
  });

  test('said against picked, at the recall predicted for each', () => {
    expect(gathered.ways).toEqual({
      said: { right: 0, of: 1, predicted: 0.6 },
      picked: { right: 1, of: 2, predicted: 0.8 + 0.6 },
    });
  });

  test('the ladder: the weakest question of a claim decides', () => {
    expect(gathered.ladder.map(({ counts }) => counts)).toEqual([
      { new: 0, day: 1, week: 1, month: 0, season: 0 },
      { new: 0, day: 0, week: 2, month: 0, season: 0 },
      { new: 0, day: 2, week: 0, month: 0, season: 0 },
    ]);
  });

  test('sure and wrong until it is right on a later day', () => {
    expect(gathered.sureAndWrong.map(({ question }) => question)).toEqual(['b']);
    expect(digest(log.slice(0, 3), 4).sureAndWrong.map(({ question }) => question)).toEqual(['a']);
  });

  test('nothing answered is nothing found', () => {
    expect(digest([], 4)).toMatchObject({ answers: 0, days: [], ladder: [] });
  });
});

test('a question that comes to hang on another claim leaves the one before where it stands', () => {
  const log = [
    review(on(0, 0), { question: 'a', claims: ['x'], due: MONDAY + 10 * DAY }),
    review(on(1, 10), { question: 'a', claims: ['y'], due: MONDAY + 11 * DAY }),
    review(on(2, 11), { question: 'b', claims: ['x'], due: MONDAY + 200 * DAY }),
  ];
  expect(digest(log, 4).ladder.map(({ counts: { day, week, season } }) => [day, week, season])).toEqual([
    [0, 1, 0],
    [1, 1, 0],
    [1, 1, 0],
  ]);
});

test('bins hold as many answers each as the next, from 30 answers on', () => {
  const predicted = Array.from({ length: 47 }, (_, index) => ((index * 29) % 47) / 47);
  const right = predicted.map((chance) => chance > 0.5);
  const tallied = (answers: number) => {
    const tally = new PredictionTally();
    for (let place = 0; place < answers; place += 1) tally.add(predicted[place] ?? 0, right[place] ?? false);
    return tally;
  };
  expect(calibration(tallied(29))).toBeNull();
  const bins = calibration(tallied(47)) ?? [];
  expect(bins.map(({ of }) => of)).toEqual([9, 9, 10, 9, 10]);
  expect(bins.map(({ right: hits }) => hits)).toEqual(
    [0, 0, 5, 9, 10].map((_, bin) => {
      const sorted = predicted.toSorted((a, b) => a - b);
      const from = Math.floor((bin * 47) / 5);
      const to = Math.floor(((bin + 1) * 47) / 5);
      return sorted.slice(from, to).filter((chance) => chance > 0.5).length;
    }),
  );
});

test('a thousand random logs: everything again, the slow way, and what must add up', () => {
  for (let run = 0; run < 1000; run += 1) {
    const log = randomLog(`digest ${run}`);
    const gathered = digest(log, 4);
    const sum = <T>(list: readonly T[], of: (one: T) => number) =>
      list.reduce((all, one) => all + of(one), 0);
    expect(gathered.answers).toBe(log.length);
    expect(sum(gathered.days, ({ answers }) => answers)).toBe(log.length);
    expect(sum(gathered.days, ({ right }) => right)).toBe(gathered.right);
    expect(sum(gathered.days, ({ ms }) => ms)).toBe(sum(log, ({ ms, idle }) => ms - idle));
    expect(gathered.days.map(({ day }) => day)).toEqual([...new Set(log.map(dayNumberOf))]);
    expect(gathered.right).toBe(log.filter(({ correct }) => correct).length);
    const came = cameBack(log);
    checkRetention(came, gathered);
    checkCalibration(came, gathered);
    checkLadder(log, gathered);
    checkSureAndWrong(log, gathered);
  }
});

/** First tries at what was answered on an earlier day, that count and were predicted. */
function cameBack(log: readonly ReviewRecord[]): ReviewRecord[] {
  return log.filter(
    (one, place) =>
      one.try === 'first' &&
      one.counts &&
      one.predicted !== null &&
      log.slice(0, place).some((before) => sameItem(before, one)) &&
      log.slice(0, place).every((before) => !sameItem(before, one) || dayNumberOf(before) < dayNumberOf(one)),
  );
}

function checkRetention(came: readonly ReviewRecord[], { predictions }: Digest): void {
  const found = retentionOf(predictions);
  expect(found?.of ?? 0).toBe(came.length);
  if (found === null) return;
  const right = came.filter(({ correct }) => correct).length;
  expect(found.right).toBe(right);
  expect({ low: found.low, high: found.high }).toEqual(wilson(right, came.length));
  expect(found.low <= right / came.length && right / came.length <= found.high).toBe(true);
  expect(found.predicted).toBeCloseTo(
    came.reduce((all, { predicted }) => all + (predicted ?? 0), 0) / came.length,
    10,
  );
}

function checkCalibration(came: readonly ReviewRecord[], { predictions }: Digest): void {
  const bins = calibration(predictions);
  const answers = came.length;
  expect(bins === null).toBe(answers < 30);
  if (bins === null) return;
  expect(bins.reduce((all, { of }) => all + of, 0)).toBe(answers);
  expect(bins.reduce((all, { right }) => all + right, 0)).toBe(came.filter(({ correct }) => correct).length);
  const sizes = bins.map(({ of }) => of);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  const means = bins.map(({ predicted }) => predicted);
  expect(means).toEqual(means.toSorted((a, b) => a - b));
  const mean = bins.reduce((all, { predicted, of }) => all + predicted * of, 0) / answers;
  expect(mean).toBeCloseTo(came.reduce((all, { predicted }) => all + (predicted ?? 0), 0) / answers, 4);
}

/** Where every claim stood at the end: the shortest of the last intervals of its questions. */
function checkLadder(log: readonly ReviewRecord[], { ladder }: Digest): void {
  const scheduled = log.filter(({ due }) => due !== null);
  const last = new Map(scheduled.map((one) => [`${one.pack}/${one.question}`, one]));
  const claims = new Map<string, number>();
  for (const one of last.values()) {
    const days = daysBetween(localDay(one.at, one.offset, 4), localDay(one.due ?? 0, one.offset, 4));
    for (const claim of one.claims) {
      const key = `${one.pack}/${claim}`;
      claims.set(key, Math.min(claims.get(key) ?? Number.POSITIVE_INFINITY, days));
    }
  }
  const counts = { new: 0, day: 0, week: 0, month: 0, season: 0 };
  for (const days of claims.values()) counts[rungOf(days)] += 1;
  expect(ladder.at(-1)?.counts ?? { new: 0, day: 0, week: 0, month: 0, season: 0 }).toEqual(counts);
  const totals = ladder.map(({ counts: here }) => Object.values(here).reduce((all, one) => all + one, 0));
  expect(totals).toEqual(totals.toSorted((a, b) => a - b));
}

function checkSureAndWrong(log: readonly ReviewRecord[], gathered: Digest): void {
  const listed = log.filter(
    (one, place) =>
      one.bet === 'sure' &&
      !one.correct &&
      !log
        .slice(place + 1)
        .some(
          (after) =>
            sameItem(after, one) &&
            ((after.bet === 'sure' && !after.correct) ||
              (after.correct && after.try === 'first' && dayNumberOf(after) > dayNumberOf(one))),
        ),
  );
  expect(gathered.sureAndWrong.map(({ id }) => id).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
}

function sameItem(a: ReviewRecord, b: ReviewRecord): boolean {
  return a.pack === b.pack && a.question === b.question;
}

test('the forecast counts every scheduled item once', () => {
  const due = (days: number, suspended = false) => ({ due: MONDAY + days * DAY, suspended });
  const items = [due(-3), due(0), due(1), due(1, true), due(2), due(40), { due: null, suspended: false }];
  const today = daysBetween(EPOCH, localDay(MONDAY, 60, 4));
  const coming = new ComingTally({ today, offset: 60, dayStart: 4, ahead: 4 });
  for (const item of items) coming.add(item, () => false);
  expect(coming.forecast()).toEqual({ days: [2, 1, 1, 0], later: 1 });
});
