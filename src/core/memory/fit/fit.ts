import type { Grade } from '../model.ts';
import type { Fittable, Graph, GraphState } from './graph.ts';
import { minimise, type Slope } from './minimise.ts';
import { type Node, Tape } from './tape.ts';

/** An answer as a fit sees it. */
export interface FitAnswer {
  /** Days since the answer before, as the model takes time; without meaning for the first. */
  readonly days: number;
  readonly grade: Grade;
  /** Chance (0 to 1) that a right answer was recalled and not lucky. */
  readonly recalled: number;
  /** Chance (0 to 1) that a wrong answer was known all the same. */
  readonly slipped?: number;
  /** Chance (0 to 1) that a learner who does not know is right, and that one who knows is wrong. */
  readonly guess: number;
  readonly slip: number;
  /** How much predicting this answer counts; 0: it only tells of memory. A first answer is never predicted. */
  readonly weight: number;
}

/** The answers to one item, in order. */
export type FitHistory = readonly FitAnswer[];

export interface FitOptions {
  /** How strongly parameters are held to the centre of the prior; 1 takes its spread at its word. */
  readonly strength: number;
  /** At most so many steps of descent. */
  readonly steps?: number;
}

/**
 * The parameters under which a learner's answers are likeliest, held to where learners' parameters lie by a
 * normal prior of each parameter's spread. The chance of a right answer is (1 - slip) R + guess (1 - R).
 */
export function fitParameters(
  model: Fittable,
  histories: readonly FitHistory[],
  options: FitOptions,
): number[] {
  const { strength, steps = 60 } = options;
  const scale = scaleOf(model);
  const slopeAt = (point: readonly number[]): Slope => {
    const parameters = scale.toParameters(point);
    const { value, gradient } = surprise(model, parameters, histories);
    const held = point.reduce((sum, z) => sum + 0.5 * strength * z * z, 0);
    return {
      value: value + held,
      gradient: gradient.map(
        (slope, index) =>
          slope * scale.perUnit(parameters[index] as number, index) + strength * (point[index] as number),
      ),
    };
  };
  const start = model.centre.map(() => 0);
  const bounded = (point: readonly number[]) =>
    scale.toPoint(model.bounded(scale.toParameters(point)), point);
  const { point } = minimise(slopeAt, start, bounded, { steps, tolerance: 1e-3 });
  return model.bounded(scale.toParameters(point));
}

/** Weighed negative log-likelihood of the answers (natural logarithm), and its slope by each parameter. */
export function surprise(
  model: Fittable,
  parameters: readonly number[],
  histories: readonly FitHistory[],
): Slope {
  const tape = new Tape();
  const leaves = parameters.map((value) => tape.constant(value));
  const graph = model.write(tape, leaves);
  tape.keep();
  let value = 0;
  for (const history of histories) {
    const terms = predictions(graph, history).flatMap((recall, index) =>
      recall === null ? [] : [term(tape, recall, history[index] as FitAnswer)],
    );
    const total = terms.reduce<Node | null>((sum, one) => (sum === null ? one : tape.add(sum, one)), null);
    if (total !== null) {
      value += tape.value(total);
      tape.backward(total, 1);
    }
    tape.drop();
  }
  tape.backwardKept();
  return { value, gradient: leaves.map((leaf) => tape.slope(leaf)) };
}

/** Recall before each answer, as the model with these parameters predicts it; null for the first. */
export function predicted(
  model: Fittable,
  parameters: readonly number[],
  history: FitHistory,
): (number | null)[] {
  const tape = new Tape();
  const graph = model.write(
    tape,
    parameters.map((value) => tape.constant(value)),
  );
  return predictions(graph, history).map((recall) => (recall === null ? null : tape.value(recall)));
}

function predictions(graph: Graph, history: FitHistory): (Node | null)[] {
  let state: GraphState | null = null;
  return history.map((answer) => {
    if (state === null) {
      state = weighed(graph, answer, (grade) => graph.first(grade));
      return null;
    }
    const { recall, after } = graph.at(state, answer.days);
    state = weighed(graph, answer, after);
    return recall;
  });
}

/** As `softUpdate`, on a tape. */
function weighed(
  graph: Graph,
  { grade, recalled, slipped = 0 }: FitAnswer,
  outcome: (grade: Grade) => GraphState,
): GraphState {
  const chance = grade === 1 ? slipped : recalled;
  if (chance <= 0) return outcome(1);
  const known = outcome(grade === 1 ? 3 : grade);
  return chance >= 1 ? known : graph.mix(known, outcome(1), chance);
}

function term(tape: Tape, recall: Node, { grade, guess, slip, weight }: FitAnswer): Node {
  const right = tape.linear(recall, 1 - slip - guess, guess);
  const seen = grade === 1 ? tape.linear(right, -1, 1) : right;
  return tape.linear(tape.log(tape.clamp(seen, 1e-6, 1)), -weight, 0);
}

/** Parameters counted in prior spreads from the centre, so that all of them take steps of one size. */
export function scaleOf({ centre, spread, logarithmic }: Fittable) {
  const width = (index: number) => spread[index] as number;
  const origin = (index: number) => centre[index] as number;
  return {
    toParameters: (point: readonly number[]) =>
      point.map((z, index) =>
        logarithmic.has(index)
          ? origin(index) * Math.exp(z * width(index))
          : origin(index) + z * width(index),
      ),
    /** Coordinates that bounds did not move are kept to the last bit. */
    toPoint: (parameters: readonly number[], before: readonly number[] = []) =>
      parameters.map((value, index) => {
        const z = logarithmic.has(index)
          ? Math.log(value / origin(index)) / width(index)
          : (value - origin(index)) / width(index);
        const old = before[index];
        return old !== undefined && Math.abs(z - old) < 1e-9 ? old : z;
      }),
    perUnit: (value: number, index: number) => (logarithmic.has(index) ? value * width(index) : width(index)),
  };
}
