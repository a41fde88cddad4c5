import { type ItemKey, itemKey, type PackId, type QuestionId } from '../ids.ts';
import type { JournalRecord, NoticeRecord, RejudgeRecord, ReviewRecord } from '../session/record.ts';
import { elapsedDays, localDay } from './day.ts';
import { type ItemState, type Learner, NEW_LEARNER } from './item.ts';
import { type Learned, withReview } from './learned.ts';
import type { Evidence, MemoryModel, MemoryState } from './model.ts';
import { inOrder, type Placed } from './order.ts';
import type { ModelMaker } from './shipped.ts';

/**
 * An item after one more answer: the only place where an answer changes what is known of an item. For answers that
 * count; one without a grade is a meeting that is never scheduled. Time never runs backwards for an item: an answer
 * given on a clock that went back counts as given when the one before it was.
 * @param item the item before, undefined at the first meeting
 * @param dayStart hour (0 to 23) at which the learner's day begins
 */
export function afterReview(
  item: ItemState | undefined,
  review: ReviewRecord,
  model: MemoryModel,
  dayStart: number,
): ItemState {
  const evidence: Evidence | null =
    review.grade === null
      ? null
      : {
          grade: review.grade,
          recalled: review.recalled,
          ...(review.slipped !== undefined && { slipped: review.slipped }),
        };
  const { prompt, key, evidence: sentences } = review.hashes;
  const now = {
    due: review.due,
    lastSession: review.session,
    lastCorrect: review.correct,
    hashes: { prompt, key, evidence: sentences },
  };
  const day = localDay(review.at, review.offset, dayStart);
  if (item === undefined) {
    return {
      ...now,
      key: itemKey(review.pack as PackId, review.question as QuestionId),
      memory: evidence === null ? null : model.initial(evidence),
      last: review.at,
      lastDay: day,
      firstDay: day,
      reviews: 1,
      lapses: 0,
      meetings: 1,
      suspended: false,
    };
  }
  const at = Math.max(review.at, item.last);
  const days = elapsedDays(item.last, at, !model.withinDay && day <= item.lastDay);
  const again = item.lastSession !== review.session;
  const lapsed = again && review.try === 'first' && review.grade === 1;
  return {
    ...item,
    ...now,
    memory: evidence === null ? item.memory : memoryAfter(item.memory, days, evidence, model),
    last: at,
    lastDay: day > item.lastDay ? day : item.lastDay,
    reviews: item.reviews + 1,
    lapses: item.lapses + (lapsed ? 1 : 0),
    meetings: item.meetings + (again ? 1 : 0),
  };
}

/**
 * A learner's past from journal lines: the same for replay and for a session under way, and the same whatever order
 * the lines are handed in. Answers that do not count (`counts: false`, an exam's) are logged only: they change nothing
 * here, not even whether an item was met. Lines that say nothing about the past (session, flag, notice, ...) are skipped.
 * @param base the past before these lines, when all of them come after it
 */
export function foldRecords(
  records: readonly JournalRecord[],
  model: MemoryModel,
  dayStart: number,
  base: Learner = NEW_LEARNER,
): Learner {
  return foldPlaced(inOrder(records), model, dayStart, base);
}

/**
 * A learner's whole past, by the parameters that were accepted for them last.
 * @param make makes the memory model; parameters accepted for another version of it are left alone
 */
export function replay(
  records: readonly JournalRecord[],
  make: ModelMaker,
  dayStart: number,
): { readonly learner: Learner; readonly model: MemoryModel } {
  const lines = inOrder(records);
  const published = make();
  const model = modelFor(personalIn(lines, published.version), make);
  return { learner: foldPlaced(lines, model, dayStart, NEW_LEARNER), model };
}

/** The model of a learner: with their own parameters, where there are any that it takes. */
export function modelFor(personal: readonly number[] | null, make: ModelMaker): MemoryModel {
  if (personal === null) return make();
  try {
    return make(personal);
  } catch {
    // A line written by hand, or by a program that counts parameters otherwise.
    return make();
  }
}

