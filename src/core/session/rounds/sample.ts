import { kindOf } from '../../question/kinds.ts';
import { shuffled } from '../../random.ts';
import { isServed } from '../outlook.ts';
import { askedItems } from '../setup.ts';
import type { Choice } from './choices.ts';

/** A seeded draw over everything that can be scheduled. */
export const sample: Choice = (setup, now, rng) => {
  const items = askedItems(setup.packs).filter(
    (asked) => kindOf(asked.question).scheduled && isServed(asked, setup, now),
  );
  return shuffled(items, rng).slice(0, setup.limits.answers ?? items.length);
};
