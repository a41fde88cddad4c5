import { FITTABLE_FSRS7 } from '../../../src/core/memory/fit/fsrs7-graph.ts';
import type { Fittable } from '../../../src/core/memory/fit/graph.ts';
import { fsrs7 } from '../../../src/core/memory/fsrs7.ts';
import type { MemoryModel } from '../../../src/core/memory/model.ts';
import type { Rng } from '../../../src/core/random.ts';
import { fsrs6 } from '../models/fsrs6.ts';
import { FITTABLE_FSRS6 } from '../models/fsrs6-graph.ts';
import { type SbdState, sbd } from '../models/sbd.ts';
import { FITTABLE_SBD } from '../models/sbd-graph.ts';

/** What a simulated learner really remembers of one item. */
export interface Mind {
  /** Chance of recall that many days after the last answer. */
  recall(days: number): number;
  /** Memory after the right answer was seen, having been recalled or not. */
  after(days: number, recalled: boolean): Mind;
}

/** A simulated learner's way to forget. */
export interface Truth {
  first(recalled: boolean): Mind;
  /** A scheduler that knows this learner's parameters, as after a perfect fit; null where no model of ours fits. */
  readonly known: MemoryModel | null;
}

export type Family = 'FSRS-6' | 'FSRS-7' | 'SBD';

/**
 * A learner of a family, drawn around the published parameters.
 * @param share how far they lie from them, in prior spreads
 */
export function drawTruth(family: Family, rng: Rng, share = 0.5): Truth {
  switch (family) {
    case 'FSRS-6':
      return ofModel(fsrs6(drawn(FITTABLE_FSRS6, rng, share)));
    case 'FSRS-7':
      return ofModel(fsrs7(drawn(FITTABLE_FSRS7, rng, share)));
    case 'SBD': {
      const model = sbd(drawn(FITTABLE_SBD, rng, share));
      const mind = (state: SbdState): Mind => ({
        recall: (days) => model.recall(state, days),
        after: (days, recalled) => mind(model.after(state, days, recalled)),
      });
      return { first: (recalled) => mind(model.first(recalled)), known: null };
    }
  }
}

function ofModel(model: MemoryModel): Truth {
  const evidence = (recalled: boolean) => ({ grade: recalled ? 3 : 1, recalled: 1 }) as const;
  const mind = (state: ReturnType<MemoryModel['initial']>): Mind => ({
    recall: (days) => model.retrievability(state, days),
    after: (days, recalled) =>
      mind(model.after(state, model.withinDay || days > 0.4 ? days : 0, evidence(recalled))),
  });
  return { first: (recalled) => mind(model.initial(evidence(recalled))), known: model };
}

function drawn({ defaults, spread, logarithmic, bounded }: Fittable, rng: Rng, share: number): number[] {
  return bounded(
    defaults.map((value, index) => {
      const away = share * (spread[index] as number) * normal(rng);
      return logarithmic.has(index) ? value * Math.exp(away) : value + away;
    }),
  );
}

/** A standard normal number (Box and Muller). */
export function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());
}
