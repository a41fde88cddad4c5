import { gunzipSync } from 'node:zlib';

/** A file in an archive. Names use slashes: `journal/2026-12/…jsonl`. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;
/** Bytes of a name. */
export const LONGEST_NAME = 100;
const REGULAR = '0';
/** More than a lifetime of answers. */
const MOST_BYTES = 4 * 2 ** 30 - 1;

/** One file as a tar holds it (POSIX ustar): header, content, padding. An archive is these one after the other, then `tarEnd`. */
export function tarEntry({ name, bytes }: ArchivedFile, at: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error(`too long a name for an archive: ${name}`);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(bytes.length, 11)}\0`, 124);
  header.write(`${octal(Math.max(0, Math.floor(at / 1000)), 11)}\0`, 136);
  header.write('        ', 148);
  header.write(REGULAR, 156);
  header.write('ustar\u000000', 257);
  header.write(`${octal(sumOf(header), 6)}\0 `, 148);
  const padding = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
  return Buffer.concat([header, bytes, Buffer.alloc(padding)]);
}

export const tarEnd = Buffer.alloc(2 * BLOCK);

/**
 * The files of a compressed archive, as they were put in. Anything but plain files is refused: no links, no devices.
 * @throws an error where it is cut short, changed, or none of ours
 */
export function readArchive(compressed: Uint8Array): ArchivedFile[] {
  const tar = gunzipSync(compressed, { maxOutputLength: MOST_BYTES });
  const files: ArchivedFile[] = [];
  let from = 0;
  for (;;) {
    const header = tar.subarray(from, from + BLOCK);
    if (header.length < BLOCK) throw new Error('the archive is cut short');
    if (header.every((byte) => byte === 0)) return files;
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8);
    const unsummed = Buffer.from(header).fill(' ', 148, 156);
    if (sum !== sumOf(unsummed)) throw new Error('the archive is damaged');
    if (header.toString('latin1', 156, 157) !== REGULAR) throw new Error('the archive holds more than files');
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
    const bytes = tar.subarray(from + BLOCK, from + BLOCK + size);
    if (bytes.length < size) throw new Error('the archive is cut short');
    files.push({ name: header.toString('utf8', 0, 100).replace(/\0.*$/s, ''), bytes });
    from += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}
