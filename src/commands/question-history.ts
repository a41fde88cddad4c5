import type { ItemKey } from '../core/ids.ts';
import { type HistoryRequest, itemHistory, recallCurve } from '../core/insight/item-history.ts';
import type { ItemState } from '../core/memory/item.ts';
import { kindOf } from '../core/question/kinds.ts';
import { askedItems } from '../core/session/setup.ts';
import { openPacks, type Shelf } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import { itemHistoryLines } from '../wording/item-history.ts';
import { marksFor } from '../wording/marks.ts';
import { type Context, printJson, printLines } from './command.ts';
import { reviewRow } from './review-row.ts';
import type { World } from './world.ts';

/** The one question that is asked for: `pack/question`, or its id where only one pack has it. */
export function questionNamed(names: readonly string[], { store }: World): ItemKey | undefined {
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  const keys = [...store.learner().items.keys()];
  const found = keys.filter((key) => isNamed(key, name));
  return found.length === 1 ? found[0] : undefined;
}

/** For a name that is a question at hand without an answer so far; undefined where it is none. */
export async function notAskedYet(name: string, shelf: Shelf): Promise<UserError | undefined> {
  const packs = (await openPacks(shelf, [])).map(({ pack }) => pack);
  const [asked] = askedItems(packs).filter(({ key }) => isNamed(key, name));
  if (asked === undefined) return undefined;
  return new UserError(
    'not-asked-yet',
    `${asked.key} has not been asked yet, so it has no history.`,
    `It comes up in: recite study ${asked.pack.id}`,
  );
}

/** `pack/question`, or the question's id alone. */
function isNamed(key: ItemKey, name: string): boolean {
  return key === name || (!name.includes('/') && key.endsWith(`/${name}`));
}

/** Columns of the curve beside its axis. */
const CURVE_COLUMNS = 60;

/** Why the question comes back when it does: its answers, its curve, and what each outcome would bring. */
export async function showQuestion(
  key: ItemKey,
  { store, shelf, clock }: World,
  context: Context,
  json: boolean,
): Promise<number> {
  const learner = store.learner();
  const item = learner.items.get(key) as ItemState;
  const reviews = store.reviews().filter(({ pack, question }) => `${pack}/${question}` === key);
  const packs = (await openPacks(shelf, [])).map(({ pack }) => pack);
  const asked = askedItems(packs).find((one) => one.key === key);
  const request: HistoryRequest = {
    reviews,
    item,
    learner,
    model: store.model,
    settings: store.settings.all(),
    now: clock.now(),
    ...(asked !== undefined && { asked }),
  };
  const history = itemHistory(request);
  const curve = recallCurve(request, CURVE_COLUMNS);
  const stem = asked && kindOf(asked.question).stem(asked.question, asked.pack);
  if (json) {
    const { memory, due, lapses, meetings, suspended } = item;
    const { days, interval, recall, luck, next } = history;
    printJson(context.stdout, {
      question: key,
      ...(stem !== undefined && { stem }),
      reviews: reviews.map(reviewRow),
      memory,
      due: due === null ? null : new Date(due).toISOString(),
      ...{ days, interval, recall, luck, next, lapses, meetings, suspended },
    });
    return 0;
  }
  const look = {
    curve,
    marks: marksFor(context.env),
    offset: request.now.offset,
    ...(stem !== undefined && { stem }),
  };
  printLines(context.stdout, itemHistoryLines(history, look));
  return 0;
}
