import type { SessionId } from '../core/ids.ts';
import { UserError } from '../user-error.ts';
import { journalFiles } from './journal-files.ts';
import { readSession } from './read-journal.ts';

/** Ids of the lines that stand in the journal now for one session, and that this run did not write. */
export type LinesOfOthers = () => readonly string[];

/**
 * Watches a session that another window may go on with too. Only files begun since the session are looked at, each again
 * only once it has grown.
 * @param began when the session began, UTC milliseconds
 * @param isOwn whether this run writes the file, as `2026-12/name.jsonl`
 */
export function linesOfOthers(
  journal: string,
  { session, began }: { readonly session: SessionId; readonly began: number },
  isOwn: (file: string) => boolean,
): LinesOfOthers {
  const known = new Map<string, { readonly size: number; readonly ids: readonly string[] }>();
  const look = () => {
    for (const file of journalFiles(journal, began)) {
      const path = `${file.month}/${file.name}`;
      if (isOwn(path) || known.get(path)?.size === file.size) continue;
      const { records } = readSession(journal, file);
      const ids = records.filter((record) => record.session === session).map(({ id }) => id);
      known.set(path, { size: file.size, ids });
    }
  };
  return () => {
    try {
      look();
    } catch (error) {
      // A folder that cannot be listed now keeps nobody from answering.
      if (!(error instanceof UserError)) throw error;
    }
    return [...known.values()].flatMap(({ ids }) => ids);
  };
}
