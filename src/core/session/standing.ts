import type { SimulatedItem } from '../insight/workload.ts';
import { DAY } from '../memory/day.ts';
import { kindOf } from '../question/kinds.ts';
import { isServed } from './outlook.ts';
import { askedItems, type Moment, type SessionSetup } from './setup.ts';

/** Where a learner stands in a set of packs, as a simulation takes it. */
export interface Standing {
  readonly items: readonly SimulatedItem[];
  /** Questions never met. */
  readonly fresh: number;
}

/** What is scheduled and what is still to come in these packs, in days from now. */
export function standingIn(
  { packs, learner, filter }: Pick<SessionSetup, 'packs' | 'learner' | 'filter'>,
  now: Moment,
): Standing {
  const items: SimulatedItem[] = [];
  let fresh = 0;
  for (const asked of askedItems(packs)) {
    if (!kindOf(asked.question).scheduled || !isServed(asked, { filter, learner }, now)) continue;
    const item = learner.items.get(asked.key);
    if (item === undefined) fresh += 1;
    else if (item.memory !== null && item.due !== null) {
      const days = (at: number) => (at - now.at) / DAY;
      items.push({ memory: item.memory, last: Math.min(0, days(item.last)), due: days(item.due) });
    }
  }
  return { items, fresh };
}
