import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../system-code.ts';
import { type Advice, quoted } from './finding.ts';

const FILE_BYTES = 2_000_000;
const PACK_BYTES = 20_000_000;
const LINE_UNITS = 100_000;

/** Why a file was not read. With a line it lies in the file; without, in how the file is named or kept. */
export interface FileProblem extends Advice {
  readonly rule: string;
  readonly line?: number;
}

export type FileText = { readonly text: string } | { readonly problem: FileProblem };

/** One pack's folder, read safely: nothing outside it, no links, regular UTF-8 files only, sizes capped. */
export class PackFolder {
  readonly path: string;
  #bytesLeft = PACK_BYTES;

  constructor(folder: string) {
    this.path = folder;
  }

  /** Reads one file; `name` is relative with forward slashes. Line ends become `\n`, a byte order mark goes. */
  async read(name: string): Promise<FileText> {
    const misplaced = await this.#misplaced(name);
    if (misplaced) return { problem: misplaced };
    // O_NOFOLLOW and O_NONBLOCK: what was a plain file a moment ago may by now be a link or a pipe.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    let handle: FileHandle | undefined;
    try {
      handle = await open(path.join(this.path, name), flags);
      const stat = await handle.stat();
      if (!stat.isFile()) return { problem: notRegular(name) };
      if (stat.size > FILE_BYTES) return { problem: tooBig(name) };
      this.#bytesLeft -= stat.size;
      if (this.#bytesLeft < 0) return { problem: PACK_TOO_BIG };
      return decoded(name, await handle.readFile());
    } catch (error) {
      return { problem: unreadable(name, error) };
    } finally {
      await handle?.close();
    }
  }

  async #misplaced(name: string): Promise<FileProblem | undefined> {
    const segments = name.split('/');
    if (!segments.every(isPlainSegment)) return outside(name);
    try {
      const root = await realpath(this.path);
      let reached = root;
      for (const segment of segments) {
        reached = path.join(reached, segment);
        if ((await lstat(reached)).isSymbolicLink()) return link(name);
      }
      if (!(await realpath(reached)).startsWith(root + path.sep)) return outside(name);
      return (await lstat(reached)).isFile() ? undefined : notRegular(name);
    } catch (error) {
      return unreadable(name, error);
    }
  }
}

/** The folders under a root that are packs (hold a pack.yaml), by name; the root alone when it is one itself. */
export async function packFolders(root: string): Promise<readonly string[]> {
  if (await holdsPack(root)) return [root];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(root, name))
    .sort();
  const packs: string[] = [];
  for (const folder of folders) if (await holdsPack(folder)) packs.push(folder);
  return packs;
}

/** A file in the folder that was meant for its pack.yaml, going by the name: `pack.yaml.txt`, `Pack.yml`. */
export async function misnamedPack(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  return names.find((name) => name !== 'pack.yaml' && /^pack\.(?:ya?ml(?:\.txt)?|txt)$/i.test(name));
}

export function renameHint(name: string): string {
  const hidden = name.endsWith('.txt')
    ? ' Windows shows the .txt only where names are shown with their ends.'
    : '';
  return `There is a file ${quoted(name)}: rename it to pack.yaml.${hidden}`;
}

/** The names in a folder of the pack; none where it is a link. */
export async function namesIn(pack: string, folder: string): Promise<readonly string[]> {
  const inside = path.join(pack, folder);
  const found = await lstat(inside).catch(() => undefined);
  return found?.isDirectory() ? readdir(inside).catch(() => []) : [];
}

async function holdsPack(folder: string): Promise<boolean> {
  return lstat(path.join(folder, 'pack.yaml')).then(
    () => true,
    () => false,
  );
}

const UNSAFE = /[\\:*?"<>|\p{Cc}]/u;

/** Whether one part of a path is a plain name: nothing that leads elsewhere on any system. */
export function isPlainSegment(segment: string): boolean {
  return (
    segment !== '' && segment !== '.' && segment !== '..' && segment.length <= 200 && !UNSAFE.test(segment)
  );
}

function decoded(name: string, bytes: Buffer): FileText {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { problem: notUtf8(name, 1) };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { problem: binary(name, lineOf(bytes, nul)) };
  if (!isUtf8(bytes)) return { problem: notUtf8(name, firstBadLine(bytes)) };
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const long = text.split('\n').findIndex((line) => line.length > LINE_UNITS);
  return long === -1 ? { text } : { problem: longLine(name, long + 1) };
}

function startsWith(bytes: Buffer, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 10) line += 1;
  return line;
}

function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (newline === -1 || !isUtf8(bytes.subarray(start, end))) return lineOf(bytes, start);
    start = newline + 1;
  }
}

const outside = (name: string): FileProblem => ({
  rule: 'path-outside-pack',
  message: `${quoted(name)} does not name a file inside the pack.`,
  hint: 'Put the file into the folder sources/ of the pack and write its name: sources/text.md.',
});

export const link = (name: string): FileProblem => ({
  rule: 'path-outside-pack',
  message: `${quoted(name)} is a link, and links are not followed.`,
  hint: 'Put the file itself in its place.',
});

const notRegular = (name: string): FileProblem => ({
  rule: 'unreadable-file',
  message: `${quoted(name)} is not a plain file.`,
  hint: 'Put a text file in its place.',
});

const tooBig = (name: string): FileProblem => ({
  rule: 'file-too-big',
  message: `${quoted(name)} is larger than 2 MB.`,
  hint: 'Split it into several files.',
});

const PACK_TOO_BIG: FileProblem = {
  rule: 'file-too-big',
  message: 'The files of this pack are together larger than 20 MB.',
  hint: 'Make two packs of it.',
};

const longLine = (name: string, line: number): FileProblem => ({
  rule: 'line-too-long',
  line,
  message: `A line of ${quoted(name)} is longer than 100,000 characters.`,
  hint: 'Break it into paragraphs.',
});

const binary = (name: string, line: number): FileProblem => ({
  rule: 'not-text',
  line,
  message: `${quoted(name)} holds bytes that no text has.`,
  hint: 'Save it as plain text (UTF-8); a word processor file or a PDF has to be exported first.',
});

const notUtf8 = (name: string, line: number): FileProblem => ({
  rule: 'not-utf8',
  line,
  message: `${quoted(name)} is not encoded as UTF-8.`,
  hint: 'Open it in an editor and save it again with the encoding UTF-8.',
});

export function unreadable(name: string, error: unknown): FileProblem {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      rule: 'file-missing',
      message: `There is no file ${quoted(name)} in this pack.`,
      hint: 'See how the name is spelled, or put the file there.',
    };
  }
  if (code === 'ELOOP') return link(name);
  return {
    rule: 'unreadable-file',
    message: `${quoted(name)} cannot be read (${code || 'unknown reason'}).`,
    hint: 'See whether you may read it.',
  };
}
