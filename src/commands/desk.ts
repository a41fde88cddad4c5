import type { Pack } from '../core/pack.ts';
import { openPacks } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import type { Context, Invocation } from './command.ts';
import { textOption, wholeNumber } from './option-values.ts';
import { play } from './play.ts';
import { openPlay } from './playing.ts';
import { tellLeftOut } from './study.ts';
import type { Wish } from './wish.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = await openPlay(context, options.save !== false);
  const opened = await openPacks(world.shelf, args);
  tellLeftOut(opened, context);
  const headlines = wholeNumber(options.headlines, '--headlines', 1);
  const seed = textOption(options.seed);
  const wish = deskWish(
    opened.map(({ pack }) => pack),
    args,
  );
  return play(
    {
      ...wish,
      ...(headlines !== undefined && { limits: { answers: headlines } }),
      ...(seed !== undefined && { seed }),
    },
    world,
    invocation,
    context,
  );
}

/**
 * A sitting at the desk over those of the packs that have headlines.
 * @throws UserError when none of them has one
 */
export function deskWish(packs: readonly Pack[], names: readonly string[]): Wish {
  const withHeadlines = packs.filter(hasHeadlines);
  if (withHeadlines.length === 0) {
    throw new UserError(
      'no-headlines',
      `${packs.length === 1 ? `${packs[0]?.title} has` : 'The packs here have'} no headlines for the desk.`,
      'They are questions of the kind "headline", on claims with `as` and `by`: docs/packs.md',
    );
  }
  return { mode: 'desk', packs: withHeadlines, names, limits: {}, filter: {} };
}

export function hasHeadlines({ questions }: Pick<Pack, 'questions'>): boolean {
  return questions.some(({ kind, draft }) => kind === 'headline' && !draft);
}
