import { removePack } from '../../pack/install.ts';
import { makeBackup, thinBackups } from '../../progress/backups.ts';
import { openClock } from '../../progress/clock.ts';
import { openHome } from '../../progress/home.ts';
import { INSTALL } from '../../wording/install.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { packsFolder } from '../shelf.ts';

/** What was learnt stays in the journal; a backup stands by all the same. */
export async function run({ args }: Invocation, context: Context): Promise<number> {
  const [id = ''] = args;
  const now = openClock(context.env).now();
  const home = openHome(context.env);
  const made = await makeBackup(home, now.at, 'before-remove');
  if (made?.leftOut.length === 0) thinBackups(home, now);
  await removePack(packsFolder(context), id);
  printLines(context.stdout, INSTALL.removed(id));
  return 0;
}
