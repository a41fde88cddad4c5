import { UserError } from '../user-error.ts';
import { type Home, homeAt, homePath } from './home.ts';
import { memoryStore } from './memory-store.ts';
import { readJournal } from './read-journal.ts';
import { settingsAsFound } from './settings.ts';
import type { Store } from './store.ts';

/**
 * The learner as they stand, for practising without saving: what is on the disk is read and never written. Where it
 * cannot be read, somebody new.
 */
export function openSnapshot(env: Readonly<Record<string, string | undefined>>): Store {
  const home = homeIn(env);
  if (home === undefined) return memoryStore();
  const settings = settingsAsFound(home);
  try {
    const { records, damage } = readJournal(home.journal);
    return memoryStore(settings, records, damage);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const damage = { file: home.journal, line: 0, kind: 'unreadable', detail: error.code } as const;
    return memoryStore(settings, [], [damage]);
  }
}

function homeIn(env: Readonly<Record<string, string | undefined>>): Home | undefined {
  try {
    return homeAt(homePath(env));
  } catch {
    // Practice needs no home.
    return undefined;
  }
}
