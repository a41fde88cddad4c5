import { dayOf } from '../memory/day.ts';
import type { ReviewRecord } from '../session/record.ts';
import { type BetCounts, BetTally } from './bets.ts';
import { PredictionTally } from './calibration.ts';
import { Climb, type LadderPoint } from './ladder-history.ts';
import { Numbering } from './numbering.ts';

/** What was answered on one learner's day. */
export interface DayTally {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly answers: number;
  readonly right: number;
  /** Milliseconds spent on questions, without those idle. */
  readonly ms: number;
}

/** First tries that were asked one way, of items met before. */
export interface WayTally {
  readonly right: number;
  readonly of: number;
  /** Sum of the recall predicted for them. */
  readonly predicted: number;
}

/** Everything the charts and lists need of the answers given, from one pass over them. */
export interface Digest {
  readonly answers: number;
  readonly right: number;
  /** Ascending, days without an answer left out. */
  readonly days: readonly DayTally[];
  /** First tries, exams' among them. */
  readonly bets: BetCounts;
  /** First tries, returning on a later day, that count for the schedule. */
  readonly predictions: PredictionTally;
  readonly ways: Readonly<Record<ReviewRecord['askedAs'], WayTally>>;
  readonly ladder: readonly LadderPoint[];
  /** Of each question the latest answer that was sure and wrong, while no first try on a later day was right; the latest first. */
  readonly sureAndWrong: readonly ReviewRecord[];
}

/** Before every day of any calendar, and small enough to stay a whole number inside. */
const NEVER = -1e9;

type Open<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Gathers what can be said of a learner's answers.
 * @param reviews every answer that stands, in order, as `reviewsInOrder` gives them
 * @param dayStart hour (0 to 23) at which the learner's day begins
 */
export function digest(reviews: readonly ReviewRecord[], dayStart: number): Digest {
  const days: Open<DayTally>[] = [];
  const bets = new BetTally();
  const predictions = new PredictionTally();
  const said: Open<WayTally> = { right: 0, of: 0, predicted: 0 };
  const picked: Open<WayTally> = { right: 0, of: 0, predicted: 0 };
  const climb = new Climb();
  const questions = new Numbering();
  /** By question: the latest day it was answered on, and its latest answer that was sure and wrong, with its day. */
  const lastDays: number[] = [];
  const wrong: (ReviewRecord | null)[] = [];
  const wrongDays: number[] = [];
  let today: Open<DayTally> | undefined;
  for (const review of reviews) {
    const { correct } = review;
    const day = dayOf(review.at, review.offset, dayStart);
    if (today === undefined || day > today.day) {
      today = { day, answers: 0, right: 0, ms: 0 };
      days.push(today);
    }
    today.answers += 1;
    today.ms += Math.max(0, review.ms - review.idle);
    if (correct) today.right += 1;
    const question = questions.of(review.pack, review.question);
    const lastDay = lastDays[question] ?? NEVER;
    if (review.try === 'first') {
      bets.add(review.bet, correct);
      if (review.predicted !== null) {
        const way = review.askedAs === 'said' ? said : picked;
        way.of += 1;
        way.predicted += review.predicted;
        if (correct) way.right += 1;
        if (review.counts && lastDay !== NEVER && day > lastDay) {
          predictions.add(review.predicted, correct);
        }
      }
    }
    if (!correct && review.bet === 'sure') {
      wrong[question] = review;
      wrongDays[question] = day;
    } else if (correct && review.try === 'first' && day > (wrongDays[question] ?? NEVER)) {
      wrong[question] = null;
    }
    if (day > lastDay) lastDays[question] = day;
    if (review.due !== null) {
      const back = dayOf(review.due, review.offset, dayStart);
      climb.add(question, review.pack, review.claims, today.day, back - day);
    }
  }
  return {
    answers: reviews.length,
    right: days.reduce((sum, each) => sum + each.right, 0),
    days,
    bets: bets.counts,
    predictions,
    ways: { said, picked },
    ladder: climb.points(),
    sureAndWrong: wrong.filter((review) => review !== null).sort(latestFirst),
  };
}

function latestFirst(a: ReviewRecord, b: ReviewRecord): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}
