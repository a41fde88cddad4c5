/** How often each pair of neighbouring characters occurs in a text; the number is both UTF-16 units in one. */
export type PairCounts = ReadonlyMap<number, number>;

/** Counts the pairs of neighbouring characters of a text, letter case folded. */
export function pairCounts(text: string): PairCounts {
  const lower = text.toLowerCase();
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < lower.length; i += 1) {
    const pair = lower.charCodeAt(i) * 65536 + lower.charCodeAt(i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * Likeness of two texts from 0 to 1: the Sørensen-Dice coefficient over pairs of neighbouring characters
 * (Dice 1945; Sørensen 1948). It proposes, it never decides: a "not" put in leaves it near 1.
 */
export function similarity(a: PairCounts, b: PairCounts): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total(counts: PairCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
