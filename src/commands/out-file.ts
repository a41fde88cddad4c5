import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import type { Context } from './command.ts';

/**
 * Writes a file that was named on the command line.
 * @param replaces write over one that is there
 * @throws UserError where there is one already, or the disk refuses
 */
export async function writeOut(
  name: string,
  text: string,
  { cwd }: Pick<Context, 'cwd'>,
  replaces: boolean,
): Promise<void> {
  try {
    await writeFile(resolve(cwd, name), text, { flag: replaces ? 'w' : 'wx' });
  } catch (error) {
    const code = systemCode(error);
    if (code === '') throw error;
    throw code === 'EEXIST'
      ? new UserError(
          'file-exists',
          `${name} is there already.`,
          'Write over it with --force, or name another file.',
        )
      : new UserError('cannot-write', `${name} cannot be written (${code}).`, 'Name another file.');
  }
}
