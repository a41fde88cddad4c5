import type { Pack } from '../core/pack.ts';
import { openPacks } from '../pack/library.ts';
import { dueLines } from '../wording/due.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { openWorld, outlookOn, tellHidden, type World } from './world.ts';

/** What waits in one pack. */
export interface PackDue {
  readonly id: string;
  readonly title: string;
  /** Met and due today or before. */
  readonly due: number;
  /** Never met, and how many of those today still lets in. */
  readonly new: number;
  readonly newToday: number;
  /** Questions that are served at all. */
  readonly total: number;
}

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openWorld(context);
  const opened = await openPacks(world.shelf, args);
  tellHidden(opened, context);
  const packs = opened.map(({ pack }) => packDue(world, pack));
  if (options.json) {
    printJson(context.stdout, {
      packs: packs.map(({ id, due, new: fresh, total }) => ({ id, due, new: fresh, total })),
    });
  } else printLines(context.stdout, dueLines(packs));
  return 0;
}

export function packDue(world: World, pack: Pack): PackDue {
  const { due, fresh, newToday } = outlookOn(world, [pack]);
  const total = pack.questions.filter(({ draft }) => !draft).length;
  return { id: pack.id, title: pack.title, due: due.length, new: fresh.length, newToday, total };
}
