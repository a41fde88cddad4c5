import { areConfusable } from '../../question/confusable.ts';
import { siblings } from '../apart.ts';
import type { Asked } from '../setup.ts';

/** Items between siblings, and between items that are taken for each other, where there are enough others. */
const SIBLING_GAP = 2;
const CONFUSABLE_GAP = 4;

/** New items that may come next: more than any day takes. */
const LOOKED_AT = 40;

/** Whether an item is known well enough to be told from others like it. */
type IsKnown = (asked: Asked) => boolean;

/** Puts back what would be taken for something met that is not known yet; where nothing else is left, it comes all the same. */
export function confusablesLast(fresh: readonly Asked[], met: readonly Asked[], isKnown: IsKnown): Asked[] {
  const shaky = met.filter((asked) => !isKnown(asked));
  const first: Asked[] = [];
  const last: Asked[] = [];
  for (const item of fresh.slice(0, LOOKED_AT)) {
    const confused = [...shaky, ...first].some((other) => confusable(item, other));
    (confused ? last : first).push(item);
  }
  return [...first, ...last, ...fresh.slice(LOOKED_AT)];
}

/**
 * Keeps the order but for neighbours that help or hinder each other: siblings, items taken for each other until each is
 * known, and (where `topics` are to be mixed) items of one chapter are moved apart where there are enough others.
 */
export function spaced(
  items: readonly Asked[],
  { topics, isKnown }: { readonly topics: boolean; readonly isKnown: IsKnown },
): Asked[] {
  const left = [...items];
  const placed: Asked[] = [];
  const trouble = (item: Asked): number => {
    const before = (gap: number) => placed.slice(Math.max(0, placed.length - gap));
    const mixedUp = (other: Asked) => confusable(item, other) && !(isKnown(item) && isKnown(other));
    return (
      (before(SIBLING_GAP).some((other) => siblings(item, other)) ? 4 : 0) +
      (before(CONFUSABLE_GAP).some(mixedUp) ? 2 : 0) +
      (topics && before(1).some((other) => sameChapter(item, other)) ? 1 : 0)
    );
  };
  while (left.length > 0) {
    let best = { at: 0, trouble: Number.POSITIVE_INFINITY };
    for (let at = 0; at < left.length && best.trouble > 0; at += 1) {
      const found = trouble(left[at] as Asked);
      if (found < best.trouble) best = { at, trouble: found };
    }
    placed.push(...left.splice(best.at, 1));
  }
  return placed;
}

function confusable(a: Asked, b: Asked): boolean {
  return a.pack === b.pack && areConfusable(a.pack, a.question, b.question);
}

function sameChapter(a: Asked, b: Asked): boolean {
  return a.pack === b.pack && a.question.chapter === b.question.chapter;
}
