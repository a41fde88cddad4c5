import type { Evidence, Grade, MemoryModel, MemoryState } from './model.ts';

export interface PlanRequest {
  readonly model: MemoryModel;
  /** Memory before the answer; null at the first meeting. */
  readonly before: MemoryState | null;
  /** Days since the answer before, as the model takes time; without meaning at the first meeting. */
  readonly days: number;
  readonly evidence: Evidence;
  /** Chance of recall (above 0, at most 1) at which the item comes back. */
  readonly retention: number;
}

/**
 * Days until an item should come back after an answer, unrounded and at least 1, which is tomorrow: the model's interval
 * within the model's limits. A better grade never gives a shorter one, and what may have been luck lies between the lapsed
 * and the known outcome.
 */
export function plannedDays(request: PlanRequest): number {
  const { grade, recalled } = request.evidence;
  const lapsed = ordered(request, 1);
  if (grade === 1) return lapsed;
  const known = ordered(request, grade);
  if (recalled >= 1) return known;
  const { model, before, days, evidence, retention } = request;
  const after = before === null ? model.initial(evidence) : model.after(before, days, evidence);
  return Math.min(known, Math.max(lapsed, model.interval(after, retention)));
}

/** No grade below gives a longer interval, even with parameters under which the model alone would. */
function ordered(request: PlanRequest, grade: Grade): number {
  const longest = Math.max(1, ...([1, 2, 3, 4] as const).slice(0, grade).map((one) => plain(request, one)));
  return Math.min(longest, cap(request, grade));
}

function plain({ model, before, days, retention }: PlanRequest, grade: Grade): number {
  const evidence = { grade, recalled: 1 };
  const after = before === null ? model.initial(evidence) : model.after(before, days, evidence);
  return model.interval(after, retention);
}

function cap({ model, before, days, retention }: PlanRequest, grade: Grade): number {
  const { limits } = model;
  if (limits === null) return Number.POSITIVE_INFINITY;
  if (before === null) return grade === 4 ? limits.firstEasy : limits.first;
  return limits.growth * Math.max(1, days, model.interval(before, retention));
}
