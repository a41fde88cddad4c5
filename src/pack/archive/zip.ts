import { openPromise } from 'yauzl';
import { UserError } from '../../user-error.ts';
import type { Allowance, EntryKind, Receive } from './allowance.ts';

const TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

/** Hands on the files of a zip one after another, as its table of contents at the end lists them. */
export async function readZip(path: string, allowance: Allowance, receive: Receive): Promise<void> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const segments = allowance.admit(entry.fileName, kindOf(entry.fileName, entry.externalFileAttributes));
      if (segments === undefined) continue;
      if (entry.isEncrypted()) {
        throw new UserError(
          'archive-encrypted',
          'This archive is locked with a password.',
          'Unpack it yourself, and add the folder.',
          1,
        );
      }
      await receive(segments, allowance.counted(await zip.openReadStreamPromise(entry)));
    }
  } finally {
    zip.close();
  }
}

/** Archives made on Unix tell the kind of a file in the upper half of its attributes; others leave it empty. */
function kindOf(name: string, attributes: number): EntryKind {
  const type = (attributes >>> 16) & TYPE;
  if (type !== 0 && type !== REGULAR && type !== FOLDER) return 'other';
  return name.endsWith('/') || type === FOLDER ? 'folder' : 'file';
}
