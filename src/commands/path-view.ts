import type { ChapterId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { type ChapterPlace, nextStep, type PathStep, pathOf } from '../core/session/path.ts';
import type { Mode } from '../core/session/policy.ts';
import type { PathView } from '../ui/screens/path.ts';
import { UserError } from '../user-error.ts';
import { stepWords } from '../wording/path.ts';
import type { Wish } from './wish.ts';
import { outlookOn, type World } from './world.ts';

/** Where the learner is on the path of a pack. */
export function placesOn(pack: Pack, { store }: World): readonly ChapterPlace[] {
  const { retention } = store.settings.all();
  return pathOf(pack, {
    learner: store.learner(),
    sessions: store.sessions(),
    model: store.model,
    retention,
  });
}

/**
 * The path of a pack as a face shows it.
 * @throws UserError for a pack without chapters
 */
export function pathView(pack: Pack, world: World): PathView {
  const places = placesOn(pack, world);
  const step = nextStep(places);
  if (step === undefined) throw noPath(pack);
  const fresh = step.do === 'study' ? freshIn(pack, step.chapter, world) : 0;
  return { packTitle: pack.title, places, next: { words: stepWords(step, places, fresh), step } };
}

/** The session a step of the path is. */
export function stepWish(pack: Pack, step: PathStep, world: World): Wish {
  switch (step.do) {
    case 'beyond':
      return roundWish(pack, 'cross-source');
    case 'examine':
      return { ...roundWish(pack, 'cross-examination'), filter: { chapter: step.chapter } };
    case 'study':
      return studyWish({ packs: [pack], names: [pack.id], filter: { chapter: step.chapter } }, world);
  }
}

/** What is due and new today; somebody who goes on after today's new questions wants as many again. */
export function studyWish(chosen: Pick<Wish, 'packs' | 'names' | 'filter'>, world: World): Wish {
  const { due, newToday } = outlookOn(world, chosen.packs, chosen.filter);
  const { newPerDay } = world.store.settings.all();
  const more = due.length + newToday === 0;
  return { ...chosen, mode: 'study', limits: more ? { newItems: Math.max(1, newPerDay) } : {} };
}

/** A round over a whole pack. */
export function roundWish(pack: Pack, mode: Mode): Wish {
  return { mode, packs: [pack], names: [pack.id], limits: {}, filter: {} };
}

/** How many new questions of a chapter a session now would bring. */
function freshIn(pack: Pack, chapter: ChapterId, world: World): number {
  const { fresh, newToday } = outlookOn(world, [pack], { chapter });
  const { newPerDay } = world.store.settings.all();
  return newToday > 0 ? newToday : Math.min(fresh.length, newPerDay);
}

export function noPath(pack: Pack): UserError {
  return new UserError(
    'no-path',
    `${pack.title} has no chapters, so it has no path.`,
    `Study it: recite study ${pack.id}`,
  );
}
