import { diffPacks } from '../../pack/diff.ts';
import { installPack, originOf } from '../../pack/install.ts';
import { sha256 } from '../../sha256.ts';
import { UserError } from '../../user-error.ts';
import { INSTALL } from '../../wording/install.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { packsFolder } from '../shelf.ts';

export async function run({ args }: Invocation, context: Context): Promise<number> {
  const [id = '', given] = args;
  const packs = packsFolder(context);
  const from = given ?? (await originOf(packs, id));
  if (from === undefined) throw new UserError('no-origin', INSTALL.noOrigin(id), INSTALL.sayFrom(id));
  const { pack, before } = await installPack(packs, from, context.cwd, id);
  if (before === undefined) {
    printLines(context.stdout, INSTALL.added(pack));
    return 0;
  }
  const counts = new Map<string, number>();
  for (const { change } of diffPacks(before, pack, sha256)) counts.set(change, (counts.get(change) ?? 0) + 1);
  printLines(context.stdout, [
    INSTALL.updated(pack, before.version),
    ...INSTALL.changes(counts),
    INSTALL.keepsProgress,
  ]);
  return 0;
}