function personalIn(lines: readonly Placed[], version: string): readonly number[] | null {
  const accepted = lines.findLast(({ record }) => record.event === 'model' && record.version === version);
  return accepted?.record.event === 'model' ? (accepted.record.parameters ?? null) : null;
}

interface Past {
  readonly items: Map<ItemKey, ItemState>;
  readonly read: Set<string>;
  readonly editions: Map<string, string>;
  learned: Learned;
  personal: readonly number[] | null;
  fitted: number;
}

function foldPlaced(lines: readonly Placed[], model: MemoryModel, dayStart: number, base: Learner): Learner {
  const past: Past = {
    ...base,
    items: new Map(base.items),
    read: new Set(base.read),
    editions: new Map(base.editions),
  };
  for (const line of lines) fold(past, line, model, dayStart);
  return past;
}

function fold(past: Past, { record, at }: Placed, model: MemoryModel, dayStart: number): void {
  const { items, read } = past;
  switch (record.event) {
    case 'review': {
      if (!record.counts) return;
      const key = keyOf(record);
      items.set(key, afterReview(items.get(key), { ...record, at }, model, dayStart));
      past.learned = withReview(past.learned, record);
      return;
    }
    case 'model':
      if (record.version === model.version) past.personal = record.parameters ?? null;
      return;
    case 'fit':
      past.fitted = record.answers;
      return;
    case 'read':
      read.add(`${record.pack}/${record.claim}`);
      return;
    case 'suspend':
      update(items, keyOf(record), (item) => ({ ...item, suspended: record.on }));
      return;
    case 'bury':
      update(items, keyOf(record), (item) => ({ ...item, buriedUntil: record.until }));
      return;
    case 'reset':
      items.delete(keyOf(record));
      return;
    case 'rename':
      rename(items, keyOf(record), keyOf({ pack: record.pack, question: record.to }));
      return;
    case 'rejudge':
      update(items, keyOf(record), (item) => rejudged(item, record));
      return;
    case 'notice':
      told(past, record);
      return;
    default:
      return;
  }
}

/**
 * The answers themselves were judged anew where they stand; here is what follows for what comes next. An item answered
 * since, or learnt anew already, as another machine may have it, stays as it is.
 */
function rejudged(item: ItemState, { hashes, relearn, due, after }: RejudgeRecord): ItemState {
  const { prompt, key, evidence } = hashes;
  const known = { ...item, hashes: { prompt, key, evidence } };
  if (item.last > after || (relearn && item.hashes.key === key)) return known;
  return { ...known, memory: relearn ? null : item.memory, due: due ?? item.due };
}

function told({ items, editions }: Past, { pack, edition, items: changed = [] }: NoticeRecord): void {
  if (pack === undefined || edition === undefined) return;
  editions.set(pack, edition);
  for (const { question, hashes, archived } of changed) {
    update(items, keyOf({ pack, question }), ({ archived: before, ...item }) => ({
      ...item,
      ...(hashes !== undefined && {
        hashes: { prompt: hashes.prompt, key: hashes.key, evidence: hashes.evidence },
      }),
      ...((archived ?? before) && { archived: true as const }),
    }));
  }
}

function keyOf({ pack, question }: { readonly pack: string; readonly question: string }): ItemKey {
  return itemKey(pack as PackId, question as QuestionId);
}

/** Only what was met can be set aside: of an item never met there is nothing to change. */
function update(items: Map<ItemKey, ItemState>, key: ItemKey, change: (item: ItemState) => ItemState): void {
  const item = items.get(key);
  if (item !== undefined) items.set(key, change(item));
}

/** The past moves to the new name, unless that has a past of its own. */
function rename(items: Map<ItemKey, ItemState>, from: ItemKey, to: ItemKey): void {
  const item = items.get(from);
  if (item === undefined || items.has(to)) return;
  items.delete(from);
  items.set(to, { ...item, key: to });
}

function memoryAfter(
  memory: MemoryState | null,
  days: number,
  evidence: Evidence,
  model: MemoryModel,
): MemoryState {
  return memory === null ? model.initial(evidence) : model.after(memory, days, evidence);
}
