import { z } from 'zod';
import { type ChapterId, type ItemKey, itemKey } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { daysToGoal } from '../core/session/queue/goal.ts';
import type { Filter, Limits } from '../core/session/setup.ts';
import { openPacks, type PlayablePack } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import { leftOutLine } from '../wording/packs.ts';
import { type Context, type Invocation, tell } from './command.ts';
import { textOption, wholeNumber } from './option-values.ts';
import { play } from './play.ts';
import { openPlay } from './playing.ts';
import type { Wish } from './wish.ts';
import { tellHidden, type World } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = await openPlay(context, options.save !== false);
  const opened = await openPacks(world.shelf, args);
  tellLeftOut(opened, context);
  const answers = wholeNumber(options.limit, '--limit', 1);
  const newItems = wholeNumber(options.new, '--new', 0);
  const minutes = wholeNumber(options.minutes, '--minutes', 1);
  const ahead = wholeNumber(options.ahead, '--ahead', 1);
  const goal = goalOf(options.goal, world);
  const limits: Limits = {
    ...(answers !== undefined && { answers }),
    ...(newItems !== undefined && { newItems }),
    ...(minutes !== undefined && { minutes }),
    ...(ahead !== undefined && { ahead }),
  };
  const filter = filterOf(options, opened);
  const seed = textOption(options.seed);
  const packs = opened.map(({ pack }) => pack);
  const only = onlyOf(options, packs);
  const wish: Wish = {
    mode: options.cram === true ? 'cram' : 'study',
    packs,
    names: args,
    limits,
    filter,
    ...(seed !== undefined && { seed }),
    ...(goal !== undefined && { goal }),
    ...(only !== undefined && { only }),
  };
  if (wish.mode === 'cram' && (ahead !== undefined || newItems !== undefined)) throw cramIsApart();
  return play(wish, world, invocation, context);
}

/** @throws UserError for what is no day, or one that is past */
function goalOf(option: string | boolean | undefined, { store, clock }: World): string | undefined {
  const goal = textOption(option);
  if (goal === undefined) return undefined;
  const settings = { ...store.settings.all(), goal };
  if (z.iso.date().safeParse(goal).success && daysToGoal(settings, clock.now()) !== undefined) return goal;
  throw new UserError(
    'bad-goal',
    `--goal takes a day from today on, not ${JSON.stringify(goal)}.`,
    'Write it like 2026-12-12.',
  );
}

function cramIsApart(): UserError {
  return new UserError(
    'cram-alone',
    '--cram takes whatever is known least, so --ahead and --new say nothing to it.',
    'Leave them out: recite study --cram',
  );
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

/** @throws UserError for a question no pack has */
function onlyOf(options: Invocation['options'], packs: readonly Pack[]): ItemKey[] | undefined {
  const names = textOption(options.only)
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names?.flatMap((name) => {
    const found = packs.flatMap((pack) =>
      pack.questions.filter(({ id }) => id === name).map(({ id }) => itemKey(pack.id, id)),
    );
    if (found.length > 0) return found;
    throw new UserError(
      'no-such-question',
      `No question here has the id "${name}".`,
      'See the ids in the history: recite history --last 20',
    );
  });
}
