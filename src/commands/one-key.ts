import type { ReadStream } from 'node:tty';
import { type Context, printLines } from './command.ts';

/** One key from a person at a terminal; undefined where nobody sits who could press one. */
export async function oneKey(
  { stdin, stdout, stderr }: Context,
  question: readonly string[],
): Promise<string | undefined> {
  const keyboard = stdin as Partial<ReadStream> & Context['stdin'];
  if (!stdin.isTTY || !stdout.isTTY || keyboard.setRawMode === undefined) return undefined;
  printLines(stderr, question);
  keyboard.setRawMode(true);
  try {
    return await new Promise((resolve) => {
      // Not by making it flow: Ink, which comes after, reads it this way too.
      const read = () => {
        const typed = stdin.read();
        if (typed === null) return;
        stdin.off('readable', read);
        resolve(String(typed));
      };
      stdin.on('readable', read);
    });
  } finally {
    keyboard.setRawMode(false);
  }
}
