import { isServed } from '../core/session/outlook.ts';
import { askedItems, type SessionSetup } from '../core/session/setup.ts';
import { openPacks } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import type { Context, Invocation } from './command.ts';
import { play } from './play.ts';
import { filterOf, tellLeftOut } from './study.ts';
import { openWorld, tellEdits, textOption, type Wish, type World, wholeNumber } from './world.ts';

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
  const filter = filterOf(options, opened);
  const packs = opened.map(({ pack }) => pack);
  if (pass !== undefined) refuseWithoutQuestions({ packs, filter, learner: world.store.learner() }, world);
  const wish: Wish = {
    mode: 'exam',
    packs,
    names: args,
    limits: { answers: wholeNumber(options.questions, '--questions', 1) ?? EXAM_QUESTIONS },
    filter,
    ...(seed !== undefined && { seed }),
  };
  await tellEdits(packs, world, context);
  return play(wish, world, invocation, context, (summary) => {
    const percent = summary.firstTries === 0 ? 0 : (100 * summary.firstTriesRight) / summary.firstTries;
    return pass !== undefined && percent < pass ? 1 : 0;
  });
}

/** A score of nothing is neither passed nor failed. */
function refuseWithoutQuestions(
  { packs, ...from }: Pick<SessionSetup, 'packs' | 'filter' | 'learner'>,
  { clock }: World,
): void {
  const now = clock.now();
  if (askedItems(packs).some((asked) => isServed(asked, from, now))) return;
  throw new UserError(
    'nothing-to-ask',
    `There is no question to ask in ${packs.map(({ id }) => id).join(', ')}, so nothing can be passed.`,
    'See what it holds: recite pack info',
  );
}
