import { installPack } from '../../pack/install.ts';
import { INSTALL } from '../../wording/install.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { packsFolder } from '../shelf.ts';

export async function run({ args }: Invocation, context: Context): Promise<number> {
  const { pack } = await installPack(packsFolder(context), args[0] ?? '', context.cwd);
  printLines(context.stdout, INSTALL.added(pack));
  return 0;
}
