import { shippedModel } from '../../core/memory/shipped.ts';
import { openClock } from '../../progress/clock.ts';
import { examine, rebuildState } from '../../progress/doctor.ts';
import { homeAsFound, openHome } from '../../progress/home.ts';
import { openSettings, settingsAsFound } from '../../progress/settings.ts';
import { doctorLines } from '../../wording/doctor.ts';
import { type Context, type Invocation, printJson, printLines, tell } from '../command.ts';
import { tellReading } from '../reading.ts';

/** Exit code 1 when something is wrong with what is kept. */
export async function run({ options }: Invocation, context: Context): Promise<number> {
  const clock = openClock(context.env);
  const repairs = options.repair === true;
  // Looking leaves no trace, not even a new home.
  const home = repairs ? openHome(context.env) : homeAsFound(context.env);
  const settings = repairs ? openSettings(home) : settingsAsFound(home);
  tell(context, settings.notices);
  const found = examine(home, settings, shippedModel, clock.now().at, tellReading(context, clock));
  if (repairs) rebuildState(home, settings, shippedModel);
  const report = { ...found, repaired: repairs };
  if (options.json) printJson(context.stdout, report);
  else printLines(context.stdout, doctorLines(report));
  const wrong = found.damage.some(({ kind }) => kind !== 'torn') || found.state === 'differs' || found.lost;
  return wrong ? 1 : 0;
}
