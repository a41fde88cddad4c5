import type { Pack } from '../core/pack.ts';
import { nextStep, stepFor } from '../core/session/path.ts';
import { openPacks } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import { marksFor } from '../wording/marks.ts';
import { BEYOND, pathLines } from '../wording/path.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { noPath, pathView, placesOn, roundWish, stepWish } from './path-view.ts';
import { play, wantsPlain } from './play.ts';
import { openPlay } from './playing.ts';
import { tellLeftOut } from './study.ts';
import type { Wish } from './wish.ts';
import { tellEdits, type World } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const [name, stepName] = args;
  const world = await openPlay(context, options.save !== false);
  const opened = await openPacks(world.shelf, name === undefined ? [] : [name]);
  tellLeftOut(opened, context);
  const pack = packWithPath(opened.map((one) => one.pack));
  await tellEdits([pack], world, context);
  if (options.json) {
    printJson(context.stdout, pathJson(pack, world));
    return 0;
  }
  if (stepName !== undefined)
    return play(namedStep(pack, stepName, world, options.examine === true), world, invocation, context);
  const view = pathView(pack, world);
  if (wantsPlain(invocation, context, world)) {
    printLines(context.stdout, pathLines(pack.title, view.places, view.next.words, marksFor(context.env)));
    return play(stepWish(pack, view.next.step, world), world, invocation, context);
  }
  const { runPath } = await import('./screens.ts');
  return runPath(pack, world, context);
}

/** @throws UserError when none of the packs has chapters */
function packWithPath(packs: readonly Pack[]): Pack {
  const found = packs.find(({ chapters }) => chapters.length > 0);
  if (found !== undefined) return found;
  const [first] = packs;
  if (first !== undefined) throw noPath(first);
  throw new UserError('no-packs', 'No packs here.', 'A folder with a pack.yaml can be studied as it is.');
}

/** A chapter, or one of the rounds over the whole pack, by its name on the command line. */
function namedStep(pack: Pack, name: string, world: World, examine: boolean): Wish {
  const round = BEYOND.find(({ mode }) => mode === name);
  if (round !== undefined) return roundWish(pack, round.mode);
  const place = placesOn(pack, world).find(({ chapter }) => chapter.id === name);
  if (place === undefined) {
    const names = [...pack.chapters.map(({ id }) => id), ...BEYOND.map(({ mode }) => mode)];
    throw new UserError('no-such-step', `The path has no step "${name}".`, `There are: ${names.join(', ')}.`);
  }
  return stepWish(pack, examine ? { do: 'examine', chapter: place.chapter.id } : stepFor(place), world);
}

function pathJson(pack: Pack, world: World) {
  const places = placesOn(pack, world);
  return {
    pack: pack.id,
    chapters: places.map(({ chapter, state, met, total, rungs, best }) => ({
      id: chapter.id,
      title: chapter.title,
      state,
      met,
      total,
      ladder: rungs,
      best: best ?? null,
    })),
    next: nextStep(places) ?? null,
  };
}
