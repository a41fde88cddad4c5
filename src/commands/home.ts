import { openPacks } from '../pack/library.ts';
import { dueLines } from '../wording/due.ts';
import { type Context, type Invocation, printLines } from './command.ts';
import { packDue } from './due.ts';
import { wantsPlain } from './play.ts';
import { openWorld, tellEdits, tellHidden } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const world = openWorld(context);
  const opened = await openPacks(world.shelf, []);
  tellHidden(opened, context);
  const packs = opened.map(({ pack }) => pack);
  if (wantsPlain(invocation, context, world)) {
    printLines(context.stdout, dueLines(packs.map((pack) => packDue(world, pack))));
    return 0;
  }
  await tellEdits(packs, world, context);
  const { runHome } = await import('./screens.ts');
  return runHome(packs, world, context);
}
