import type { Pack } from '../core/pack.ts';
import { type ChapterPlace, nextStep, type PathStep } from '../core/session/path.ts';
import { placesOn } from './path-view.ts';
import { outlookOn, type World } from './world.ts';

/** The one thing to do now. */
export type Now =
  /** What is due comes before everything else. */
  | { readonly do: 'due'; readonly due: number }
  | {
      readonly do: 'step';
      readonly pack: Pack;
      readonly step: PathStep;
      readonly places: readonly ChapterPlace[];
      /** New questions it brings today. */
      readonly fresh: number;
    }
  /** New questions of packs without chapters. */
  | { readonly do: 'new'; readonly fresh: number; readonly packs: readonly Pack[] }
  /** Nothing waits today; whether something is left that was never met. */
  | { readonly do: 'rest'; readonly left: boolean };

/** What is due, else the next step of the path if today still has room for it, else new questions, else rest. */
export function nowOf(packs: readonly Pack[], world: World): Now {
  const { due, fresh: left, newToday } = outlookOn(world, packs);
  if (due.length > 0) return { do: 'due', due: due.length };
  for (const pack of packs.filter(({ chapters }) => chapters.length > 0)) {
    const places = placesOn(pack, world);
    const step = nextStep(places);
    if (step?.do === 'examine') return { do: 'step', pack, step, places, fresh: 0 };
    if (step?.do !== 'study') continue;
    const fresh = outlookOn(world, [pack], { chapter: step.chapter }).newToday;
    if (fresh > 0 && newToday > 0) return { do: 'step', pack, step, places, fresh };
  }
  const withNew = packs.filter((pack) => outlookOn(world, [pack]).newToday > 0);
  return newToday > 0
    ? { do: 'new', fresh: newToday, packs: withNew }
    : { do: 'rest', left: left.length > 0 };
}
