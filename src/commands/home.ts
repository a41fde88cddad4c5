import { openPacks } from '../pack/library.ts';
import { type Context, type Invocation, printLines } from './command.ts';
import { waitingLines } from './due.ts';
import { wantsPlain } from './play.ts';
import { openPlay } from './playing.ts';
import { tellEdits, tellHidden } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const world = await openPlay(context, true);
  const opened = await openPacks(world.shelf, []);
  tellHidden(opened, context);
  const packs = opened.map(({ pack }) => pack);
  if (wantsPlain(invocation, context, world)) {
    printLines(context.stdout, waitingLines(packs, [], world, context));
    return 0;
  }
  await tellEdits(packs, world, context);
  const { runHome } = await import('./screens.ts');
  return runHome(packs, world, context);
}
