/** A number on a tape: its place. */
export type Node = number;

/**
 * Calculations written down as they are made, so that the derivative of a result by every number it came from can be
 * read off backwards (reverse-mode differentiation). What all sequences share is written first and kept (`keep`); each
 * sequence is written after it, read backwards to there and dropped (`drop`), which keeps the tape short.
 */
export class Tape {
  private size = 0;
  private kept = 0;
  private values = new Float64Array(1024);
  private slopes = new Float64Array(1024);
  private parents = new Int32Array(2048);
  private partials = new Float64Array(2048);

  value(node: Node): number {
    return this.values[node] as number;
  }

  /** Derivative of the results fed to `backward` so far. */
  slope(node: Node): number {
    return this.slopes[node] as number;
  }

  constant(value: number): Node {
    return this.write(value, 0, 0, 0, 0);
  }

  add(a: Node, b: Node): Node {
    return this.write(this.value(a) + this.value(b), a, 1, b, 1);
  }

  subtract(a: Node, b: Node): Node {
    return this.write(this.value(a) - this.value(b), a, 1, b, -1);
  }

  multiply(a: Node, b: Node): Node {
    return this.write(this.value(a) * this.value(b), a, this.value(b), b, this.value(a));
  }

  divide(a: Node, b: Node): Node {
    const quotient = this.value(a) / this.value(b);
    return this.write(quotient, a, 1 / this.value(b), b, -quotient / this.value(b));
  }

  /** factor * a + offset. */
  linear(a: Node, factor: number, offset: number): Node {
    return this.write(factor * this.value(a) + offset, a, factor, 0, 0);
  }

  exp(a: Node): Node {
    const power = Math.exp(this.value(a));
    return this.write(power, a, power, 0, 0);
  }

  log(a: Node): Node {
    return this.write(Math.log(this.value(a)), a, 1 / this.value(a), 0, 0);
  }

  /** a ** b for a positive a. */
  power(a: Node, b: Node): Node {
    const [base, exponent] = [this.value(a), this.value(b)];
    const power = base ** exponent;
    return this.write(power, a, (exponent * power) / base, b, power * Math.log(base));
  }

  min(a: Node, b: Node): Node {
    return this.value(a) <= this.value(b) ? a : b;
  }

  max(a: Node, b: Node): Node {
    return this.value(a) >= this.value(b) ? a : b;
  }

  clamp(a: Node, lowest: number, highest: number): Node {
    const value = this.value(a);
    if (value >= lowest && value <= highest) return a;
    return this.constant(value < lowest ? lowest : highest);
  }

  /** Everything written so far is shared by the sequences to come. */
  keep(): void {
    this.kept = this.size;
  }

  /** Adds the slopes of `result`, times `weight`, to everything it came from since `keep` and to what was kept. */
  backward(result: Node, weight: number): void {
    this.slopes[result] = this.slope(result) + weight;
    this.sweep(this.kept);
  }

  /** Carries the slopes collected at what was kept down to its beginnings. */
  backwardKept(): void {
    this.size = this.kept;
    this.sweep(0);
  }

  /** Forgets the sequence written since `keep`. */
  drop(): void {
    this.size = this.kept;
  }

  private sweep(end: number): void {
    const { slopes, parents, partials } = this;
    for (let node = this.size - 1; node >= end; node -= 1) {
      const slope = slopes[node] as number;
      if (slope === 0) continue;
      const [left, right] = [parents[2 * node] as number, parents[2 * node + 1] as number];
      // A constant is its own parent with no weight.
      slopes[left] = (slopes[left] as number) + slope * (partials[2 * node] as number);
      slopes[right] = (slopes[right] as number) + slope * (partials[2 * node + 1] as number);
    }
  }

  private write(value: number, a: Node, byA: number, b: Node, byB: number): Node {
    if (this.size === this.values.length) this.grow();
    const node = this.size;
    this.size += 1;
    this.values[node] = value;
    this.slopes[node] = 0;
    this.parents[2 * node] = a;
    this.parents[2 * node + 1] = b;
    this.partials[2 * node] = byA;
    this.partials[2 * node + 1] = byB;
    return node;
  }

  private grow(): void {
    this.values = doubled(this.values, new Float64Array(2 * this.values.length));
    this.slopes = doubled(this.slopes, new Float64Array(2 * this.slopes.length));
    this.parents = doubled(this.parents, new Int32Array(2 * this.parents.length));
    this.partials = doubled(this.partials, new Float64Array(2 * this.partials.length));
  }
}

function doubled<A extends Float64Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
