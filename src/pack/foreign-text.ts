import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';

/** Bytes of a file that somebody else's program wrote. */
const MOST_BYTES = 20_000_000;

/** Text of a file from elsewhere, whatever its encoding. */
export interface ForeignText {
  /** With `\n` line ends and no byte order mark; not cleaned yet. */
  readonly text: string;
  /** Lines, from 1, that were no UTF-8 and were read as Windows-1252. */
  readonly guessedLines: ReadonlySet<number>;
}

/**
 * Reads a file that another program wrote: UTF-8, UTF-16 with a byte order mark, or single lines of Windows-1252.
 * @throws UserError when it is missing, too large, or no text
 */
export async function readForeign(path: string): Promise<ForeignText> {
  const name = basename(path);
  let bytes: Buffer;
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new UserError('not-a-file', `${name} is not a file.`, 'Give a text file.');
      if (stat.size > MOST_BYTES) {
        throw new UserError('file-too-big', `${name} is larger than 20 MB.`, 'Split it into several files.');
      }
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UserError('no-such-file', `There is no file ${name}.`, 'See how its name is spelled.');
    }
    throw new UserError(
      'unreadable-file',
      `${name} cannot be read (${code}).`,
      'See whether you may read it.',
    );
  }
  return decodeForeign(bytes, name);
}

/** Files that begin like a text and are none: their first signs, what they are, and the way to a text. */
const MADE_OF_TEXT: readonly (readonly [string, string, string])[] = [
  ['%PDF-', 'a PDF', 'Open it, copy its text into an editor and save that as plain text.'],
  ['{\\rtf', 'a word processor file (RTF)', 'Open it and save it as plain text (.txt, UTF-8).'],
];

/** @throws UserError when the bytes are no text */
export function decodeForeign(bytes: Buffer, name: string): ForeignText {
  const marked = (text: string, guessedLines: Iterable<number> = []) => ({
    text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    guessedLines: new Set(guessedLines),
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) {
    throw new UserError(
      'not-text',
      `${name} holds bytes that no text has.`,
      'Export it as plain text; a word processor file, a spreadsheet or an .apkg is none.',
    );
  }
  const made = MADE_OF_TEXT.find(([head]) => bytes.subarray(0, head.length).toString('latin1') === head);
  if (made !== undefined) {
    throw new UserError('not-text', `${name} is ${made[1]}, not a plain text.`, made[2]);
  }
  if (isUtf8(bytes)) return marked(bytes.toString('utf8'));
  const guessed: number[] = [];
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let from = 0;
  while (from <= bytes.length) {
    const newline = bytes.indexOf(10, from);
    const line = bytes.subarray(from, newline === -1 ? bytes.length : newline);
    const good = isUtf8(line);
    if (!good) guessed.push(lines.length + 1);
    lines.push(good ? line.toString('utf8') : western.decode(line));
    if (newline === -1) break;
    from = newline + 1;
  }
  return marked(lines.join('\n'), guessed);
}
