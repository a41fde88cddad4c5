import { describe, expect, test } from 'vitest';
import { type Contestant, contest } from '../../bench/memory/log/contest.ts';
import { dayToDay } from '../../bench/memory/log/day-to-day.ts';
import { timeOrderedFolds } from '../../bench/memory/log/folds.ts';
import { auc, logLoss, type Outcome, rmseBins } from '../../bench/memory/log/metrics.ts';
import { weighedBySuccess } from '../../bench/memory/log/mixtures.ts';
import { readRevlog } from '../../bench/memory/log/revlog.ts';
import { quietHour, toLog } from '../../bench/memory/log/rows.ts';
import { CONSTANT, MOVING_AVERAGE, SM2 } from '../../bench/memory/log/yardsticks.ts';
import { FITTABLE_FSRS7 } from '../../src/core/memory/fit/fsrs7-graph.ts';
import { UNFITTED } from '../../src/core/memory/shipped.ts';

const HEADER = 'card_id,review_rating,review_time,review_duration';
const at = (text: string) => Date.parse(text);

function outcome(predicted: number, right: boolean, more: Partial<Outcome> = {}): Outcome {
  return { predicted, right, days: 1, reviews: 2, lapses: 0, ...more };
}

describe('metrics on examples worked out by hand', () => {
  test('log loss', () => {
    // -(ln .8 + ln .5) / 2
    expect(logLoss([outcome(0.8, true), outcome(0.5, false)])).toBeCloseTo(0.458145, 6);
    expect(logLoss([outcome(0, true)])).toBeCloseTo(-Math.log(1e-4), 10);
  });

  test('RMSE over bins weighs each bin by its answers', () => {
    // One bin: predicted 1.4 of 2, right 1: (.4 / 2)² weighs 2. Another: predicted .9 of 1, right 1: .1² weighs 1.
    const two = [outcome(0.8, true), outcome(0.6, false), outcome(0.9, true, { days: 30 })];
    expect(rmseBins(two)).toBeCloseTo(Math.sqrt((2 * 0.2 ** 2 + 0.1 ** 2) / 3), 10);
  });

  test.each([
    { what: 'time', one: { days: 1 }, other: { days: 3.61 }, apart: { days: 3.63 } },
    { what: 'answers', one: { reviews: 2 }, other: { reviews: 3 }, apart: { reviews: 4 } },
    { what: 'lapses', one: { lapses: 2 }, other: { lapses: 2 }, apart: { lapses: 3 } },
  ])('bins by $what', ({ one, other, apart }) => {
    const first = outcome(1, true, one);
    // In one bin the errors of both even out; in two they do not.
    expect(rmseBins([first, outcome(0, false, other)])).toBe(0);
    expect(rmseBins([outcome(0.5, true, one), outcome(0.5, false, other)])).toBe(0);
    expect(rmseBins([outcome(0.5, true, one), outcome(0.5, false, apart)])).toBeCloseTo(0.5, 10);
  });

  test('AUC: pairs of a right and a wrong answer in the right order, ties half', () => {
    const outcomes = [outcome(0.9, true), outcome(0.5, true), outcome(0.5, false), outcome(0.7, false)];
    expect(auc(outcomes)).toBeCloseTo(2.5 / 4, 10);
  });
});

test('folds are the last five of six equal parts, each after all that comes before it', () => {
  expect(timeOrderedFolds(20)).toEqual([
    { train: 5, test: 8 },
    { train: 8, test: 11 },
    { train: 11, test: 14 },
    { train: 14, test: 17 },
    { train: 17, test: 20 },
  ]);
});

