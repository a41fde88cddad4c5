import { diffPacks } from '../../pack/diff.ts';
import { openPacks } from '../../pack/library.ts';
import { sha256 } from '../../sha256.ts';
import { diffLines } from '../../wording/diff.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';
import { shelfOf } from '../shelf.ts';

/** What an update would mean for those who learn with a pack, before it is published. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const [before = '', after = ''] = args;
  const shelf = shelfOf(context);
  const [old] = await openPacks(shelf, [before]);
  const [fresh] = await openPacks(shelf, [after]);
  if (old === undefined || fresh === undefined) return 0;
  const items = diffPacks(old.pack, fresh.pack, sha256);
  const title = ({ pack }: typeof old) => `${pack.title} ${pack.version}`;
  if (options.json) printJson(context.stdout, { old: old.folder, new: fresh.folder, items });
  else printLines(context.stdout, diffLines(items, [title(old), title(fresh)]));
  return 0;
}
