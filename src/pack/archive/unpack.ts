import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../user-error.ts';
import { packFolders } from '../files.ts';
import { Allowance, badName } from './allowance.ts';
import { readTar } from './tar.ts';
import { readZip } from './zip.ts';

const ZIP = /\.zip$/i;
const TAR = /\.(?:tgz|tar\.gz)$/i;

/** Whether a path names an archive that can be unpacked, by how it ends. */
export function isArchive(path: string): boolean {
  return ZIP.test(path) || TAR.test(path);
}

/**
 * Unpacks an archive into a folder that nobody else uses, and finds the pack in it. An archive in an archive stays one.
 * @returns the folder of the pack
 * @throws UserError when it is damaged, locked, too big or tries to leave the folder, or holds no pack or several
 */
export async function unpackArchive(path: string, to: string): Promise<string> {
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile())
    throw new UserError('no-such-archive', `There is no archive ${path}.`, 'See how its name is spelled.');
  const allowance = new Allowance(file.size);
  await mkdir(to, { recursive: true });
  try {
    const read = ZIP.test(path) ? readZip : readTar;
    await read(path, allowance, (segments, content) => write(join(to, ...segments), content));
  } catch (error) {
    throw error instanceof UserError ? error : damaged(error);
  }
  const [pack, ...more] = await packFolders(to);
  if (pack === undefined || more.length > 0) {
    throw new UserError(
      'no-pack-here',
      pack === undefined
        ? 'There is no pack.yaml in this archive.'
        : 'There are several packs in this archive.',
      'Put one folder into an archive, with its pack.yaml at the top.',
      1,
    );
  }
  return pack;
}

/** The file must not be there yet: every name was asked about before. */
async function write(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o644 }));
}

/** How the reader of zips refuses names by itself. */
const BAD_NAME = /^(?:absolute path|invalid relative path|invalid characters in fileName): /;

/** What the readers of zip and tar throw tells of the archive; what the disk throws is another matter. */
function damaged(error: unknown): unknown {
  if (error instanceof Error && 'syscall' in error) return error;
  if (error instanceof Error && BAD_NAME.test(error.message)) return badName();
  return new UserError(
    'archive-damaged',
    'This archive cannot be read to its end.',
    'Fetch or pack it once more.',
    1,
  );
}
