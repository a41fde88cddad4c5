import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import { type ArchivedFile, readArchive } from './archive.ts';
import { backupsOf, type MadeBackup, makeBackup } from './backups.ts';
import { newFileMark } from './device.ts';
import { makeFolder, syncFolder, writeFlushed } from './durable.ts';
import { codeOf } from './file-system.ts';
import { finishRestore } from './finish-restore.ts';
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
  try {
    unpack(home, files);
    const aside = putAside(home);
    renameSync(home.restoring, home.journal);
    syncFolder(home.root);
    return {
      backup: path,
      files: files.length,
      ...(before !== undefined && { before }),
      ...(aside !== undefined && { aside }),
    };
  } catch (error) {
    finishRestore(home);
    throw new UserError(
      'not-restored',
      `The backup was not restored (${codeOf(error) || String(error)}). Your progress is as it was.`,
      'Make room or mend the disk, and try again.',
    );
  }
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

function unpack(home: Home, files: readonly ArchivedFile[]): void {
  rmSync(home.restoring, { recursive: true, force: true });
  const folders = new Set<string>();
  for (const { name, bytes } of files) {
    const [, month = '', file = ''] = INSIDE.exec(name) ?? [];
    const path = join(home.restoring, month, file);
    makeFolder(dirname(path));
    folders.add(dirname(path));
    writeFlushed(path, bytes);
  }
  for (const folder of [...folders, home.restoring]) syncFolder(folder);
}

function putAside(home: Home): string | undefined {
  if (!existsSync(home.journal)) return undefined;
  makeFolder(home.quarantine);
  const aside = join(home.quarantine, `journal-${newFileMark()}`);
  renameSync(home.journal, aside);
  return aside;
}
