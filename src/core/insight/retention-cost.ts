import type { MemoryModel } from '../memory/model.ts';
import { type SimulatedItem, workload } from './workload.ts';

/** What one target of recall costs. */
export interface RetentionCost {
  readonly retention: number;
  /** A day, returns after wrong ones included. */
  readonly answers: number;
  /** Share (0 to 1) known at the end, of all met. */
  readonly known: number;
}

export interface CostRequest {
  readonly model: MemoryModel;
  readonly items: readonly SimulatedItem[];
  readonly fresh: number;
  /** Questions met a day, the same for each target, so that their costs can be compared. */
  readonly newPerDay: number;
  /** The target that is set. */
  readonly chosen: number;
}

/** Days simulated. */
export const COST_DAYS = 60;
const TARGETS = [0.8, 0.85, 0.9, 0.93, 0.95];
/** Each target is met with so many kinds of luck, so that a step of a point shows. */
const RUNS = 3;

/** The cost of several targets and the chosen one, ascending, by simulation from where a learner stands. */
export function retentionCosts({ chosen, ...standing }: CostRequest): RetentionCost[] {
  const targets = [...new Set([...TARGETS, chosen])].sort((a, b) => a - b);
  return targets.map((retention) => {
    const runs = Array.from({ length: RUNS }, (_, run) =>
      workload({ ...standing, retention, days: COST_DAYS, seed: `cost/${run}` }),
    );
    const mean = (pick: (one: (typeof runs)[0]) => number) =>
      runs.reduce((sum, one) => sum + pick(one), 0) / RUNS;
    return { retention, answers: mean(({ answers }) => answers), known: mean(({ recall }) => recall) };
  });
}
