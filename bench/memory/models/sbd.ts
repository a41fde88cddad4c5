import { FITTABLE_SBD } from './sbd-graph.ts';

/** Memory as SBD has it: stability in days, the last grade less one, failures so far. */
export interface SbdState {
  readonly stability: number;
  readonly lastGrade: number;
  readonly failures: number;
}

/** SBD in plain numbers, to be simulated; the graph of the same name explains it and a test holds the two together. */
export function sbd(parameters: readonly number[]) {
  const w = FITTABLE_SBD.bounded(parameters);
  const at = (index: number) => w[index] as number;
  const logRatio = (at(1) - at(0)) / 3;

  const brittleness = (failures: number) => Math.exp(at(3)) * (Math.exp(at(6)) + failures) ** at(4);
  const age = ({ stability, lastGrade }: SbdState, days: number) =>
    days ** (1 / at(2)) + Math.exp(at(5) / at(2) - (lastGrade * logRatio) / 2) * Math.sqrt(stability);
  const recall = (state: SbdState, days: number) =>
    (1 + age(state, days) / state.stability) ** -brittleness(state.failures);

  return {
    first: (right: boolean): SbdState => ({
      stability: Math.exp(at(0) + logRatio * (right ? 2 : 0)),
      lastGrade: right ? 2 : 0,
      failures: right ? 0 : 1,
    }),
    recall,
    after: (state: SbdState, days: number, right: boolean): SbdState => ({
      stability: Math.min(
        36_500,
        Math.max(
          0.001,
          right ? state.stability + age(state, days) : state.stability * (1 - recall(state, days)) ** at(4),
        ),
      ),
      lastGrade: right ? 2 : 0,
      failures: Math.min(50, state.failures + (right ? 0 : 1)),
    }),
  };
}
