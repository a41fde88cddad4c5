import type { Pack } from '../core/pack.ts';
import { type EditReport, editsOf } from '../core/session/edits.ts';
import { sha256 } from '../sha256.ts';
import { UserError } from '../user-error.ts';
import type { Clock } from './clock.ts';
import { newSessionId } from './device.ts';
import type { Store } from './store.ts';

/**
 * Holds the past against the packs as they are now, and writes down what follows, in a file of its own. Resolves to what
 * the learner is to be told once; where the disk refuses, all of it is found again the next time.
 */
export async function settleEdits(
  store: Store,
  clock: Clock,
  packs: readonly Pack[],
): Promise<readonly EditReport[]> {
  const reports: EditReport[] = [];
  for (const pack of packs) {
    const now = clock.now();
    const session = newSessionId(now.at);
    const edits = editsOf({
      ...now,
      pack,
      session,
      learner: store.learner(),
      model: store.model,
      settings: store.settings.all(),
      sha256,
      records: store.records,
    });
    if (edits === undefined) continue;
    const journal = store.journalFor(session);
    try {
      await Promise.allSettled(edits.lines.map((line) => journal.append(line)));
      await journal.close();
      reports.push(edits.report);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return reports;
}
