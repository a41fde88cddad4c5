import type { ChapterId } from '../core/ids.ts';
import type { Filter, Limits } from '../core/session/setup.ts';
import { openPacks, type PlayablePack } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import { leftOutLine } from '../wording/packs.ts';
import { type Context, type Invocation, tell } from './command.ts';
import { play } from './play.ts';
import { openWorld, tellEdits, tellHidden, textOption, type Wish, wholeNumber } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = openWorld(context, options.save !== false);
  const opened = await openPacks(world.shelf, args);
  tellLeftOut(opened, context);
  const answers = wholeNumber(options.limit, '--limit', 1);
  const newItems = wholeNumber(options.new, '--new', 0);
  const minutes = wholeNumber(options.minutes, '--minutes', 1);
  const limits: Limits = {
    ...(answers !== undefined && { answers }),
    ...(newItems !== undefined && { newItems }),
    ...(minutes !== undefined && { minutes }),
  };
  const filter = filterOf(options, opened);
  const seed = textOption(options.seed);
  const packs = opened.map(({ pack }) => pack);
  const wish: Wish = {
    mode: 'study',
    packs,
    names: args,
    limits,
    filter,
    ...(seed !== undefined && { seed }),
  };
  await tellEdits(packs, world, context);
  return play(wish, world, invocation, context);
}

/** Told once before the session: what had to stay out. */
export function tellLeftOut(packs: readonly PlayablePack[], context: Context): void {
  tell(context, packs.filter(({ leftOut }) => leftOut > 0).map(leftOutLine));
  tellHidden(packs, context);
}

/** @throws UserError for a chapter or tag no pack has */
export function filterOf(options: Invocation['options'], packs: readonly PlayablePack[]): Filter {
  const chapter = textOption(options.chapter);
  const tag = textOption(options.tag);
  const chapters = packs.flatMap(({ pack }) => pack.chapters.map(({ id }) => id));
  if (chapter !== undefined && !chapters.includes(chapter as ChapterId)) {
    throw new UserError(
      'no-such-chapter',
      `No pack here has a chapter "${chapter}".`,
      `There are: ${chapters.join(', ') || 'none'}.`,
    );
  }
  const tags = new Set(packs.flatMap(({ pack }) => pack.questions.flatMap((question) => question.tags)));
  if (tag !== undefined && !tags.has(tag)) {
    throw new UserError(
      'no-such-tag',
      `No question here has the tag "${tag}".`,
      `There are: ${[...tags].sort().join(', ') || 'none'}.`,
    );
  }
  return {
    ...(chapter !== undefined && { chapter: chapter as ChapterId }),
    ...(tag !== undefined && { tag }),
  };
}
