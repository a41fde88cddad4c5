import { dayOf } from '../memory/day.ts';
import type { ReviewRecord } from '../session/record.ts';
import { type BetCounts, BetTally } from './bets.ts';
import type { Predictions } from './calibration.ts';
import { Climb, type LadderItem, type LadderPoint, NOT_CLIMBED } from './ladder-history.ts';

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

/** What the answers to one question came to. */
interface ItemTally {
  readonly pack: string;
  readonly question: string;
  readonly answers: number;
  readonly right: number;
  readonly last: ReviewRecord;
  /** The latest answer that was sure and wrong, while no first try on a later day was right. */
  readonly sureAndWrong: ReviewRecord | null;
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
  readonly predictions: Predictions;
  readonly ways: Readonly<Record<ReviewRecord['askedAs'], WayTally>>;
  readonly ladder: readonly LadderPoint[];
  /** By pack, then by question. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, ItemTally>>;
}

/** Beyond the days of any calendar, and small enough to stay a whole number inside. */
const NEVER = 1e9;

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface Item extends Open<ItemTally>, LadderItem {
  /** Beyond every day before the first answer. */
  lastDay: number;
  /** The day of `sureAndWrong`. */
  wrongDay: number;
}

/**
 * Gathers what can be said of a learner's answers.
 * @param reviews every answer that stands, in order, as `reviewsInOrder` gives them
 * @param dayStart hour (0 to 23) at which the learner's day begins
 */
export function digest(reviews: readonly ReviewRecord[], dayStart: number): Digest {
  const days: Open<DayTally>[] = [];
  const bets = new BetTally();
  const predicted: number[] = [];
  const right: boolean[] = [];
  const ways = { said: { right: 0, of: 0, predicted: 0 }, picked: { right: 0, of: 0, predicted: 0 } };
  const climb = new Climb();
  const items = new Map<string, Map<string, Item>>();
  let today: Open<DayTally> | undefined;
  let hits = 0;
  let pack = '';
  let inPack = new Map<string, Item>();
  for (const review of reviews) {
    const { correct } = review;
    const day = dayOf(review.at, review.offset, dayStart);
    if (today === undefined || day > today.day) {
      today = { day, answers: 0, right: 0, ms: 0 };
      days.push(today);
    }
    today.answers += 1;
    today.ms += Math.max(0, review.ms - review.idle);
    if (correct) {
      today.right += 1;
      hits += 1;
    }
    if (review.pack !== pack) {
      pack = review.pack;
      inPack = inside(items, pack);
    }
    let item = inPack.get(review.question);
    if (item === undefined) {
      item = newItem(review);
      inPack.set(review.question, item);
    }
    if (review.try === 'first') {
      bets.add(review.bet, correct);
      if (review.predicted !== null) {
        const way = ways[review.askedAs];
        way.of += 1;
        way.predicted += review.predicted;
        if (correct) way.right += 1;
        if (review.counts && day > item.lastDay) {
          predicted.push(review.predicted);
          right.push(correct);
        }
      }
    }
    judge(item, review, day);
    if (review.due !== null) {
      const back = dayOf(review.due, review.offset, dayStart);
      climb.add(item, pack, review.claims, today.day, back - day);
    }
  }
  return {
    answers: reviews.length,
    right: hits,
    days,
    bets: bets.counts,
    predictions: { predicted, right },
    ways,
    ladder: climb.points(),
    items,
  };
}

/** Items that were answered sure and wrong and not rightly since, the latest first. */
export function sureAndWrong({ items }: Pick<Digest, 'items'>): ReviewRecord[] {
  const found: ReviewRecord[] = [];
  for (const inPack of items.values()) {
    for (const { sureAndWrong: review } of inPack.values()) if (review !== null) found.push(review);
  }
  return found.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function judge(item: Item, review: ReviewRecord, day: number): void {
  item.answers += 1;
  if (review.correct) item.right += 1;
  if (!review.correct && review.bet === 'sure') {
    item.sureAndWrong = review;
    item.wrongDay = day;
  } else if (review.correct && review.try === 'first' && day > item.wrongDay) {
    item.sureAndWrong = null;
  }
  item.last = review;
  if (item.answers === 1 || day > item.lastDay) item.lastDay = day;
}

function newItem(review: ReviewRecord): Item {
  return {
    pack: review.pack,
    question: review.question,
    answers: 0,
    right: 0,
    last: review,
    sureAndWrong: null,
    lastDay: NEVER,
    wrongDay: -NEVER,
    ...NOT_CLIMBED,
  };
}

function inside(items: Map<string, Map<string, Item>>, pack: string): Map<string, Item> {
  let found = items.get(pack);
  if (found === undefined) {
    found = new Map();
    items.set(pack, found);
  }
  return found;
}
