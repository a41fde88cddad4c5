import { flagsOf, Past } from '../core/insight/past.ts';
import { Shelf } from '../core/insight/past-answer.ts';
import { reviewsInOrder } from '../core/memory/order.ts';
import type { JournalRecord, ReviewRecord } from '../core/session/record.ts';
import { noSuchPack, openPacks, packIdOf } from '../pack/library.ts';
import { damageLines } from '../wording/damage.ts';
import { historyLines } from '../wording/history.ts';
import { type Context, type Invocation, printJson, printLines, tell } from './command.ts';
import { runFlagged } from './flagged.ts';
import { wholeNumber } from './option-values.ts';
import { wantsPlain } from './play.ts';
import { notAskedYet, questionNamed, showQuestion } from './question-history.ts';
import { reviewRow } from './review-row.ts';
import { openToLook, type World } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = openToLook(context);
  if (options.flagged) return runFlagged({ args, options }, world, context);
  const question = questionNamed(args, world);
  if (question !== undefined) return showQuestion(question, world, context, options.json === true);
  const last = wholeNumber(options.last, '--last', 1);
  const records = recordsOf(world, context);
  const all = await reviewsOf(args, records, world);
  const reviews = (last === undefined ? all : all.slice(-last)).map(reviewRow);
  const asLines = last !== undefined || wantsPlain(invocation, context, world);
  if (!options.json && !asLines) return onScreen(all, records, world, context);
  if (options.json) printJson(context.stdout, { reviews });
  else printLines(context.stdout, historyLines(reviews));
  return 0;
}

/** The list on a screen; what a pack asked is shown where the pack is at hand. */
async function onScreen(
  reviews: readonly ReviewRecord[],
  records: readonly JournalRecord[],
  world: World,
  context: Context,
): Promise<number> {
  const packs = (await openPacks(world.shelf, [])).map(({ pack }) => pack);
  const shelf = new Shelf(packs);
  const past = new Past(reviews, flagsOf(records), shelf);
  const [{ runScreens }, { pastListScreen }] = await Promise.all([
    import('./screens.ts'),
    import('../ui/insight/past-list.ts'),
  ]);
  const answers = reviews.length;
  return runScreens((links) => pastListScreen({ past, shelf, links, answers }), { packs }, world, context);
}

/** Every line that can be read; what cannot is told. */
function recordsOf({ store }: World, context: Context): readonly JournalRecord[] {
  const told = damageLines(store.damage());
  const records = store.records();
  tell(
    context,
    damageLines(store.damage()).filter((line) => !told.includes(line)),
  );
  return records;
}

/** Answers outlive packs, so a pack is opened for nothing but the id a folder may have. */
async function reviewsOf(
  names: readonly string[],
  records: readonly JournalRecord[],
  { shelf }: World,
): Promise<readonly ReviewRecord[]> {
  const all = reviewsInOrder(records);
  if (names.length === 0) return all;
  const ids = new Set<string>();
  for (const name of names) {
    const id = await packIdOf(shelf, name);
    if (id === undefined && !all.some(({ pack }) => pack === name)) {
      throw (await notAskedYet(name, shelf)) ?? (await noSuchPack(shelf, name));
    }
    ids.add(id ?? name);
  }
  return all.filter(({ pack }) => ids.has(pack));
}
