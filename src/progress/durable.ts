import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../system-code.ts';
import { newFileMark } from './device.ts';

/** Begins the name of a file that is not whole yet. */
export const PART = '.part-';

/**
 * Writes a new file so that it is there whole or not at all, also after a power cut: under another name first, flushed,
 * then renamed. Never over one that exists.
 * @throws an error with the system's code; nothing is left behind then
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  makeFolder(folder);
  const part = join(folder, `${PART}${newFileMark()}`);
  try {
    writeFlushed(part, bytes);
    if (existsSync(path)) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST' });
    renameSync(part, path);
  } catch (error) {
    removeQuietly(part);
    throw error;
  }
  syncFolder(folder);
}

/** Writes a new file and flushes it, under the name it is to keep. */
export function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    let done = 0;
    while (done < bytes.length) {
      const written = writeSync(file, bytes, done, bytes.length - done, done);
      if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
      done += written;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a folder for this user alone, with those above it; one that is there stays as it is. Step by step: where a place takes
 * no folders, such as /proc, Node's own recursion never comes back.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder && statSync(above, { throwIfNoEntry: false }) === undefined) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Two that start at once.
    if (systemCode(error) !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Makes the names in a folder durable, where the platform can. */
export function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    // Windows cannot open a folder.
    return;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(systemCode(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A leftover is named so that nothing reads it.
  }
}
