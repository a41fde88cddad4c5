import { backupsOf, makeBackup } from '../../progress/backups.ts';
import { openClock } from '../../progress/clock.ts';
import { openHome } from '../../progress/home.ts';
import { backupLines, backupListLines } from '../../wording/keeping.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';

export async function run({ options }: Invocation, context: Context): Promise<number> {
  const home = openHome(context.env);
  if (options.list) {
    const backups = backupsOf(home).map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() }));
    if (options.json) printJson(context.stdout, { backups });
    else printLines(context.stdout, backupListLines(backups));
    return 0;
  }
  const made = await makeBackup(home, openClock(context.env).now().at, 'by-hand');
  if (options.json)
    printJson(context.stdout, {
      made: made === undefined ? null : { ...made, at: new Date(made.at).toISOString() },
    });
  else printLines(context.stdout, backupLines(made));
  return made !== undefined && made.leftOut.length > 0 ? 1 : 0;
}
