import type { ItemKey, LocalDay } from '../../src/core/ids.ts';
import type { ItemState } from '../../src/core/memory/item.ts';
import { EVENING } from './session.ts';

/** What is known of an item that was answered rightly last, before what a test says of it. */
export function itemOf(key: ItemKey, more: Partial<ItemState> = {}): ItemState {
  return {
    key,
    memory: null,
    due: null,
    last: EVENING,
    lastDay: '2026-02-01' as LocalDay,
    firstDay: '2026-01-01' as LocalDay,
    reviews: 0,
    lapses: 0,
    meetings: 1,
    lastSession: 's0',
    lastCorrect: true,
    suspended: false,
    hashes: { prompt: '', key: '', evidence: '' },
    ...more,
  };
}
