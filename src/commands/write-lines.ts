import type { JournalRecord } from '../core/session/record.ts';
import type { Body } from '../core/session/state.ts';
import { newSessionId } from '../progress/device.ts';
import type { World } from './world.ts';

/** Writes lines that belong to no session played, in a file of their own. Resolves once they are on the disk. */
export async function writeLines(
  { store, clock }: Pick<World, 'store' | 'clock'>,
  bodies: readonly Body<JournalRecord>[],
): Promise<void> {
  const now = clock.now();
  const session = newSessionId(now.at);
  const journal = store.journalFor(session);
  for (const [seq, body] of bodies.entries()) {
    // As in a session: that a body and a place make a line is beyond the checker.
    const line = { ...body, session, seq, id: `${session}-${seq}`, ...now } as unknown as JournalRecord;
    await journal.append(line);
  }
  await journal.close();
  store.saveState();
}
