import type { screenNames } from '../wording/keys.ts';
import type { Action, KeyTable } from './keys.ts';
import type { Line, Page } from './line.ts';
import type { Next } from './screen.ts';

/** One thing in a list: what it shows, and what it leads to. */
export interface Entry {
  /** Unlike that of any other entry of the list, so that the mark stays with it when the list changes. */
  readonly key: string;
  readonly lines: readonly Line[];
  /** Entries that lead somewhere take the mark; the others are only read. */
  readonly opens?: Next;
}

/** What a list screen shows now. */
export interface Listing {
  /** Which screen it is, for its help. */
  readonly screen: keyof typeof screenNames;
  readonly title: string;
  readonly progress: string;
  readonly entries: readonly Entry[];
  /** Keys beside those every list has; their actions go to `act`. */
  readonly keys: KeyTable;
}

/** What a list is made from. Anything that changes what it shows is told by `act`. */
export interface ListSource {
  /** The list as it is laid out on a page; called for every frame. */
  listing(page: Page): Listing;
  /** Whether some entry leads on, where that is known without laying the list out. */
  leads?(): boolean;
  /** Takes an action of the list's own keys on the entry that has the mark. */
  act?(action: Action, entry: Entry | undefined): Next | undefined;
}

/** Where a list stands: the entry that has the mark, and the first row in sight. */
export interface ListPlace {
  /** The key of an entry; null before the first move. */
  readonly mark: string | null;
  readonly scroll: number;
  /** The window goes where the mark is, until it is scrolled by hand. */
  readonly follow: boolean;
}

export const AT_THE_TOP: ListPlace = { mark: null, scroll: 0, follow: true };

/** The entry with the mark: the one it was put on, else the first that leads somewhere. */
export function markedEntry({ entries }: Pick<Listing, 'entries'>, { mark }: ListPlace): Entry | undefined {
  const leading = entries.filter(({ opens }) => opens !== undefined);
  return leading.find(({ key }) => key === mark) ?? leading[0];
}

/** The mark one entry up or down among those that lead somewhere; the ends stop. */
export function movedMark(listing: Pick<Listing, 'entries'>, place: ListPlace, by: -1 | 1): ListPlace {
  const leading = listing.entries.filter(({ opens }) => opens !== undefined);
  const marked = markedEntry(listing, place);
  const now = marked === undefined ? -1 : leading.indexOf(marked);
  const next = leading[Math.min(leading.length - 1, Math.max(0, now + by))];
  return next === undefined ? place : { ...place, mark: next.key, follow: true };
}
