/** A root is looked for until its bracket is this small a part of where it began. */
const CLOSE = 1e-12;
const TRIES = 100;

/**
 * Where a function that rises from below 0 at `low` to 0 or more at `high` crosses 0: regula falsi that halves the value at an
 * end that stays (the Illinois method), which needs about ten evaluations where halving the bracket needs forty.
 * Dowell and Jarratt, BIT 11 (1971), 168-174.
 */
export function crossing(rising: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [atA, atB] = [rising(a), rising(b)];
  if (atA >= 0) return a;
  if (atB <= 0) return b;
  let stayed = 0;
  for (let tries = 0; tries < TRIES && b - a > CLOSE * (high - low); tries += 1) {
    const x = Math.min(b, Math.max(a, b - (atB * (b - a)) / (atB - atA)));
    const atX = rising(x);
    if (atX === 0) return x;
    if (atX < 0) {
      [a, atA] = [x, atX];
      if (stayed === 1) atB /= 2;
      stayed = 1;
    } else {
      [b, atB] = [x, atX];
      if (stayed === -1) atA /= 2;
      stayed = -1;
    }
  }
  return b;
}
