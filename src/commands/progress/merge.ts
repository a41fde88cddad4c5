import { resolve } from 'node:path';
import { makeBackup, thinBackups } from '../../progress/backups.ts';
import { openClock } from '../../progress/clock.ts';
import { openHome } from '../../progress/home.ts';
import { mergeJournals } from '../../progress/merge.ts';
import { openSettings } from '../../progress/settings.ts';
import { openStore } from '../../progress/store.ts';
import { mergeLines } from '../../wording/keeping.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';
import { tellReading } from '../reading.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const home = openHome(context.env);
  const clock = openClock(context.env);
  const now = clock.now();
  const merged = await mergeJournals(
    home,
    args.map((path) => resolve(context.cwd, path)),
    {
      reading: tellReading(context, clock),
      before: async () => {
        const made = await makeBackup(home, now.at, 'before-merge');
        if (made?.leftOut.length === 0) thinBackups(home, now);
      },
    },
  );
  const settings = merged.added.length > 0 ? openSettings(home) : undefined;
  settings?.markBegun();
  if (options.json) printJson(context.stdout, { ...merged });
  else printLines(context.stdout, mergeLines(merged));
  if (settings === undefined) return 0;
  // Else every start reads the whole journal until something is practised: what only looks saves no state.
  const reading = tellReading(context, clock);
  openStore({ home, settings, clock, program: context.version, reading }).saveState();
  return 0;
}
