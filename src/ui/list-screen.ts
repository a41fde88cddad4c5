import { screenNames } from '../wording/keys.ts';
import { focusSign } from './interactions/rows.ts';
import { actionOf, listKeys } from './keys.ts';
import { type Line, type Page, pageFor } from './line.ts';
import {
  AT_THE_TOP,
  type Listing,
  type ListPlace,
  type ListSource,
  markedEntry,
  movedMark,
} from './listing.ts';
import { ObservedScreen } from './observed-screen.ts';
import type { Press } from './press.ts';
import type { Next, Shell, Window } from './screen.ts';
import { helpSheet } from './screens/help.ts';
import { bodyHeight, type Sheet, scrolledRow, scrollStep, topRow } from './screens/sheet.ts';

/** Columns of the mark before the entries of a list in which some lead on. */
const MARK = 2;

/** A screen to look around in: entries to read, some of which lead on. */
export class ListScreen extends ObservedScreen {
  readonly #source: ListSource;
  readonly #shell: Shell;
  #place: ListPlace = AT_THE_TOP;
  #help = false;

  /** @param mark the key of the entry that has the mark at first, and is in sight */
  constructor(source: ListSource, shell: Shell, mark?: string) {
    super();
    if (mark !== undefined) this.#place = { ...AT_THE_TOP, mark };
    this.#source = source;
    this.#shell = shell;
  }

  sheet(window: Window): Sheet {
    const page = pageFor(window.columns, this.#shell.theme.marks);
    const listing = this.#listing(page);
    const sheet = listSheet(listing, this.#place, page);
    return this.#help ? helpSheet(sheet.keys, screenNames[listing.screen], page) : sheet;
  }

  top(window: Window): number {
    const sheet = this.sheet(window);
    return topRow(sheet, this.#help ? 0 : this.#place.scroll, bodyHeight(window.rows, sheet));
  }

  press(key: Press, window: Window): Next | undefined {
    const next = this.#pressed(key, window);
    this.changed();
    return next;
  }

  #pressed(key: Press, window: Window): Next | undefined {
    const sheet = this.sheet(window);
    const action = actionOf(sheet.keys, key);
    if (this.#help) {
      if (action === 'close') this.#help = false;
      return undefined;
    }
    const listing = this.#listing(pageFor(window.columns, this.#shell.theme.marks));
    switch (action) {
      case undefined:
        return undefined;
      case 'help':
        this.#help = true;
        return undefined;
      case 'close':
        return { do: 'leave' };
      case 'up':
      case 'down':
        this.#move(listing, sheet, window, action);
        return undefined;
      case 'page':
      case 'pageUp':
        this.#scroll(sheet, window, scrollStep(action, key, bodyHeight(window.rows, sheet)));
        return undefined;
      case 'open':
        return this.#open(listing, sheet, window);
      default:
        return this.#source.act?.(action, markedEntry(listing, this.#place));
    }
  }

  /** What the mark is on, once it is in sight: until then it is brought there. */
  #open(listing: Listing, sheet: Sheet, window: Window): Next | undefined {
    const entry = markedEntry(listing, this.#place);
    const rows = entryRows(listing).get(entry?.key ?? '');
    if (entry === undefined || rows === undefined) return undefined;
    const height = bodyHeight(window.rows, sheet);
    const top = topRow(sheet, this.#place.scroll, height);
    if (rows.from < top + height && rows.to >= top) return entry.opens;
    this.#place = { ...this.#place, mark: entry.key, follow: true };
    return undefined;
  }

  /** To the next entry that leads on, once it is in sight or next to it; until then, and where there is none, a row on. */
  #move(listing: Listing, sheet: Sheet, window: Window, action: 'up' | 'down'): void {
    const by = action === 'down' ? 1 : -1;
    const rows = entryRows(listing);
    const height = bodyHeight(window.rows, sheet);
    const top = topRow(sheet, this.#place.scroll, height);
    const before = markedEntry(listing, this.#place);
    const ahead = rows.get(before?.key ?? '');
    // A mark that was scrolled away, or not reached yet, is met again on the way.
    const unseen = ahead !== undefined && (by > 0 ? ahead.from >= top + height : ahead.to < top);
    const moved = unseen
      ? { ...this.#place, mark: before?.key ?? null, follow: true }
      : movedMark(listing, this.#place, by);
    const next = rows.get(markedEntry(listing, moved)?.key ?? '');
    const stays = !unseen && markedEntry(listing, moved) === before;
    const near = next !== undefined && (by > 0 ? next.from <= top + height : next.to >= top - 1);
    if (stays || !near) this.#scroll(sheet, window, by);
    else this.#place = moved;
  }

  #scroll(sheet: Sheet, window: Window, by: number): void {
    const scroll = scrolledRow(sheet, this.#place.scroll, bodyHeight(window.rows, sheet), by);
    this.#place = { ...this.#place, scroll, follow: false };
  }

  /** A list whose entries lead on is laid out beside the mark. */
  #listing(page: Page): Listing {
    const leads =
      this.#source.leads?.() ?? this.#source.listing(page).entries.some(({ opens }) => opens !== undefined);
    if (!leads) return this.#source.listing(page);
    return this.#source.listing({ ...page, width: page.width - MARK, prose: page.prose - MARK });
  }
}

function listSheet(listing: Listing, place: ListPlace, page: Page): Sheet {
  const marked = markedEntry(listing, place);
  const body: Line[] = [];
  const focus = marked === undefined ? undefined : entryRows(listing).get(marked.key);
  for (const entry of listing.entries) {
    const [first = [], ...rest] = entry.lines;
    if (marked === undefined) body.push(...entry.lines);
    else body.push(signed(first, entry === marked, page), ...rest.map((one) => signed(one, false, page)));
  }
  return {
    title: listing.title,
    progress: listing.progress,
    body,
    keys: listKeys({ leads: marked !== undefined, own: listing.keys }),
    ...(focus !== undefined && { cursor: { row: focus.from, column: 0 } }),
    // Before the first move the list is read from its top, wherever the first entry that leads on may stand.
    ...(focus !== undefined && place.follow && place.mark !== null && { keep: focus }),
  };
}

/** The body rows of each entry, by its key. */
function entryRows({
  entries,
}: Listing): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  const rows = new Map<string, { readonly from: number; readonly to: number }>();
  let from = 0;
  for (const { key, lines } of entries) {
    rows.set(key, { from, to: from + lines.length - 1 });
    from += lines.length;
  }
  return rows;
}

function signed(spans: Line, focused: boolean, page: Page): Line {
  return [focusSign(page, focused), { text: ' '.repeat(MARK - 1), tone: 'text' }, ...spans];
}
