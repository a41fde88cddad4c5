import { dayNumber, localDay } from '../core/memory/day.ts';
import type { Pack } from '../core/pack.ts';
import { firstRound, type PlayedRound } from '../core/session/past.ts';
import { codeOf, ROUND_SEEDS, type Round } from '../core/session/round-code.ts';
import { openPacks } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import { blocksLine } from '../wording/closing.ts';
import { marksFor } from '../wording/marks.ts';
import { DAILY_AGAIN, dailyLine } from '../wording/rounds.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { play, wantsPlain } from './play.ts';
import { openPlay } from './playing.ts';
import { ROUND_QUESTIONS, wishOf } from './round.ts';
import { tellLeftOut } from './study.ts';
import type { World } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = await openPlay(context, options.save !== false);
  const opened = await openPacks(world.shelf, args);
  const [first] = opened;
  if (first === undefined) {
    throw new UserError('no-packs', 'No packs here.', 'Name a folder: recite daily ./my-pack');
  }
  tellLeftOut([first], context);
  const round = dailyRound(first.pack, world);
  const played = dailyResult(first.pack, world);
  if (options.json) {
    printJson(context.stdout, { pack: first.pack.id, code: codeOf(round), blocks: played?.blocks ?? null });
    return 0;
  }
  if (played !== undefined && options.again !== true) {
    printLines(context.stdout, [blocksLine(played, marksFor(context.env)), DAILY_AGAIN]);
    return 0;
  }
  if (wantsPlain(invocation, context, world)) printLines(context.stdout, [dailyLine(codeOf(round))]);
  return play(wishOf(round), world, invocation, context);
}

/** The round of the learner's day: the same for everybody whose day it is, with this edition of the pack. */
export function dailyRound(pack: Pack, { clock, store }: World): Round {
  const { at, offset } = clock.now();
  const day = localDay(at, offset, store.settings.all().dayStart);
  return { pack, filter: {}, length: ROUND_QUESTIONS, seed: dayNumber(day) % ROUND_SEEDS };
}

/** How today's round went, once it was played; the first time counts. */
export function dailyResult(pack: Pack, world: World): PlayedRound | undefined {
  return firstRound(world.store.sessions(), codeOf(dailyRound(pack, world)));
}
