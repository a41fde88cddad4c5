import type { Fittable, Graph, GraphState } from '../../../src/core/memory/fit/graph.ts';
import type { Node, Tape } from '../../../src/core/memory/fit/tape.ts';

const PUBLISHED = [-2.803101, 1.386926, 1.739235, -1.819954, 0.529839, -0.886052, -1.393709];

/**
 * SBD: stability, brittleness, difficulty; seven parameters. A model of another family than FSRS, as a yardstick and as
 * another truth to be simulated. Formulas, defaults and spreads:
 * https://github.com/open-spaced-repetition/srs-benchmark
 */
export const FITTABLE_SBD: Fittable = {
  defaults: PUBLISHED,
  centre: PUBLISHED,
  spread: [1.754, 1.2339, 0.5003, 0.546, 0.0989, 1.1685, 0.7778],
  logarithmic: new Set(),
  bounded: ([low = 0, high = 0, root = 0, shape = 0, power = 0, speed = 0, shift = 0]) => [
    within(low, -6.9, 10.5),
    within(high, within(low, -6.9, 10.5), 10.5),
    within(root, 0.5, 20),
    shape,
    Math.max(0, power),
    speed,
    shift,
  ],
  write: (tape, w) => graph(tape, (index) => w[index] as Node),
};

function graph(tape: Tape, w: (index: number) => Node): Graph {
  const logRatio = tape.linear(tape.subtract(w(1), w(0)), 1 / 3, 0);
  const shift = tape.exp(w(6));
  const onRoot = tape.divide(tape.constant(1), w(2));
  const speed = tape.exp(tape.divide(w(5), w(2)));
  const none = tape.constant(0);

  return {
    // Log stability, last grade - 1, failures.
    first: (grade) => [
      tape.add(w(0), tape.linear(logRatio, grade - 1, 0)),
      tape.constant(grade - 1),
      tape.constant(Math.max(0, (3 - grade) / 2)),
    ],
    at: (state: GraphState, days) => {
      const [logStability, grade, failures] = state as readonly [Node, Node, Node];
      const brittleness = tape.exp(tape.add(w(3), tape.multiply(w(4), tape.log(tape.add(shift, failures)))));
      const halfLog = tape.linear(logStability, 0.5, 0);
      const easier = tape.multiply(logRatio, tape.linear(grade, -0.5, 0));
      const rested = tape.multiply(speed, tape.exp(tape.add(halfLog, easier)));
      const passed = days > 0 ? tape.exp(tape.linear(onRoot, Math.log(days), 0)) : none;
      const age = tape.add(rested, passed);
      const stability = tape.exp(logStability);
      const grown = tape.log(tape.linear(tape.divide(age, stability), 1, 1));
      const recall = tape.clamp(
        tape.exp(tape.linear(tape.multiply(brittleness, grown), -1, 0)),
        1e-6,
        1 - 1e-6,
      );
      return {
        recall,
        after: (next) => {
          const failed = () => tape.multiply(w(4), tape.log(tape.linear(recall, -1, 1)));
          const change = next === 1 ? failed() : grown;
          return [
            tape.clamp(tape.add(logStability, change), Math.log(0.001), Math.log(36_500)),
            tape.constant(next - 1),
            tape.clamp(tape.linear(failures, 1, Math.max(0, (3 - next) / 2)), 0, 50),
          ];
        },
      };
    },
    mix: () => {
      throw new Error('Review logs take every grade at its word.');
    },
  };
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
