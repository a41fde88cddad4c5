import { timeOrderedFolds } from './folds.ts';
import { auc, logLoss, type Outcome, rmseBins } from './metrics.ts';
import type { Log, Review } from './rows.ts';

/** Which answers are predicted: those on another learner's day than the answer before, or all. */
export type Scope = 'other-day' | 'all';

/** What a contestant may learn from before it predicts. */
export interface Past {
  readonly log: Log;
  /** Rows from here on are unknown to it, but for the answers to a card before the one predicted. */
  readonly end: number;
  readonly scope: Scope;
}

/** Predicts an answer from the earlier ones to its card; `index` is its place among them. */
export type Predict = (card: readonly Review[], index: number) => number;

export interface Contestant {
  readonly name: string;
  /** Learns from the past; what comes back is asked for the answers of one fold in the order of time. */
  learn(past: Past): Predict;
}

export interface Score {
  readonly name: string;
  readonly answers: number;
  readonly logLoss: number;
  readonly rmseBins: number;
  readonly auc: number;
}

interface Placed {
  readonly card: readonly Review[];
  readonly index: number;
  readonly review: Review & { readonly row: number };
}

/** The answers of a scope, in the order of time. */
export function placedRows({ cards }: Log, scope: Scope): Placed[] {
  const rows = cards.flatMap((card) =>
    card.flatMap((review, index) => {
      const { row } = review;
      return row === null || !inScope(review, scope) ? [] : [{ card, index, review: { ...review, row } }];
    }),
  );
  return rows.sort((a, b) => a.review.row - b.review.row);
}

export function inScope({ row, otherDay }: Review, scope: Scope): boolean {
  return row !== null && (scope === 'all' || otherDay);
}

/** Predicts every fold of a log from what came before it, and scores the predictions of all folds together. */
export function contest(log: Log, scope: Scope, { name, learn }: Contestant): Score {
  const rows = placedRows(log, scope);
  const outcomes = timeOrderedFolds(rows.length).flatMap(({ train, test }) => {
    const tested = rows.slice(train, test);
    const predict = learn({ log, end: tested[0]?.review.row ?? 0, scope });
    return tested.map(({ card, index, review }): Outcome => {
      const { grade, days, before, lapses } = review;
      return { predicted: predict(card, index), right: grade > 1, days, reviews: before + 1, lapses };
    });
  });
  return {
    name,
    answers: outcomes.length,
    logLoss: logLoss(outcomes),
    rmseBins: rmseBins(outcomes),
    auc: auc(outcomes),
  };
}
