import { openClock } from '../../progress/clock.ts';
import { openHome } from '../../progress/home.ts';
import { type Restored, restoreBackup } from '../../progress/restore.ts';
import { openSettings } from '../../progress/settings.ts';
import { restoreLines } from '../../wording/keeping.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const home = openHome(context.env);
  const restored = await restoreBackup(home, args[0] ?? '', context.cwd, openClock(context.env).now().at);
  openSettings(home).markBegun();
  if (options.json) printJson(context.stdout, restoredJson(restored));
  else printLines(context.stdout, restoreLines(restored));
  return 0;
}

function restoredJson({ before, ...rest }: Restored) {
  return {
    ...rest,
    ...(before !== undefined && { before: { ...before, at: new Date(before.at).toISOString() } }),
  };
}
