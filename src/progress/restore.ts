import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { type ArchivedFile, readArchive } from './archive.ts';
import { backupsOf, type MadeBackup, makeBackup } from './backups.ts';
import { newFileMark } from './device.ts';
import { makeFolder, syncFolder, writeFlushed } from './durable.ts';
import type { Home } from './home.ts';
import { unreadableArchive } from './merge.ts';

export interface Restored {
  readonly backup: string;
  readonly files: number;
  /** What stood there before, as a backup: restoring it undoes this. Absent where nothing stood there. */
  readonly before?: MadeBackup;
  /** Where the folder that stood there was put. */
  readonly aside?: string;
}

/** A path in an archive that belongs to the journal, and to nothing else on this machine. */
const INSIDE = /^journal\/(\d{4}-\d{2})\/([^/\\\0]+\.jsonl)$/;

/**
 * Puts the journal back as it was when a backup was made. What stood there is kept twice: as a backup, and as it was in
 * quarantine. Killed at any point, either the old journal or the new one is there, whole.
 * @param name of a backup of this home, or a path from `cwd`
 * @throws UserError where the backup cannot be read or the disk refuses; the journal is then as it was
 */
export async function restoreBackup(home: Home, name: string, cwd: string, at: number): Promise<Restored> {
  const path = backupsOf(home).find((backup) => backup.name === name)?.path ?? resolve(cwd, name);
  const files = journalIn(path);
  const before = await makeBackup(home, at, 'before-restore');
  let aside: string | undefined;
  try {
    unpack(home, files);
    aside = putAside(home);
    renameSync(home.restored, home.journal);
  } catch (error) {
    throw unfinished(home, aside, error);
  }
  syncQuietly(home.root);
  return {
    backup: path,
    files: files.length,
    ...(before !== undefined && { before }),
    ...(aside !== undefined && { aside }),
  };
}

/** Puts the old journal back where the new one did not get there; says so where not even that can be done. */
function unfinished(home: Home, aside: string | undefined, error: unknown): UserError {
  const reason = systemCode(error) || String(error);
  try {
    if (aside !== undefined && !existsSync(home.journal)) renameSync(aside, home.journal);
  } catch {
    return new UserError(
      'restore-unfinished',
      `The disk failed in the middle of the restore (${reason}). Nothing is lost.`,
      'Mend the disk; the next start of recite finishes it.',
    );
  }
  return new UserError(
    'not-restored',
    `The backup was not restored (${reason}). Your progress is as it was.`,
    'Make room or mend the disk, and try again.',
  );
}

function journalIn(path: string): ArchivedFile[] {
  let files: ArchivedFile[];
  try {
    files = readArchive(readFileSync(path));
  } catch (error) {
    throw unreadableArchive(path, error);
  }
  const inside = files.filter(({ name }) => INSIDE.test(name));
  if (inside.length > 0) return inside;
  throw unreadableArchive(path, 'there is no journal in it');
}

/** Both names are in place; which of them a power cut would leave is all that this decides. */
function syncQuietly(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // Either way a whole journal is there.
  }
}

function unpack(home: Home, files: readonly ArchivedFile[]): void {
  for (const left of [home.restoring, home.restored]) rmSync(left, { recursive: true, force: true });
  const folders = new Set<string>();
  for (const { name, bytes } of files) {
    const [, month = '', file = ''] = INSIDE.exec(name) ?? [];
    const path = join(home.restoring, month, file);
    makeFolder(dirname(path));
    folders.add(dirname(path));
    writeFlushed(path, bytes);
  }
  // Before anything is renamed, so that no name of it can be lost with the power.
  for (const folder of [...folders, home.restoring, home.root]) syncFolder(folder);
  renameSync(home.restoring, home.restored);
  syncFolder(home.root);
}

function putAside(home: Home): string | undefined {
  if (!existsSync(home.journal)) return undefined;
  makeFolder(home.quarantine);
  syncFolder(home.root);
  const aside = join(home.quarantine, `journal-${newFileMark()}`);
  renameSync(home.journal, aside);
  return aside;
}
