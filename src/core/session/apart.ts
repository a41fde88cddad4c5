import { areSiblings } from '../claim/siblings.ts';
import type { Asked } from './setup.ts';

/** Takes the first so many items in order, leaving out every sibling of one already taken. */
export function apart(items: readonly Asked[], taken: readonly Asked[], most: number): Asked[] {
  const chosen: Asked[] = [];
  for (const item of items) {
    if (chosen.length >= most) break;
    if (![...taken, ...chosen].some((other) => siblings(item, other))) chosen.push(item);
  }
  return chosen;
}

/** Whether two items of one pack help to answer each other. */
export function siblings(a: Asked, b: Asked): boolean {
  return a.pack === b.pack && areSiblings(a.pack, a.question, b.question);
}
