import { COST_DAYS, type RetentionCost, retentionCosts } from '../core/insight/retention-cost.ts';
import { SECONDS_AN_ANSWER } from '../core/session/queue/evening.ts';
import { standingIn } from '../core/session/standing.ts';
import { openPacks } from '../pack/library.ts';
import { openHome } from '../progress/home.ts';
import { openSettings } from '../progress/settings.ts';
import { SETTING_KEYS, SETTINGS } from '../progress/settings-table.ts';
import { costLines } from '../wording/retention.ts';
import { settingLines } from '../wording/settings.ts';
import { type Context, type Invocation, printJson, printLines, tell } from './command.ts';
import { openWorld } from './world.ts';

/** New questions a day in a simulation of what a target costs: about what evenings hold in the long run. */
const SIMULATED_NEW = 3;

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const [key, value] = args;
  if (key === 'fit') return (await import('./fit.ts')).fitCommand(invocation, context);
  const settings = openSettings(openHome(context.env));
  tell(context, settings.notices);
  if (key !== undefined && value !== undefined) settings.set(key, value);
  const all = settings.all();
  const cost = key === 'retention' ? await costsNow(context) : undefined;
  if (options.json) {
    const shown = key === undefined ? all : { [key]: settings.get(key) };
    printJson(context.stdout, { settings: shown, ...(cost !== undefined && { costs: cost.costs }) });
    return 0;
  }
  if (key !== undefined) {
    printLines(context.stdout, [`${key} = ${settings.get(key)}`]);
    if (cost !== undefined) {
      const table = { ...cost, chosen: all.retention, days: COST_DAYS, secondsAnAnswer: SECONDS_AN_ANSWER };
      printLines(context.stdout, costLines(table));
    }
  } else {
    const rows = SETTING_KEYS.map((each) => ({ ...SETTINGS[each], key: each, value: all[each] }));
    printLines(context.stdout, settingLines(rows));
  }
  return 0;
}

/** What the chosen target and others cost this learner over all packs at hand. */
async function costsNow(context: Context): Promise<{ costs: RetentionCost[]; newPerDay: number }> {
  const { store, clock, shelf } = openWorld(context);
  const packs = (await openPacks(shelf, [])).map(({ pack }) => pack);
  const { retention, newPerDay: most } = store.settings.all();
  const newPerDay = Math.min(most, SIMULATED_NEW);
  const standing = standingIn({ packs, learner: store.learner(), filter: {} }, clock.now());
  return {
    costs: retentionCosts({ model: store.model, ...standing, newPerDay, chosen: retention }),
    newPerDay,
  };
}
