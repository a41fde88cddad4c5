import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkPacks } from '../pack/check/index.ts';
import { packFolders } from '../pack/files.ts';
import { UserError } from '../user-error.ts';
import { checkLines } from '../wording/check.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';

/** Exit code 1 when any pack has an error. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const folders: string[] = [];
  for (const name of args) {
    const path = resolve(context.cwd, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) {
      throw new UserError(
        'no-such-folder',
        `There is no folder ${name}.`,
        'Give the folder that holds a pack.yaml.',
      );
    }
    const packs = await packFolders(path);
    if (packs.length === 0) {
      throw new UserError(
        'no-pack-here',
        `There is no pack.yaml in ${name}, nor in the folders in it.`,
        'A pack is a folder with a pack.yaml; docs/packs.md shows the format.',
      );
    }
    folders.push(...packs);
  }
  const { schemaVersion: _, ...report } = await checkPacks(folders);
  if (options.json) printJson(context.stdout, { ...report });
  else printLines(context.stdout, checkLines(report, context.cwd));
  return report.errors > 0 ? 1 : 0;
}
