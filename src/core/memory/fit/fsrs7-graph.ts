import { firstMinutes, fsrs7 } from '../fsrs7.ts';
import { boundedFsrs7, FSRS7_DEFAULTS, FSRS7_LEARNERS } from '../fsrs7-parameters.ts';
import type { Grade, MemoryModel, MemoryState } from '../model.ts';
import { knownShare } from '../soft.ts';
import type { Fittable, Graph, GraphState } from './graph.ts';
import type { Node, Tape } from './tape.ts';

/** How far learners' parameters lie apart; those of the first stabilities in powers of e. */
const SPREAD: readonly number[] = [
  1, 1, 1, 1, 0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812, 0.3013, 0.9104, 0.3234,
  0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596, 0.0798, 0.0682, 0.1282, 0.1397,
  0.1407, 0.1489, 0.2, 0.15, 0.15,
];

/** FSRS-7 to be fitted. The same formulas as `fsrs7`, which explains them; a test holds the two together. */
export const FITTABLE_FSRS7: Fittable = {
  defaults: FSRS7_DEFAULTS,
  centre: FSRS7_LEARNERS,
  spread: SPREAD,
  logarithmic: new Set([0, 1, 2, 3]),
  bounded: boundedFsrs7,
  write: (tape, w) => new Fsrs7Graph(tape, w),
};

class Fsrs7Graph implements Graph {
  private readonly tape: Tape;
  private readonly w: readonly Node[];
  private readonly firstDifficulties: readonly Node[];
  private readonly ease: readonly [Node, Node];
  private readonly minusLogFastBase: Node;
  private readonly fastSlope: Node;
  private readonly minusSlowDecay: Node;
  private readonly slowFactor: Node;
  private readonly one: Node;
  private readonly model: MemoryModel;

  constructor(tape: Tape, w: readonly Node[]) {
    this.tape = tape;
    this.w = w;
    this.firstDifficulties = [0, 1, 2, 3].map((better) => {
      const hardness = tape.exp(tape.linear(this.parameter(5), better, 0));
      return tape.linear(tape.subtract(this.parameter(4), hardness), 1, 1);
    });
    this.ease = [
      tape.exp(tape.linear(this.parameter(7), 1, -1.5)),
      tape.exp(tape.linear(this.parameter(15), 1, -1.5)),
    ];
    this.minusLogFastBase = tape.linear(tape.log(this.parameter(25)), -1, 0);
    this.fastSlope = tape.linear(this.parameter(33), 1, -0.3);
    const slowDecay = this.parameter(24);
    this.minusSlowDecay = tape.linear(slowDecay, -1, 0);
    const logFactor = tape.divide(tape.linear(tape.log(this.parameter(26)), -1, 0), slowDecay);
    this.slowFactor = tape.linear(tape.exp(logFactor), 1, -1);
    this.one = tape.constant(1);
    this.model = fsrs7(w.map((node) => tape.value(node)));
  }

  private parameter(index: number): Node {
    return this.w[index] as Node;
  }

  first(grade: Grade): GraphState {
    const { tape } = this;
    const slow = this.parameter(grade - 1);
    const fast = tape.clamp(tape.linear(slow, 0.8, 0), 1e-4, 36_500);
    return [slow, fast, tape.clamp(this.firstDifficulties[grade - 1] as Node, 1, 10)];
  }

  at(state: GraphState, days: number) {
    const { tape } = this;
    const [slow, fast, difficulty] = state as readonly [Node, Node, Node];
    const hardness = tape.linear(difficulty, 1, -5);
    const logFast = tape.log(fast);
    const fastDecay = tape.clamp(
      tape.multiply(this.parameter(23), tape.exp(tape.multiply(this.fastSlope, logFast))),
      0.01,
      0.95,
    );
    const fastExponent = tape.clamp(tape.divide(this.minusLogFastBase, fastDecay), -60, 60);
    const fastFactor = tape.linear(tape.exp(fastExponent), 1, -1);
    const fastPart = this.curve(fastFactor, days, fast, tape.linear(fastDecay, -1, 0));
    const byDifficulty = tape.exp(tape.multiply(hardness, tape.linear(this.parameter(32), 1, -0.3)));
    const slowFactor = tape.multiply(this.slowFactor, byDifficulty);
    const slowPart = this.curve(slowFactor, days, slow, this.minusSlowDecay);
    const fastWeight = tape.divide(this.parameter(27), tape.exp(tape.multiply(logFast, this.parameter(29))));
    const weightByDifficulty = tape.multiply(hardness, tape.linear(this.parameter(31), 1, -0.5));
    const logWeight = tape.add(tape.multiply(tape.log(slow), this.parameter(30)), weightByDifficulty);
    const slowWeight = tape.multiply(this.parameter(28), tape.exp(logWeight));
    const total = tape.add(
      tape.multiply(fastWeight, this.afterMinutes(fastPart, days)),
      tape.multiply(slowWeight, slowPart),
    );
    const recall = tape.linear(tape.divide(total, tape.add(fastWeight, slowWeight)), 1 - 2e-5, 1e-5);
    const after = (grade: Grade): GraphState => {
      const nextSlow = this.stability(slow, recall, difficulty, grade, 7);
      const nextFast = this.stability(fast, fastPart, difficulty, grade, 15);
      const capped = grade === 1 ? tape.min(nextFast, tape.linear(nextSlow, 0.8, 0)) : nextFast;
      return [nextSlow, tape.clamp(capped, 1e-4, 36_500), this.difficulty(difficulty, recall, grade)];
    };
    return { recall, after };
  }

