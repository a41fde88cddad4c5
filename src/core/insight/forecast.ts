import { dayOf } from '../memory/day.ts';
import type { ItemState } from '../memory/item.ts';

/** What comes due. */
export interface Forecast {
  /** Items due today or before, then those of tomorrow and each day after it. */
  readonly days: readonly number[];
  /** Items due after the last of these days. */
  readonly later: number;
}

/**
 * How many items come due on each of the next days; suspended ones do not.
 * @param today the learner's day, as `dayOf` counts
 * @param offset minutes east of UTC
 * @param dayStart hour at which the learner's day begins
 * @param ahead days, today among them, at least 1
 */
export function forecast(
  items: Iterable<Pick<ItemState, 'due' | 'suspended'>>,
  {
    today,
    offset,
    dayStart,
    ahead,
  }: { readonly today: number; readonly offset: number; readonly dayStart: number; readonly ahead: number },
): Forecast {
  const days = new Array<number>(ahead).fill(0);
  let later = 0;
  for (const { due, suspended } of items) {
    if (due === null || suspended) continue;
    const day = Math.max(0, dayOf(due, offset, dayStart) - today);
    if (day >= ahead) later += 1;
    else days[day] = (days[day] ?? 0) + 1;
  }
  return { days, later };
}
