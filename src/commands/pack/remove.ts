import { removePack } from '../../pack/install.ts';
import { INSTALL } from '../../wording/install.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { packsFolder } from '../world.ts';

export async function run({ args }: Invocation, context: Context): Promise<number> {
  const [id = ''] = args;
  await removePack(packsFolder(context), id);
  printLines(context.stdout, INSTALL.removed(id));
  return 0;
}
