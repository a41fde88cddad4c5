import type { SessionId } from '../core/ids.ts';
import { digest } from '../core/insight/digest.ts';
import { Shelf } from '../core/insight/past-answer.ts';
import { type Stats, statsOf } from '../core/insight/stats.ts';
import type { Pack } from '../core/pack.ts';
import type { JournalRecord, ReviewRecord } from '../core/session/record.ts';
import { newSessionId } from '../progress/device.ts';
import type { World } from './world.ts';

type FlagRecord = Extract<JournalRecord, { event: 'flag' }>;

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

/** Writes that something is wrong with a question, in a file of its own. */
export async function writeFlag(
  { store, clock }: World,
  { pack, question, reason }: { readonly pack: string; readonly question: string; readonly reason: string },
): Promise<void> {
  const now = clock.now();
  const session: SessionId = newSessionId(now.at);
  const journal = store.journalFor(session);
  const line: FlagRecord = {
    event: 'flag',
    session,
    seq: 0,
    id: `${session}-0`,
    ...now,
    pack,
    question,
    reason,
  };
  await journal.append(line);
  await journal.close();
}