describe('a review log', () => {
  const csv = [
    HEADER,
    'b,1,2026-03-02T21:00:00+00:00,1',
    'a,3,2026-03-02T20:00:00+00:00,1',
    'a,1,2026-03-02T23:50:00+00:00,1',
    'a,3,2026-03-03T00:10:00+00:00,1',
    'a,3,2026-03-03T20:10:00+00:00,1',
  ].join('\n');

  test('comes back in the order of time', () => {
    const answers = readRevlog(csv);
    expect(answers.map(({ card }) => card).join('')).toBe('abaaa');
    expect(answers[0]).toEqual({ card: 'a', at: at('2026-03-02T20:00:00Z'), grade: 3 });
  });

  test('tells which line cannot be read', () => {
    expect(() => readRevlog(`${HEADER}\na,5,2026-03-02T20:00:00+00:00,1`)).toThrow('Line 2');
    expect(() => readRevlog('card,rating\n')).toThrow('columns');
  });

  test('counts days three ways', () => {
    const [a = []] = toLog(readRevlog(csv)).cards;
    expect(a.map(({ days }) => Math.round(days * 24 * 60))).toEqual([0, 230, 20, 1200]);
    expect(a.map(({ utcDays }) => utcDays)).toEqual([0, 0, 1, 0]);
    expect(a.map(({ otherDay }) => otherDay)).toEqual([false, false, false, true]);
    expect(a.map(({ lapses }) => lapses)).toEqual([0, 0, 1, 1]);
    expect(a.map(({ row }) => row)).toEqual([null, 0, 1, 2]);
  });

  test('the day turns in the quietest hours', () => {
    const hours = [0, 1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23];
    const answers = hours.map((hour) => ({ card: 'a', at: hour * 3_600_000, grade: 3 as const }));
    expect(quietHour(answers)).toBe(7);
  });
});

describe('a contest', () => {
  const lines = Array.from({ length: 40 }, (_, index) => {
    const time = new Date(
      at('2026-01-01T12:00:00Z') + Math.floor(index / 2) * 86_400_000 + (index % 2) * 6e5,
    );
    return `c${index % 4},${index % 3 === 0 ? 1 : 3},${time.toISOString()},1`;
  });
  const log = toLog(readRevlog([HEADER, ...lines].join('\n')));

  test('shows a contestant nothing of the fold it predicts', () => {
    const ends: number[] = [];
    const spy: Contestant = {
      name: 'spy',
      learn: ({ end }) => {
        ends.push(end);
        return (card, index) => {
          expect(card[index]?.row).toBeGreaterThanOrEqual(end);
          return 0.5;
        };
      },
    };
    expect(contest(log, 'all', spy)).toMatchObject({
      name: 'spy',
      answers: 30,
      logLoss: expect.closeTo(Math.LN2),
      auc: 0.5,
    });
    expect(ends).toEqual([6, 12, 18, 24, 30]);
  });

  test.each([CONSTANT, MOVING_AVERAGE, SM2])('$name predicts chances', (yardstick) => {
    const { logLoss: surprise } = contest(log, 'all', yardstick);
    expect(surprise).toBeGreaterThan(0.3);
    expect(surprise).toBeLessThan(9);
  });

  test('contestants are weighed by the answers before, and by no others', () => {
    const says = (chance: number): Contestant => ({ name: `${chance}`, learn: () => () => chance });
    const rows = log.cards.flatMap((card) => card.map((review, index) => ({ card, index, review })));
    const asked = rows.filter(({ review }) => review.row !== null);
    asked.sort((a, b) => (a.review.row as number) - (b.review.row as number));
    const predict = weighedBySuccess('both', [says(0.8), says(0.4)]).learn({ log, end: 0, scope: 'all' });
    let [high, low] = [1, 1];
    for (const { card, index, review } of asked) {
      expect(predict(card, index)).toBeCloseTo((0.8 * high + 0.4 * low) / (high + low), 9);
      high *= review.grade > 1 ? 0.8 : 0.2;
      low *= review.grade > 1 ? 0.4 : 0.6;
    }
  });

  test('day to day nothing is known of the answers to come', () => {
    const answers = Array.from({ length: 200 }, (_, index) => ({
      card: `c${index % 10}`,
      at: at('2026-01-01T12:00:00Z') + Math.floor(index / 10) * 86_400_000 + (index % 10) * 6e4,
      grade: index % 10 < 4 && index % 3 === 0 ? (1 as const) : (3 as const),
    }));
    const other = answers.map((answer, index) => (index < 160 ? answer : { ...answer, grade: 1 as const }));
    const predictions = [answers, other].map((some) => {
      const whole = toLog(some);
      const predict = dayToDay('day to day', FITTABLE_FSRS7, UNFITTED).learn({
        log: whole,
        end: 0,
        scope: 'all',
      });
      const asked = whole.cards.flatMap((card) => card.map((review, index) => ({ card, index, review })));
      return asked
        .filter(({ review }) => review.row !== null && review.row <= 150)
        .sort((a, b) => (a.review.row as number) - (b.review.row as number))
        .map(({ card, index }) => predict(card, index));
    });
    expect(predictions[0]).toHaveLength(151);
    expect(predictions[1]).toEqual(predictions[0]);
  });
});
