import { claimsOf } from '../../question/claims-of.ts';
import { shuffled } from '../../random.ts';
import { isServed } from '../outlook.ts';
import { askedItems } from '../setup.ts';
import type { Choice } from './choices.ts';
import { sharedPoints } from './points.ts';
import { whoSaysWhat } from './who-says-what.ts';

const QUESTIONS = 10;
const PER_POINT = 2;

/** Point by point, what several sources say: their sentences to be told apart, then questions on each, side by side. */
export const crossSource: Choice = (setup, now, rng) => {
  const served = askedItems(setup.packs).filter((asked) => isServed(asked, setup, now));
  const blocks = setup.packs.flatMap((pack) =>
    sharedPoints(pack).map(({ about, claims }) => {
      const made = whoSaysWhat(setup, pack, claims, rng);
      const own = served.filter(
        ({ pack: of, question }) =>
          of === pack && claimsOf(question, pack).some((one) => one.about === about),
      );
      return [...(made === undefined ? [] : [made]), ...shuffled(own, rng).slice(0, PER_POINT)];
    }),
  );
  return shuffled(blocks, rng)
    .filter((block) => block.length > 1)
    .flat()
    .slice(0, setup.limits.answers ?? QUESTIONS);
};
