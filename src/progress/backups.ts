import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { localDay } from '../core/memory/day.ts';
import { sha256 } from '../sha256.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { LONGEST_NAME, tarEnd, tarEntry } from './archive.ts';
import { surplus } from './backup-ladder.ts';
import type { Clock } from './clock.ts';
import { newFileMark } from './device.ts';
import { makeFolder, PART, syncFolder } from './durable.ts';
import type { Home } from './home.ts';
import { type JournalFile, journalFiles } from './journal-files.ts';
import { readLines } from './read-journal.ts';

/** Why a backup was made. Those made by hand are never removed by the program. */
export type BackupReason = 'daily' | 'by-hand' | 'before-merge' | 'before-restore' | 'before-remove';

export interface Backup {
  readonly name: string;
  readonly path: string;
  /** UTC milliseconds, of whole seconds. */
  readonly at: number;
  readonly reason: string;
  readonly bytes: number;
}

/** A backup just made. */
export interface MadeBackup extends Backup {
  readonly files: number;
  /** Files that do not read whole: left out, so that no damage passes for a backup. */
  readonly leftOut: readonly string[];
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z-]+)-[0-9a-z]{6}\.tar\.gz$/;

/** All backups of a home, the oldest first. */
export function backupsOf(home: Home): Backup[] {
  let names: string[];
  try {
    names = readdirSync(home.backups);
  } catch {
    return [];
  }
  return names.sort().flatMap((name) => {
    const [, year, month, day, hour, minute, second, reason] = NAME.exec(name) ?? [];
    if (reason === undefined) return [];
    const path = join(home.backups, name);
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return [
      { name, path, at: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`), reason, bytes },
    ];
  });
}

/**
 * Backs the journal and the settings up into one .tar.gz; undefined where there is nothing to back up.
 * @throws UserError where the disk refuses
 */
export async function makeBackup(
  home: Home,
  at: number,
  reason: BackupReason,
): Promise<MadeBackup | undefined> {
  const files = journalFiles(home.journal);
  if (files.length === 0) return undefined;
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const name = `${stamp}Z-${reason}-${newFileMark()}.tar.gz`;
  const path = join(home.backups, name);
  const leftOut: string[] = [];
  let count = 0;

  function* entries(): Generator<Buffer> {
    for (const file of files) {
      const inside = `${file.month}/${file.name}`;
      const bytes = readWhole(join(home.journal, file.month, file.name));
      if (bytes === undefined) leftOut.push(inside);
      else {
        count += 1;
        yield tarEntry({ name: nameInside(file), bytes }, at);
      }
    }
    const settings = readQuietly(home.settings);
    if (settings !== undefined) yield tarEntry({ name: basename(home.settings), bytes: settings }, at);
    yield tarEnd;
  }

  try {
    makeFolder(home.backups);
    const bytes = await writeCompressed(home.backups, path, entries());
    return { name, path, at, reason, bytes, files: count, leftOut };
  } catch (error) {
    throw new UserError(
      'no-backup',
      `No backup could be made in ${home.backups} (${systemCode(error) || String(error)}).`,
      'Make room there, or copy the journal folder yourself: recite progress where',
    );
  }
}

/** Removes what the ladder no longer holds; the names removed. For after a backup that left nothing out. */
export function thinBackups(home: Home, now: { readonly at: number; readonly offset: number }): string[] {
  const own = backupsOf(home).filter(({ reason }) => reason !== 'by-hand');
  const day = (at: number) => localDay(at, now.offset, 0);
  const names = surplus(
    own.map(({ name, at }) => ({ name, at, day: day(at) })),
    day(now.at),
  );
  for (const name of names) rmSync(join(home.backups, name), { force: true });
  return names;
}

/** The backup of the day, unless there is one. A help only: it never stands in the way of an answer. */
export async function dailyBackup(home: Home, clock: Clock): Promise<void> {
  const now = clock.now();
  const day = (at: number) => localDay(at, now.offset, 0);
  try {
    if (backupsOf(home).some(({ at, reason }) => reason === 'daily' && day(at) === day(now.at))) return;
    const made = await makeBackup(home, now.at, 'daily');
    if (made?.leftOut.length === 0) thinBackups(home, now);
  } catch {
    // Tried again with the first answer of the next session.
  }
}

/** An archive has room for names as the program gives them; of a longer one, as sync tools make them, a hash is put in. */
function nameInside({ month, name }: JournalFile): string {
  const inside = `journal/${month}/${name}`;
  return Buffer.byteLength(inside) <= LONGEST_NAME
    ? inside
    : `journal/${month}/${sha256(name).slice(0, 32)}.jsonl`;
}

/** Undefined for a file that does not load: its damage must not push good copies out of the ladder. */
function readWhole(path: string): Buffer | undefined {
  const bytes = readQuietly(path);
  if (bytes === undefined) return undefined;
  return readLines(bytes, path).damage.every(({ kind }) => kind === 'torn' || kind === 'newer')
    ? bytes
    : undefined;
}

function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function writeCompressed(folder: string, path: string, chunks: Iterable<Buffer>): Promise<number> {
  const part = join(folder, `${PART}${newFileMark()}`);
  let size = 0;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await pipeline(
        Readable.from(chunks),
        createGzip({ level: 3 }),
        async (compressed: AsyncIterable<Buffer>) => {
          for await (const bytes of compressed) {
            let done = 0;
            while (done < bytes.length) {
              const { bytesWritten } = await file.write(bytes, done, bytes.length - done, size);
              if (bytesWritten === 0)
                throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
              done += bytesWritten;
              size += bytesWritten;
            }
          }
        },
      );
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  syncFolder(folder);
  return size;
}
