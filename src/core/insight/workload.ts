import { KNOWN_BEFORE } from '../memory/known-before.ts';
import type { MemoryModel, MemoryState } from '../memory/model.ts';
import { plannedDays } from '../memory/planned.ts';
import { DEFAULT_MAX_INTERVAL } from '../memory/schedule.ts';
import { seededRng } from '../random.ts';

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

/**
 * What the days to come would take, by simulation: every item comes due, is known with the chance the memory model predicts,
 * and is scheduled again. The model is taken at its word, and everything due is answered on its day.
 */
export function workload(request: WorkloadRequest): Workload {
  const { model, days, retention, newPerDay } = request;
  const rng = seededRng(request.seed);
  const share = Math.min(1, SAMPLE / Math.max(1, request.items.length + request.fresh));
  const items = thinned(request.items, share).map((item) => ({ ...item }));
  let waiting = Math.round(request.fresh * share);
  let due = 0;
  let answers = 0;

  const answer = (before: MemoryState | null, since: number, recall: number) => {
    const known = rng() < recall;
    answers += known ? 1 : 2;
    const evidence = { grade: known ? 3 : 1, recalled: 1 } as const;
    const memory = before === null ? model.initial(evidence) : model.after(before, since, evidence);
    const planned = plannedDays({ model, before, days: since, evidence, retention });
    return { memory, wait: Math.max(1, Math.min(DEFAULT_MAX_INTERVAL, Math.round(planned))) };
  };

  for (let day = 0; day < days; day += 1) {
    for (const item of items) {
      if (item.due > day) continue;
      const since = Math.max(0, day - item.last);
      const { memory, wait } = answer(item.memory, since, model.retrievability(item.memory, since));
      Object.assign(item, { memory, last: day, due: day + wait });
    }
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

/** Every so-many-eth item. */
function thinned<T>(items: readonly T[], share: number): T[] {
  return items.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
}
