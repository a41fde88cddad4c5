import type { Pack } from '../core/pack.ts';
import { type Unfinished, unfinishedExams } from '../core/session/exam/resume.ts';
import type { Mode } from '../core/session/policy.ts';
import type { Filter } from '../core/session/setup.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

/** Questions of a self-check when no other number is asked for. */
export const EXAM_QUESTIONS = 10;

/** The exam of these packs that was broken off last, as it goes on; undefined where there is none. */
export function unfinishedWish(
  { store }: World,
  { packs, names }: Pick<Wish, 'packs' | 'names'>,
): (Wish & { readonly unfinished: Unfinished }) | undefined {
  const unfinished = unfinishedExams(store.records(), packs).at(-1);
  if (unfinished === undefined) return undefined;
  const { seed, mode, limits, filters } = unfinished.start;
  return {
    mode: mode as Mode,
    packs,
    names,
    // As they were written: nothing else writes a start line of an exam.
    limits: (limits ?? {}) as Wish['limits'],
    filter: (filters ?? {}) as Filter,
    seed: seed ?? '',
    unfinished,
  };
}

/** The self-check begun from a menu: one that was broken off goes on. */
export function examWish(world: World, pack: Pack): Wish {
  const chosen = { packs: [pack], names: [pack.id] };
  return (
    unfinishedWish(world, chosen) ?? {
      ...chosen,
      mode: 'exam',
      limits: { answers: EXAM_QUESTIONS },
      filter: {},
    }
  );
}
