import { shuffled } from '../../random.ts';
import { isServed } from '../outlook.ts';
import { askedItems } from '../setup.ts';
import type { Choice } from './choices.ts';

/** Headlines on the desk in one sitting. */
const DESK_HEADLINES = 10;

/** A headline whose author gave it no level stands in the middle. */
const USUAL_LEVEL = 3;

/** Draft headlines, the plainer ones first. */
export const desk: Choice = (setup, now, rng) => {
  const headlines = askedItems(setup.packs).filter(
    (asked) => asked.question.kind === 'headline' && isServed(asked, setup, now),
  );
  const drawn = shuffled(headlines, rng).slice(0, setup.limits.answers ?? DESK_HEADLINES);
  const level = ({ question }: (typeof drawn)[number]) => question.level ?? USUAL_LEVEL;
  return drawn.sort((a, b) => level(a) - level(b));
};
