import type { ItemState } from '../core/memory/item.ts';
import { closest } from '../core/text/closest.ts';
import { UserError } from '../user-error.ts';
import { suspendLines } from '../wording/suspend.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { openWorld, type World } from './world.ts';
import { writeLines } from './write-lines.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openWorld(context);
  const items = args.map((name) => itemNamed(name, world));
  const on = options.off !== true;
  const changed = items.filter(({ suspended }) => suspended !== on);
  if (changed.length > 0) {
    await writeLines(
      world,
      changed.map(({ key }) => {
        const [pack = '', question = ''] = key.split('/');
        return { event: 'suspend', pack, question, on };
      }),
    );
  }
  const keys = [...world.store.learner().items.values()]
    .filter(({ suspended }) => suspended)
    .map(({ key }) => key)
    .sort();
  if (options.json) printJson(context.stdout, { suspended: keys });
  else printLines(context.stdout, suspendLines(keys));
  return 0;
}

/** @throws UserError for a question that was never met */
function itemNamed(name: string, { store }: World): ItemState {
  const { items } = store.learner();
  const found = [...items.values()].filter(({ key }) => key === name || key.endsWith(`/${name}`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const near = closest(name, [...items.keys()]);
  throw new UserError(
    'no-such-question',
    only === undefined
      ? `You have met no question named ${JSON.stringify(name)}.`
      : `More than one pack has a question ${JSON.stringify(name)}.`,
    only !== undefined
      ? `Name the pack too: ${found.map(({ key }) => key).join(', ')}`
      : near === undefined
        ? 'recite history lists what you answered, with pack and question.'
        : `Did you mean ${near}?`,
  );
}
