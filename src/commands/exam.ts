import { openPacks } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import type { Context, Invocation } from './command.ts';
import { play } from './play.ts';
import { filterOf, tellLeftOut } from './study.ts';
import { openWorld, textOption, type Wish, wholeNumber } from './world.ts';

/** Questions of a self-check when no other number is asked for. */
export const EXAM_QUESTIONS = 10;

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = openWorld(context, options.save !== false);
  const opened = await openPacks(world.shelf, args);
  tellLeftOut(opened, context);
  const pass = wholeNumber(options.pass, '--pass', 0);
  if (pass !== undefined && pass > 100) {
    throw new UserError(
      'bad-number',
      `--pass takes a percentage up to 100, not ${pass}.`,
      'For example: --pass 60',
    );
  }
  const seed = textOption(options.seed);
  const wish: Wish = {
    mode: 'exam',
    packs: opened.map(({ pack }) => pack),
    limits: { answers: wholeNumber(options.questions, '--questions', 1) ?? EXAM_QUESTIONS },
    filter: filterOf(options, opened),
    ...(seed !== undefined && { seed }),
  };
  return play(wish, world, invocation, context, (summary) => {
    const percent = summary.firstTries === 0 ? 0 : (100 * summary.firstTriesRight) / summary.firstTries;
    return pass !== undefined && percent < pass ? 1 : 0;
  });
}
