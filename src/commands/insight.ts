import { digest } from '../core/insight/digest.ts';
import { Shelf } from '../core/insight/past-answer.ts';
import { type Stats, statsOf } from '../core/insight/stats.ts';
import type { Pack } from '../core/pack.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import type { World } from './world.ts';
import { writeLines } from './write-lines.ts';

/** What can be said of a learner from these packs and the answers to them. */
export interface Insight {
  readonly packs: readonly Pack[];
  /** Every answer to these packs that stands, in order. */
  readonly reviews: readonly ReviewRecord[];
  readonly shelf: Shelf;
  stats(): Stats;
}

/** @param all every answer there is; those to other packs are left out */
export function insightOf(
  { store, clock }: World,
  packs: readonly Pack[],
  all: readonly ReviewRecord[] = store.reviews(),
): Insight {
  const ids = new Set<string>(packs.map(({ id }) => id));
  const reviews = all.filter(({ pack }) => ids.has(pack));
  const { dayStart, retention } = store.settings.all();
  return {
    packs,
    reviews,
    shelf: new Shelf(packs),
    stats: () =>
      statsOf(digest(reviews, dayStart), {
        packs,
        learner: store.learner(),
        model: store.model,
        retention,
        dayStart,
        now: clock.now(),
      }),
  };
}

/** Writes that something is wrong with a question. */
export function writeFlag(
  world: World,
  flag: { readonly pack: string; readonly question: string; readonly reason: string },
): Promise<void> {
  return writeLines(world, [{ event: 'flag', ...flag }]);
}
