import type { Grade } from '../../../src/core/memory/model.ts';
import type { LogAnswer } from './revlog.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An answer with its place among the answers to its card. */
export interface Review {
  readonly at: number;
  readonly grade: Grade;
  /** Fractional days since the answer before; 0 for the first. */
  readonly days: number;
  /** UTC midnights since. */
  readonly utcDays: number;
  /** Whether it was given on another learner's day than the one before. */
  readonly otherDay: boolean;
  /** Answers to this card before, and how many of them were wrong. */
  readonly before: number;
  readonly lapses: number;
  /** Place among all answers that can be predicted, in the order of time; null for the first to a card. */
  readonly row: number | null;
}

/** A learner's log, card by card. Rows are the answers that can be predicted: all but the first to each card. */
export interface Log {
  readonly cards: readonly (readonly Review[])[];
  readonly rows: number;
}

/** @param answers in the order of time */
export function toLog(answers: readonly LogAnswer[]): Log {
  const cards = new Map<string, Review[]>();
  const dayStart = quietHour(answers.slice(0, Math.ceil(answers.length / 6)));
  const dayOf = (at: number) => Math.floor((at - dayStart * HOUR) / DAY);
  let rows = 0;
  for (const { card, at, grade } of answers) {
    const past = cards.get(card) ?? [];
    const last = past.at(-1);
    const since = last ?? { at, lapses: 0, grade: 3 };
    past.push({
      at,
      grade,
      days: (at - since.at) / DAY,
      utcDays: Math.floor(at / DAY) - Math.floor(since.at / DAY),
      otherDay: dayOf(at) > dayOf(since.at),
      before: past.length,
      lapses: since.lapses + (since.grade === 1 ? 1 : 0),
      row: last === undefined ? null : rows,
    });
    if (last !== undefined) rows += 1;
    cards.set(card, past);
  }
  return { cards: [...cards.values()], rows };
}

/**
 * The UTC hour at which the learner's day turns: the middle of the six hours with the fewest answers. A log in UTC does
 * not tell where its learner lives.
 */
export function quietHour(answers: readonly LogAnswer[]): number {
  const counts = Array.from({ length: 24 }, () => 0);
  for (const { at } of answers) {
    const hour = Math.floor((at % DAY) / HOUR);
    counts[hour] = (counts[hour] as number) + 1;
  }
  const around = (hour: number, reach: number) => {
    const hours = Array.from({ length: 2 * reach }, (_, index) => (hour - reach + index + 24) % 24);
    return hours.reduce((sum, one) => sum + (counts[one] as number), 0);
  };
  // Of hours as quiet, the one with the quieter half of the day around it.
  const busy = counts.map((_, hour) => around(hour, 3) + around(hour, 6) / (answers.length + 1));
  return busy.indexOf(Math.min(...busy));
}
