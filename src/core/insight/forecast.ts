import { dayOf } from '../memory/day.ts';
import type { ItemState } from '../memory/item.ts';

/** What comes due. */
export interface Forecast {
  /** Items that can be asked today, then those of tomorrow and each day after it. */
  readonly days: readonly number[];
  /** Items due after the last of these days. */
  readonly later: number;
}

/** Gathers how many items come due on each of the next days; suspended ones do not. */
export class ComingTally {
  readonly #today: number;
  readonly #offset: number;
  readonly #dayStart: number;
  readonly #days: number[];
  #later = 0;

  /**
   * @param today the learner's day, as `dayOf` counts
   * @param offset minutes east of UTC
   * @param dayStart hour at which the learner's day begins
   * @param ahead days, today among them, at least 1
   */
  constructor({
    today,
    offset,
    dayStart,
    ahead,
  }: {
    readonly today: number;
    readonly offset: number;
    readonly dayStart: number;
    readonly ahead: number;
  }) {
    this.#today = today;
    this.#offset = offset;
    this.#dayStart = dayStart;
    this.#days = new Array<number>(ahead).fill(0);
  }

  /** @param isHeldBack whether it waits for tomorrow though it is due; asked of what is due only */
  add({ due, suspended }: Pick<ItemState, 'due' | 'suspended'>, isHeldBack: () => boolean): void {
    if (due === null || suspended) return;
    const until = dayOf(due, this.#offset, this.#dayStart) - this.#today;
    const day = until > 0 ? until : isHeldBack() ? 1 : 0;
    if (day >= this.#days.length) this.#later += 1;
    else this.#days[day] = (this.#days[day] ?? 0) + 1;
  }

  forecast(): Forecast {
    return { days: [...this.#days], later: this.#later };
  }
}
