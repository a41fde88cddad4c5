import { openHome } from '../../progress/home.ts';
import { whereLines } from '../../wording/where.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';

export async function run({ options }: Invocation, context: Context): Promise<number> {
  const { root, journal, state, quarantine, backups } = openHome(context.env);
  const where = { home: root, journal, state, backups, quarantine };
  if (options.json) printJson(context.stdout, where);
  else printLines(context.stdout, whereLines(where));
  return 0;
}
