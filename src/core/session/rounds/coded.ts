import { NEW_LEARNER } from '../../memory/item.ts';
import { kindOf } from '../../question/kinds.ts';
import { shuffled } from '../../random.ts';
import { isServed } from '../outlook.ts';
import { askedItems } from '../setup.ts';
import type { Choice } from './choices.ts';

/** A draw that follows from pack, filter, length and seed alone: the same for everybody, whatever they have met or put aside. */
export const coded: Choice = ({ packs, filter, limits }, now, rng) => {
  const items = askedItems(packs).filter(
    (asked) => kindOf(asked.question).scheduled && isServed(asked, { filter, learner: NEW_LEARNER }, now),
  );
  return shuffled(items, rng).slice(0, limits.answers ?? items.length);
};