  /** The share of the known outcome is taken as given: how it moves with the parameters is left out of the slope. */
  mix(known: GraphState, lapsed: GraphState, recalled: number): GraphState {
    const share = knownShare(this.stateOf(known), this.stateOf(lapsed), recalled, {
      recall: this.model.retrievability,
      interval: (state) => this.model.interval(state, 0.9),
    });
    return known.map((one, index) => {
      const other = lapsed[index] as Node;
      if (index === 2) return this.blend(one, other, share);
      return this.tape.exp(this.blend(this.tape.log(one), this.tape.log(other), share));
    });
  }

  private afterMinutes(fastPart: Node, days: number): Node {
    const left = this.w[34];
    if (left === undefined) return fastPart;
    const first = firstMinutes(days);
    return this.tape.multiply(fastPart, this.tape.linear(left, 1 - first, first));
  }

  private stateOf(state: GraphState): MemoryState {
    const [slow, fast, difficulty] = state as readonly [Node, Node, Node];
    return {
      stability: this.tape.value(slow),
      fast: this.tape.value(fast),
      difficulty: this.tape.value(difficulty),
    };
  }

  private blend(one: Node, other: Node, share: number): Node {
    return this.tape.add(this.tape.linear(one, share, 0), this.tape.linear(other, 1 - share, 0));
  }

  private curve(factor: Node, days: number, stability: Node, minusDecay: Node): Node {
    const { tape } = this;
    return tape.power(tape.linear(tape.divide(tape.linear(factor, days, 0), stability), 1, 1), minusDecay);
  }

  private stability(before: Node, recall: Node, difficulty: Node, grade: Grade, k: 7 | 15): Node {
    const { tape } = this;
    const forgotten = tape.linear(recall, -1, 1);
    const grown = tape.linear(tape.power(tape.linear(before, 1, 1), this.parameter(k + 4)), 1, -1);
    const raised = tape.exp(tape.multiply(forgotten, this.parameter(k + 5)));
    const failed = tape.multiply(tape.multiply(this.parameter(k + 3), grown), raised);
    const lapsed = tape.min(before, failed);
    if (grade === 1) return tape.clamp(lapsed, 1e-4, 36_500);
    const byGrade = grade === 2 ? this.parameter(k + 6) : grade === 4 ? this.parameter(k + 7) : this.one;
    const room = tape.multiply(this.ease[k === 7 ? 0 : 1], tape.linear(difficulty, -1, 11));
    const shrinking = tape.exp(tape.linear(tape.multiply(tape.log(before), this.parameter(k + 1)), -1, 0));
    const spacing = tape.linear(tape.exp(tape.multiply(forgotten, this.parameter(k + 2))), 1, -1);
    const growth = tape.multiply(tape.multiply(room, shrinking), tape.multiply(spacing, byGrade));
    return tape.clamp(tape.max(lapsed, tape.multiply(before, tape.linear(growth, 1, 1))), 1e-4, 36_500);
  }

  private difficulty(before: Node, recall: Node, grade: Grade): Node {
    const { tape } = this;
    const change = tape.linear(this.parameter(6), -(grade - 3), 0);
    const weighed = grade === 1 ? tape.multiply(change, tape.linear(recall, 1, 0.1)) : change;
    const damped = tape.multiply(weighed, tape.linear(before, -1 / 9, 10 / 9));
    const reverted = tape.linear(this.firstDifficulties[3] as Node, 0.01, 0);
    return tape.clamp(tape.add(reverted, tape.linear(tape.add(before, damped), 0.99, 0)), 1, 10);
  }
}
