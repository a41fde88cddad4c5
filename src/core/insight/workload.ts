import { KNOWN_BEFORE } from '../memory/known-before.ts';
import type { MemoryModel, MemoryState } from '../memory/model.ts';
import { type PlanRequest, plannedDays } from '../memory/planned.ts';
import { DEFAULT_MAX_INTERVAL } from '../memory/schedule.ts';
import { seededRng } from '../random.ts';
import { earlyToday } from '../session/queue/goal.ts';

/** An item as a simulation takes it; times in days from now. */
export interface SimulatedItem {
  readonly memory: MemoryState;
  /** When it was last answered: 0 or less. */
  readonly last: number;
  /** When it comes due; 0 or less: now. */
  readonly due: number;
}

export interface WorkloadRequest {
  readonly model: MemoryModel;
  readonly items: readonly SimulatedItem[];
  /** Questions never met, and how many of them are met a day. */
  readonly fresh: number;
  readonly newPerDay: number;
  readonly days: number;
  /** Target chance of recall, above 0, below 1. */
  readonly retention: number;
  readonly seed: string;
  /**
   * Given, the end is a day to be ready for: what would be under the target then and is not due before is reviewed early,
   * where an evening has room beside so many reviews and, with so many days to go, the new questions.
   */
  readonly room?: (reviews: number, daysToGo: number) => number;
}

export interface Workload {
  /** Answers a day, returns after wrong ones included. */
  readonly answers: number;
  /** Mean chance of recall at the end, of all met; 0 to 1. */
  readonly recall: number;
  /** Questions met by the end. */
  readonly met: number;
}

/** More items than this are stood for by as many of them: the figures are means. */
const SAMPLE = 150;
/** Days after which a wrong answer has come back in its session and is right: some two minutes. */
const RETURN = 0.0015;

/**
 * What the days to come would take, by simulation: every item comes due, is known with the chance the memory model predicts
 * or comes back once, and is scheduled again. The model is taken at its word, and everything due is answered on its day.
 */
export function workload(request: WorkloadRequest): Workload {
  const { model, days, retention, newPerDay } = request;
  const rng = seededRng(request.seed);
  // What is not met in these days at all needs nobody to stand for it.
  const meetable = Math.min(request.fresh, newPerDay * days);
  const share = Math.min(1, SAMPLE / Math.max(1, request.items.length + meetable));
  const items = thinned(request.items, share).map((item) => ({ ...item }));
  let waiting = Math.round(request.fresh * share);
  let due = 0;
  let answers = 0;

  const review = (item: (typeof items)[0], day: number) => {
    const since = Math.max(0, day - item.last);
    const { memory, wait } = answer(item.memory, since, model.retrievability(item.memory, since));
    Object.assign(item, { memory, last: day, due: day + wait });
  };
  const answer = (before: MemoryState | null, since: number, recall: number) => {
    const known = rng() < recall;
    answers += known ? 1 : 2;
    const first = { model, before, days: since, evidence: known ? RIGHT : WRONG, retention };
    return known ? answered(first) : answered({ ...first, ...returned(first) });
  };

  for (let day = 0; day < days; day += 1) {
    const dueNow = items.filter((item) => item.due <= day);
    for (const item of dueNow) review(item, day);
    for (const item of early(request, items, { day, reviewed: dueNow.length, share })) review(item, day);
    // Parts of a new question a day add up to whole ones.
    due += newPerDay * share;
    for (; due >= 1 && waiting > 0; due -= 1, waiting -= 1) {
      const { memory, wait } = answer(null, 0, KNOWN_BEFORE);
      items.push({ memory, last: day, due: day + wait });
    }
    if (waiting === 0) due = 0;
  }
  const recall = items.reduce((sum, { memory, last }) => sum + model.retrievability(memory, days - last), 0);
  return {
    answers: days === 0 ? 0 : answers / days / share,
    recall: items.length === 0 ? 0 : recall / items.length,
    met: waiting === 0 ? request.items.length + request.fresh : Math.round(items.length / share),
  };
}

const RIGHT = { grade: 3, recalled: 1 } as const;
const WRONG = { grade: 1, recalled: 1 } as const;

/** Memory after an answer, and whole days until the next one. */
function answered(request: PlanRequest): { readonly memory: MemoryState; readonly wait: number } {
  const wait = Math.min(DEFAULT_MAX_INTERVAL, Math.round(plannedDays(request)));
  return { memory: memoryAfter(request), wait: Math.max(1, wait) };
}

/** The answer that comes back after a wrong one in the same session. */
function returned(wrong: PlanRequest): Pick<PlanRequest, 'before' | 'days' | 'evidence'> {
  return { before: memoryAfter(wrong), days: wrong.model.withinDay ? RETURN : 0, evidence: RIGHT };
}

function memoryAfter({ model, before, days, evidence }: PlanRequest): MemoryState {
  return before === null ? model.initial(evidence) : model.after(before, days, evidence);
}

/** What is reviewed today for the sake of the last day, what is least known then first. */
function early(
  { model, days, retention, room }: WorkloadRequest,
  items: readonly SimulatedItem[],
  { day, reviewed, share }: { readonly day: number; readonly reviewed: number; readonly share: number },
): SimulatedItem[] {
  if (room === undefined) return [];
  const low = items.flatMap((item) => {
    if (item.due < days || item.last >= day) return [];
    const recall = model.retrievability(item.memory, days - item.last);
    return recall < retention ? [{ item, recall }] : [];
  });
  if (low.length === 0) return [];
  const reviews = new Array<number>(days - day).fill(0);
  reviews[0] = reviewed;
  for (const { due } of items) {
    const ahead = Math.ceil(due) - day;
    if (ahead > 0 && ahead < reviews.length) reviews[ahead] = (reviews[ahead] ?? 0) + 1;
  }
  // Some items stand for all, so an evening has as much less room.
  const rooms = reviews.map((count, ahead) => Math.round(share * room(count / share, days - day - ahead)));
  low.sort((a, b) => a.recall - b.recall);
  return low.slice(0, earlyToday(low.length, rooms)).map(({ item }) => item);
}

/** Every so-many-eth item. */
function thinned<T>(items: readonly T[], share: number): T[] {
  return items.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
}
