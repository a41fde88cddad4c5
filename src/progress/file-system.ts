import { mkdir, open } from 'node:fs/promises';
import { systemCode } from '../system-code.ts';

/** A file being appended to. */
export interface OpenFile {
  /** Writes at a position and resolves to how many bytes went out, which may be fewer than asked. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Resolves when the bytes written are on the medium. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** What the journal needs of a disk; tests hand in disks that fail. */
export interface FileSystem {
  /** Makes a folder and those above it, for the owner alone; nothing happens where it exists. */
  mkdir(path: string): Promise<void>;
  /** A new file, readable by the owner alone; rejects with EEXIST where the name is taken. */
  create(path: string): Promise<OpenFile>;
  /** Makes the names in a folder durable, where the platform can. */
  syncFolder(path: string): Promise<void>;
}

export const nodeFileSystem: FileSystem = {
  async mkdir(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  async create(path) {
    // Not append mode: a write that failed half-way is written again over the same place.
    const handle = await open(path, 'wx', 0o600);
    return {
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
      datasync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
  async syncFolder(path) {
    // Windows cannot open a folder.
    const handle = await open(path, 'r').catch(() => undefined);
    if (handle === undefined) return;
    try {
      await handle.sync();
    } catch (error) {
      if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(systemCode(error))) throw error;
    } finally {
      await handle.close();
    }
  },
};
