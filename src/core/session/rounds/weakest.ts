import { kindOf } from '../../question/kinds.ts';
import { isServed } from '../outlook.ts';
import { knownIn, mostForgottenFirst } from '../queue/forgotten.ts';
import { spaced } from '../queue/spacing.ts';
import { askedItems } from '../setup.ts';
import type { Choice } from './choices.ts';

/** What is met and nearest to being forgotten, due or not, then what was never met, in the pack's order. */
export const weakest: Choice = (setup, now) => {
  const { learner, limits, settings } = setup;
  const items = askedItems(setup.packs).filter(
    (asked) => kindOf(asked.question).scheduled && isServed(asked, setup, now),
  );
  const met = items.filter(({ key }) => learner.items.has(key));
  const unmet = items.filter(({ key }) => !learner.items.has(key));
  const chosen = [...mostForgottenFirst(met, setup, now), ...unmet].slice(
    0,
    limits.answers ?? settings.sessionLimit,
  );
  return spaced(chosen, { topics: false, isKnown: knownIn(setup) });
};
