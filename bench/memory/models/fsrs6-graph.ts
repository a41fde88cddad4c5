import { default_w } from 'ts-fsrs';
import type { Fittable, Graph, GraphState } from '../../../src/core/memory/fit/graph.ts';
import type { Node, Tape } from '../../../src/core/memory/fit/tape.ts';
import type { Grade, MemoryState } from '../../../src/core/memory/model.ts';
import { knownShare } from '../../../src/core/memory/soft.ts';
import { fsrs6 } from './fsrs6.ts';

const LOWEST = [
  0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01,
  0.1,
];
const HIGHEST = [100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8];

/** FSRS-6 to be fitted; spreads as in the optimizer of FSRS, those of the first stabilities in powers of e. */
export const FITTABLE_FSRS6: Fittable = {
  defaults: default_w,
  centre: default_w,
  spread: [
    1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14,
    0.27,
  ],
  logarithmic: new Set([0, 1, 2, 3]),
  bounded: (w) =>
    w.map((value, index) => Math.min(HIGHEST[index] as number, Math.max(LOWEST[index] as number, value))),
  write: (tape, w) => graph(tape, w),
};

function graph(tape: Tape, parameters: readonly Node[]): Graph {
  const w = (index: number) => parameters[index] as Node;
  const model = fsrs6(parameters.map((node) => tape.value(node)));
  const firstDifficulty = ([1, 2, 3, 4] as const).map((grade) =>
    tape.linear(tape.subtract(w(4), tape.exp(tape.linear(w(5), grade - 1, 0))), 1, 1),
  );
  const decay = tape.linear(w(20), -1, 0);
  const factor = tape.linear(tape.exp(tape.divide(tape.constant(Math.log(0.9)), decay)), 1, -1);
  const ease = tape.exp(w(8));
  const floor = tape.exp(tape.multiply(w(17), w(18)));
  const one = tape.constant(1);

  const afterDifficulty = (before: Node, grade: Grade): Node => {
    const change = tape.linear(w(6), -(grade - 3), 0);
    const moved = tape.add(before, tape.multiply(change, tape.linear(before, -1 / 9, 10 / 9)));
    const pull = tape.multiply(w(7), tape.subtract(firstDifficulty[3] as Node, moved));
    return tape.clamp(tape.add(moved, pull), 1, 10);
  };
  const sameDay = (before: Node, grade: Grade): Node => {
    const power = tape.exp(tape.multiply(w(17), tape.linear(w(18), 1, grade - 3)));
    const growth = tape.divide(power, tape.power(before, w(19)));
    return tape.multiply(before, grade >= 2 ? tape.max(growth, one) : growth);
  };
  const forgotten = (before: Node, difficulty: Node, gap: Node): Node => {
    const byDifficulty = tape.power(difficulty, tape.linear(w(12), -1, 0));
    const byStability = tape.linear(tape.power(tape.linear(before, 1, 1), w(13)), 1, -1);
    const raised = tape.exp(tape.multiply(gap, w(14)));
    const after = tape.multiply(tape.multiply(w(11), byDifficulty), tape.multiply(byStability, raised));
    return tape.min(after, tape.divide(before, floor));
  };
  const recalled = (before: Node, difficulty: Node, gap: Node, grade: Grade): Node => {
    const byGrade = grade === 2 ? w(15) : grade === 4 ? w(16) : one;
    const room = tape.multiply(ease, tape.linear(difficulty, -1, 11));
    const shrinking = tape.power(before, tape.linear(w(9), -1, 0));
    const spacing = tape.linear(tape.exp(tape.multiply(gap, w(10))), 1, -1);
    const growth = tape.multiply(tape.multiply(room, shrinking), tape.multiply(spacing, byGrade));
    return tape.multiply(before, tape.linear(growth, 1, 1));
  };

  const stateOf = ([stability, difficulty]: GraphState): MemoryState => ({
    stability: tape.value(stability as Node),
    difficulty: tape.value(difficulty as Node),
  });
  const blend = (one: Node, other: Node, share: number): Node =>
    tape.add(tape.linear(one, share, 0), tape.linear(other, 1 - share, 0));

  return {
    first: (grade) => [w(grade - 1), tape.clamp(firstDifficulty[grade - 1] as Node, 1, 10)],
    at: (state: GraphState, days) => {
      const [stability, difficulty] = state as readonly [Node, Node];
      const share = tape.divide(tape.linear(factor, days, 0), stability);
      const recall = tape.power(tape.linear(share, 1, 1), decay);
      const gap = tape.linear(recall, -1, 1);
      const after = (grade: Grade): GraphState => {
        const next =
          days === 0
            ? sameDay(stability, grade)
            : grade === 1
              ? forgotten(stability, difficulty, gap)
              : recalled(stability, difficulty, gap, grade);
        return [tape.clamp(next, 0.001, 36_500), afterDifficulty(difficulty, grade)];
      };
      return { recall, after };
    },
    /** The share is taken as it stands: how it moves with the parameters is left out of the slopes. */
    mix: (known, lapsed, chance) => {
      const share = knownShare(stateOf(known), stateOf(lapsed), chance, {
        recall: model.retrievability,
        interval: (state) => state.stability,
      });
      const [stability, difficulty] = known as readonly [Node, Node];
      const [lapsedStability, lapsedDifficulty] = lapsed as readonly [Node, Node];
      const logs = blend(tape.log(stability), tape.log(lapsedStability), share);
      return [tape.exp(logs), blend(difficulty, lapsedDifficulty, share)];
    },
  };
}
