import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../sha256.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';

/** A file of the journal, as the state of a pack knows it. */
export interface JournalFile {
  /** The folder it lies in: `2026-12`. */
  readonly month: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A folder of the journal in short: which files it holds and how long they are. */
export interface FolderDigest {
  readonly month: string;
  readonly count: number;
  /** sha256 over the sorted names and sizes. */
  readonly sha256: string;
}

/**
 * Every file of the journal, sorted by folder and name.
 * @param since only those begun then or later, as their names say; UTC milliseconds
 */
export function journalFiles(journal: string, since = Number.NEGATIVE_INFINITY): JournalFile[] {
  const first = since === Number.NEGATIVE_INFINITY ? undefined : fileTime(since);
  return entries(journal).flatMap((month) =>
    entries(join(journal, month)).flatMap((name) => {
      if (!name.endsWith('.jsonl') || (first !== undefined && name < first.name)) return [];
      const size = sizeOf(join(journal, month, name));
      return size === undefined ? [] : [{ month, name, size }];
    }),
  );
}

/** The folder of a file begun at a moment, and what its name begins with: names sort by time. */
export function fileTime(at: number): { readonly month: string; readonly name: string } {
  const moment = new Date(at).toISOString();
  return { month: moment.slice(0, 7), name: `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z` };
}

/** Undefined for what is no file; 0 where the disk will not say, so that whoever reads it finds it unreadable. */
function sizeOf(path: string): number | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return 0;
  }
}

export function digests(files: readonly JournalFile[]): FolderDigest[] {
  const months = new Map<string, JournalFile[]>();
  for (const file of files) months.set(file.month, [...(months.get(file.month) ?? []), file]);
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, inside]) => {
      const lines = inside.map(({ name, size }) => `${name}\n${size}\n`).sort();
      return {
        month,
        count: inside.length,
        sha256: sha256(lines.join('')),
      };
    });
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    // Going on without it would show a learner with a shorter past, or none.
    throw new UserError(
      'journal-unreadable',
      `Your progress in ${folder} cannot be read (${systemCode(error)}).`,
      'Check who may read that folder, or practise without saving: recite study --no-save.',
    );
  }
}
