import { openHome } from '../progress/home.ts';
import { openSettings } from '../progress/settings.ts';
import { SETTING_KEYS, SETTINGS } from '../progress/settings-table.ts';
import { settingLines } from '../wording/settings.ts';
import { type Context, type Invocation, printJson, printLines, tell } from './command.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const [key, value] = args;
  const settings = openSettings(openHome(context.env));
  tell(context, settings.notices);
  if (key !== undefined && value !== undefined) settings.set(key, value);
  const all = settings.all();
  if (options.json) {
    printJson(context.stdout, { settings: key === undefined ? all : { [key]: settings.get(key) } });
    return 0;
  }
  if (key !== undefined) printLines(context.stdout, [`${key} = ${settings.get(key)}`]);
  else {
    const rows = SETTING_KEYS.map((each) => ({ ...SETTINGS[each], key: each, value: all[each] }));
    printLines(context.stdout, settingLines(rows));
  }
  return 0;
}
