import type { ItemKey, LocalDay } from '../ids.ts';
import { type Learned, NOTHING_LEARNED } from './learned.ts';
import type { MemoryState } from './model.ts';

/** What the learner's past says about one question. Built from journal lines only, so it can always be rebuilt. */
export interface ItemState {
  readonly key: ItemKey;
  /** Null for an item that was met but is never scheduled. */
  readonly memory: MemoryState | null;
  /** UTC milliseconds; null when not scheduled. */
  readonly due: number | null;
  /** When it was last answered (UTC milliseconds, effective time) and which learner's day that was. */
  readonly last: number;
  readonly lastDay: LocalDay;
  readonly firstDay: LocalDay;
  /** Answers that counted. */
  readonly reviews: number;
  /** Sessions after the first in which it was wrong at the first try. */
  readonly lapses: number;
  /** Sessions in which it was met; from the second on it may be asked without its options. */
  readonly meetings: number;
  readonly lastSession: string;
  readonly lastCorrect: boolean;
  readonly suspended: boolean;
  /** UTC milliseconds until which it is not asked; absent when it was never put aside. */
  readonly buriedUntil?: number;
  /** Hashes of the content last answered, or told about since, to notice edits. */
  readonly hashes: { readonly prompt: string; readonly key: string; readonly evidence: string };
  /** Its question is gone from the pack. What was learnt is kept. */
  readonly archived?: true;
}

/** Everything a session needs to know of a learner's past. */
export interface Learner {
  readonly items: ReadonlyMap<ItemKey, ItemState>;
  /** `pack/claim` of every claim read in a chapter's opening. */
  readonly read: ReadonlySet<string>;
  /** By pack id, the content of the pack the past was last held against: 12 hex of a hash. */
  readonly editions: ReadonlyMap<string, string>;
  /** What the answers told of the learner: how they bet, how fast they are, how far luck carries them. */
  readonly learned: Learned;
  /** Parameters of the memory model accepted for this learner; null: the published ones. */
  readonly personal: readonly number[] | null;
  /** Answers there were when parameters were last fitted, accepted or not; 0: never. */
  readonly fitted: number;
}

/** Somebody who has not answered or read anything yet. */
export const NEW_LEARNER: Learner = {
  items: new Map(),
  read: new Set(),
  editions: new Map(),
  learned: NOTHING_LEARNED,
  personal: null,
  fitted: 0,
};
