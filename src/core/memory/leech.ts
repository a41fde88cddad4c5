import type { ItemState } from './item.ts';

/** Lapses from which on it is more likely the question, or the way it is learned, than bad luck; Anki has eight. */
const LEECH_LAPSES = 6;

/** Whether an item costs more than it gives: forgotten again and again. */
export function isLeech({ lapses }: Pick<ItemState, 'lapses'>): boolean {
  return lapses >= LEECH_LAPSES;
}
