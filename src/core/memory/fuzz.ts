import { seededRng } from '../random.ts';

/** How far an interval may be moved, in days a day of it, from one length of interval to the next; as Anki does. */
const STRETCHES = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
];
/** How strongly a full day is avoided; as in Anki's load balancer. */
const AVOIDANCE = 2.15;

/** The whole days among which one is chosen, both ends included; one day alone below 2.5 days. */
export function fuzzRange(interval: number): { readonly low: number; readonly high: number } {
  if (interval < 2.5) return { low: Math.round(interval), high: Math.round(interval) };
  const reach = STRETCHES.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(0, Math.min(interval, to) - from),
    1,
  );
  return { low: Math.max(2, Math.round(interval - reach)), high: Math.round(interval + reach) };
}

export interface Spread {
  /** Names the item and the repetition: the same seed makes the same choice. */
  readonly seed: string;
  /** Items due so many learner's days ahead. */
  readonly load: (days: number) => number;
}

/**
 * The day, within the fuzz range of an interval, on which an item comes back: drawn with less chance the more is due that
 * day. Every day has its own draw, whatever the interval, and the best draw in range wins; so a longer interval never gets an
 * earlier day, and a better answer is never worth less.
 * @param longest days, at least 1
 */
export function spreadDays(interval: number, longest: number, { seed, load }: Spread): number {
  const { low, high } = fuzzRange(interval);
  const last = Math.max(1, Math.min(longest, high));
  let best = { days: Math.max(1, Math.min(longest, low)), draw: Number.POSITIVE_INFINITY };
  for (let days = best.days; days <= last; days += 1) {
    // The first of exponential waiting times whose rates are the weights is a draw by those weights.
    const draw = -Math.log(1 - seededRng(`${seed}/${days}`)()) * (1 + load(days)) ** AVOIDANCE;
    if (draw < best.draw) best = { days, draw };
  }
  return best.days;
}
