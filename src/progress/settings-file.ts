import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { newFileMark } from './device.ts';
import { makeFolder } from './durable.ts';
import type { Home } from './home.ts';

/** The file without its `.json`. */
export const SETTINGS_NAME = 'settings';

/** Never reset in silence: a file that cannot be read is kept where it can be looked at. */
export function quarantineIfDamaged(home: Home, notices: string[]): void {
  const path = fileIn(home);
  try {
    read(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    if (systemCode(error) !== '') throw unreadable(path, error);
    const kept = putAside(home, path);
    notices.push(
      `The settings could not be read and are back at their defaults; the damaged file is kept as ${kept}.`,
    );
  }
}

/** What the file of a home holds, left as it is; nothing where there is none, or it cannot be read. */
export function foundIn(home: Home, notices: string[]): Readonly<Record<string, unknown>> {
  const path = fileIn(home);
  try {
    return read(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error))) {
      notices.push(`The settings in ${path} cannot be read. Their defaults are used.`);
    }
    return {};
  }
}

/** @throws an error with a code where the disk refuses, without one where the file is damaged */
function read(path: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function putAside(home: Home, path: string): string {
  const kept = join(home.quarantine, `${SETTINGS_NAME}-${newFileMark()}.json`);
  try {
    makeFolder(home.quarantine);
    renameSync(path, kept);
  } catch (error) {
    throw new UserError(
      'settings-damaged',
      `The settings in ${path} are damaged, and cannot be put aside into ${home.quarantine} (${systemCode(error)}).`,
      `See what stands at ${home.quarantine}: it should be a folder that may be written to. Or remove the settings.`,
    );
  }
  return kept;
}

function fileIn({ root }: Home): string {
  return join(root, `${SETTINGS_NAME}.json`);
}

function unreadable(path: string, error: unknown): UserError {
  return new UserError(
    'settings-unreadable',
    `The settings in ${path} cannot be read (${systemCode(error)}).`,
    'Check who may read that file, or practise without saving: recite study --no-save.',
  );
}
