import type { SessionId } from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { nodeFileSystem } from '../../src/progress/file-system.ts';
import { openHome } from '../../src/progress/home.ts';
import { openSettings } from '../../src/progress/settings.ts';
import { openStore, type Store } from '../../src/progress/store.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { standingClock } from './place.ts';

export { DAY } from '../../src/core/memory/day.ts';

export const MONDAY = Date.parse('2026-11-23T19:00:00Z');
export const model = shippedModel();
export const on = (session: string, seq: number, at: number) => ({ session, seq, at });

/** The store of a home in this folder, on a clock that stands. */
export function disk(root: string, fileSystem = nodeFileSystem): Store {
  const home = openHome({ RECITE_HOME: root });
  const clock = standingClock('2026-11-23T19:00:00Z');
  return openStore({ home, settings: openSettings(home), clock, program: '0.1.0', fileSystem });
}

/** Plays lines into a store, each session through its own journal, one after the other. */
export async function play(store: Store, ...records: JournalRecord[]): Promise<void> {
  for (const session of new Set(records.map((record) => record.session))) {
    const journal = store.journalFor(session as SessionId);
    for (const record of records.filter((one) => one.session === session)) await journal.append(record);
    await journal.close();
  }
}

export const LINES = {
  first: wrong(on('a', 0, MONDAY)),
  second: review(on('a', 1, MONDAY + 60_000), { question: 'liftoff' }),
  third: review(on('b', 0, MONDAY + DAY)),
  elsewhere: review(on('b', 1, MONDAY + DAY + 60_000), { pack: 'games' }),
  read: line('read', on('b', 2, MONDAY + DAY + 90_000), { pack: 'news', claim: 'launch' }),
};

/** Two sessions a day apart, over two packs. */
export const PAST: readonly JournalRecord[] = Object.values(LINES);
