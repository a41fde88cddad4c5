import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import type { Allowance, EntryKind, Receive } from './allowance.ts';

/** Hands on the files of a gzipped tar in the order they come. What it unpacks to counts whole, headers too. */
export async function readTar(path: string, allowance: Allowance, receive: Receive): Promise<void> {
  const tar = extract();
  tar.on('entry', (header, stream, next) => {
    // It fails with the archive as a whole, which is told there; alone it would end the program.
    stream.on('error', () => {});
    const file = async () => {
      const segments = allowance.admit(header.name, kindOf(header.type));
      if (segments !== undefined) await receive(segments, stream as AsyncIterable<Buffer>);
      else stream.resume();
    };
    file().then(
      () => next(),
      (error: Error) => next(error),
    );
  });
  await pipeline(
    createReadStream(path),
    createGunzip(),
    (chunks: AsyncIterable<Buffer>) => allowance.counted(chunks),
    tar,
  );
}

function kindOf(type: Header['type']): EntryKind {
  if (type === 'file' || type === 'contiguous-file') return 'file';
  return type === 'directory' ? 'folder' : 'other';
}
