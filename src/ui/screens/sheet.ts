import type { KeyTable } from '../keys.ts';
import type { Line } from '../line.ts';
import type { Press } from '../press.ts';

/** A whole screen before it is cut to the window: what is drawn, where the cursor belongs, which keys do what. */
export interface Sheet {
  readonly title: string;
  readonly progress: string;
  readonly body: readonly Line[];
  readonly keys: KeyTable;
  readonly cursor?: { readonly row: number; readonly column: number };
  /** Body rows that must be in sight if the window can hold them. */
  readonly keep?: { readonly from: number; readonly to: number };
  /** The name of what deserves a light along the rule: a right answer. */
  readonly flourish?: string;
  /** Lines that stay right above the rule, whatever is scrolled. */
  readonly pinned?: readonly Line[];
}

/** Title, gap, rule and footer. */
const AROUND_BODY = 4;

export function bodyHeight(rows: number, { pinned = [] }: Pick<Sheet, 'pinned'>): number {
  return Math.max(1, rows - AROUND_BODY - pinned.length);
}

/** The first body row in sight: as near to `scroll` as the length of the body, and what must be seen, allow. */
export function topRow(sheet: Sheet, scroll: number, height: number): number {
  const last = Math.max(0, sheet.body.length - height);
  let top = Math.min(scroll, last);
  if (sheet.keep !== undefined) {
    top = Math.max(top, Math.min(sheet.keep.to - height + 1, last));
    top = Math.min(top, sheet.keep.from);
  }
  return Math.max(0, top);
}

/** The first body row in sight once it was scrolled by so many rows; the ends stop. */
export function scrolledRow(sheet: Sheet, scroll: number, height: number, by: number): number {
  const last = Math.max(0, sheet.body.length - height);
  return Math.min(last, Math.max(0, topRow(sheet, scroll, height) + by));
}

/** Rows a key scrolls by: an arrow one, any other as many as there are, less one that stays in sight. */
export function scrollStep(action: 'page' | 'pageUp', key: Press, height: number): number {
  const rows = key.name === 'down' || key.name === 'up' ? 1 : Math.max(1, height - 1);
  return action === 'page' ? rows : -rows;
}
