import { DAY, localDay } from '../memory/day.ts';
import { recalledChance } from '../memory/evidence.ts';
import { afterReview } from '../memory/fold.ts';
import type { ItemState, Learner } from '../memory/item.ts';
import { luckFactor } from '../memory/luck.ts';
import type { Evidence, MemoryModel } from '../memory/model.ts';
import { daysUntil } from '../memory/schedule.ts';
import { kindOf } from '../question/kinds.ts';
import { dueAfter } from '../session/due.ts';
import type { ReviewRecord } from '../session/record.ts';
import type { Asked, Moment, SessionSetup } from '../session/setup.ts';

export interface HistoryRequest {
  /** Its answers that stand, in order. */
  readonly reviews: readonly ReviewRecord[];
  readonly item: ItemState;
  readonly learner: Learner;
  readonly model: MemoryModel;
  readonly settings: SessionSetup['settings'];
  readonly now: Moment;
  /** Absent where the pack is not at hand. */
  readonly asked?: Asked;
}

/** Why a question comes back when it does. */
export interface ItemHistory {
  readonly reviews: readonly ReviewRecord[];
  readonly item: ItemState;
  /** Learner's days until it is due, 0 or less: now; null when it is not scheduled. */
  readonly days: number | null;
  /** Days until recall falls to the target, unrounded; null when it is not scheduled. */
  readonly interval: number | null;
  /** Chance (0 to 1) that it is known now, and on the day it is due. */
  readonly recall: number | null;
  readonly recallAtDue: number | null;
  /** Share (0 to 1) of luck in the last right answer; null where it was wrong. */
  readonly luck: number | null;
  /** Days until it would come back, answered now; null where it cannot be answered so. */
  readonly next: {
    readonly wrong: number | null;
    readonly picked: number | null;
    readonly said: number | null;
  };
}

/** What is behind the date of one question: memory now, and what each outcome would make of it. */
export function itemHistory(request: HistoryRequest): ItemHistory {
  const { reviews, item, model, settings, now } = request;
  const { memory, due } = item;
  const today = localDay(now.at, now.offset, settings.dayStart);
  const recallAt = (at: number) =>
    memory === null ? null : model.retrievability(memory, Math.max(0, (at - item.last) / DAY));
  const last = reviews.findLast(({ counts }) => counts);
  return {
    reviews,
    item,
    days: due === null ? null : daysUntil(due, today, now.offset, settings.dayStart),
    interval: memory === null ? null : model.interval(memory, settings.retention),
    recall: recallAt(now.at),
    recallAtDue: due === null ? null : recallAt(due),
    luck: last?.correct ? 1 - last.recalled : null,
    next: nextDays(request, recallAt(now.at)),
  };
}

function nextDays(
  { item, learner, model, settings, now, asked }: HistoryRequest,
  recall: number | null,
): ItemHistory['next'] {
  if (item.due === null || recall === null) return { wrong: null, picked: null, said: null };
  const { dayStart } = settings;
  const days = (evidence: Evidence) => {
    const due = dueAfter({ model, settings, learner }, now, { key: item.key, before: item }, evidence);
    return daysUntil(due, localDay(now.at, now.offset, dayStart), now.offset, dayStart);
  };
  const wrong = days({ grade: 1, recalled: 1 });
  if (asked === undefined) return { wrong, picked: null, said: days({ grade: 3, recalled: 1 }) };
  const { pack, question } = asked;
  const kind = kindOf(question);
  const shown = (way: 'picked' | 'said') => kind.show(question, pack, way, () => 0);
  const types = (way: 'picked' | 'said') => kind.step(question, shown(way), [], pack)?.interaction === 'type';
  const right = (way: 'picked' | 'said') => {
    const luck = way === 'picked' ? luckFactor(learner.learned.luck, question.kind) : 1;
    const guess = Math.min(1, luck * kind.guess(question, way, pack));
    return days({ grade: 3, recalled: recalledChance(recall, guess, kind.slip(way)) });
  };
  return {
    wrong,
    picked: types('picked') ? null : right('picked'),
    said: types('said') ? right('said') : null,
  };
}

/** Recall of an item through time. */
export interface RecallCurve {
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly recall: readonly number[];
  readonly answers: readonly { readonly column: number; readonly correct: boolean }[];
  readonly now: number;
}

/** Recall from the first answer to the day it is due, or now if that is later, in so many columns; null if never scheduled. */
export function recallCurve(
  { reviews, item, model, settings, now }: HistoryRequest,
  columns: number,
): RecallCurve | null {
  const counting = reviews.filter(({ counts, grade }) => counts && grade !== null);
  const first = counting[0];
  if (first === undefined || item.memory === null) return null;
  const to = Math.max(now.at, item.due ?? now.at, first.at + DAY);
  const at = (column: number) => first.at + ((to - first.at) * column) / (columns - 1);
  const columnOf = (time: number) => Math.round(((time - first.at) / (to - first.at)) * (columns - 1));
  const states: ItemState[] = [];
  for (const review of counting) states.push(afterReview(states.at(-1), review, model, settings.dayStart));
  const recall = Array.from({ length: columns }, (_, column) => {
    const state = states.findLast(({ last }) => last <= at(column)) ?? states[0];
    if (state?.memory == null) return 1;
    return model.retrievability(state.memory, Math.max(0, (at(column) - state.last) / DAY));
  });
  return {
    from: first.at,
    to,
    recall,
    answers: counting.map((review) => ({ column: columnOf(review.at), correct: review.correct })),
    now: columnOf(now.at),
  };
}
