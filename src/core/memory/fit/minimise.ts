/** A function's value at a point, and its slope along each coordinate. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  /** Evaluations of the function. */
  readonly evaluations: number;
}

/** Steps remembered to guess the curvature from. */
const MEMORY = 12;
/** Share of the promised descent that a step must keep (Armijo's rule). */
const DESCENT = 1e-4;

/**
 * The lowest point found from `start` by L-BFGS with backtracking, kept within bounds by moving each step's end to the
 * nearest allowed point. Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1.
 * @param bounded the nearest point allowed
 * @param tolerance stops when a step gains less than this
 */
export function minimise(
  slopeAt: (point: readonly number[]) => Slope,
  start: readonly number[],
  bounded: (point: readonly number[]) => readonly number[],
  { steps, tolerance }: { readonly steps: number; readonly tolerance: number },
): Minimum {
  const past: Pair[] = [];
  let point = bounded(start);
  let here = slopeAt(point);
  let evaluations = 1;
  for (let step = 0; step < steps; step += 1) {
    const gradient = free(point, here.gradient, bounded);
    const direction = descent(gradient, past);
    const found = search(point, here, direction, past.length === 0 ? 1 / Math.max(1, norm(gradient)) : 1);
    evaluations += found.tries;
    if (found.next === undefined) {
      if (past.length === 0) break;
      past.length = 0;
      continue;
    }
    const move = minus(found.next.point, point);
    const change = minus(free(found.next.point, found.next.slope.gradient, bounded), gradient);
    if (dot(move, change) > 1e-12) past.push({ move, change });
    if (past.length > MEMORY) past.shift();
    const gain = here.value - found.next.slope.value;
    ({ point, slope: here } = found.next);
    if (gain < tolerance) break;
  }
  return { point, value: here.value, evaluations };

  function search(from: readonly number[], at: Slope, direction: readonly number[], first: number) {
    let size = first;
    for (let tries = 1; tries <= 20; tries += 1) {
      const to = bounded(from.map((x, index) => x + size * (direction[index] as number)));
      const slope = slopeAt(to);
      const promised = dot(at.gradient, minus(to, from));
      if (slope.value <= at.value + DESCENT * promised && slope.value < at.value) {
        return { tries, next: { point: to, slope } };
      }
      size /= 2;
    }
    return { tries: 20, next: undefined };
  }
}

interface Pair {
  readonly move: readonly number[];
  readonly change: readonly number[];
}

/** The gradient without what a bound holds back. */
function free(
  point: readonly number[],
  gradient: readonly number[],
  bounded: (point: readonly number[]) => readonly number[],
): number[] {
  const nudged = bounded(point.map((x, index) => x - 1e-6 * Math.sign(gradient[index] as number)));
  return gradient.map((slope, index) => (nudged[index] === point[index] ? 0 : slope));
}

function descent(gradient: readonly number[], past: readonly Pair[]): number[] {
  let q = [...gradient];
  const weights: number[] = [];
  for (const { move, change } of past.toReversed()) {
    const weight = dot(move, q) / dot(move, change);
    weights.push(weight);
    q = q.map((x, index) => x - weight * (change[index] as number));
  }
  const last = past.at(-1);
  const scale = last === undefined ? 1 : dot(last.move, last.change) / dot(last.change, last.change);
  q = q.map((x) => x * scale);
  for (const { move, change } of past) {
    const weight = (weights.pop() as number) - dot(change, q) / dot(move, change);
    q = q.map((x, index) => x + weight * (move[index] as number));
  }
  return q.map((x, index) => (gradient[index] === 0 ? 0 : -x));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, index) => sum + x * (b[index] as number), 0);
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, index) => x - (b[index] as number));
}

function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a));
}
