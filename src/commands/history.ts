import type { ReviewRecord } from '../core/session/record.ts';
import { noSuchPack, packIdOf } from '../pack/library.ts';
import { damageLines } from '../wording/damage.ts';
import { historyLines } from '../wording/history.ts';
import { type Context, type Invocation, printJson, printLines, tell } from './command.ts';
import { reviewRow } from './review-row.ts';
import { openWorld, type World, wholeNumber } from './world.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openWorld(context);
  const last = wholeNumber(options.last, '--last', 1);
  const all = await reviewsOf(args, world, context);
  const reviews = (last === undefined ? all : all.slice(-last)).map(reviewRow);
  if (options.json) printJson(context.stdout, { reviews });
  else printLines(context.stdout, historyLines(reviews));
  return 0;
}

/** Answers outlive packs, so a pack is opened for nothing but the id a folder may have. */
async function reviewsOf(
  names: readonly string[],
  { store, shelf }: World,
  context: Context,
): Promise<readonly ReviewRecord[]> {
  const told = damageLines(store.damage());
  const all = store.reviews();
  tell(
    context,
    damageLines(store.damage()).filter((line) => !told.includes(line)),
  );
  if (names.length === 0) return all;
  const ids = new Set<string>();
  for (const name of names) {
    const id = await packIdOf(shelf, name);
    if (id === undefined && !all.some(({ pack }) => pack === name)) throw await noSuchPack(shelf, name);
    ids.add(id ?? name);
  }
  return all.filter(({ pack }) => ids.has(pack));
}
