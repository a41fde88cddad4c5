import { kindOf } from '../../question/kinds.ts';
import { seededRng } from '../../random.ts';
import type { AskEntry, Asking, SessionState, SheetEntry } from '../state.ts';

/** A question of the sheet as it is asked; gone back to, it stands as it did. */
export function askingOf({ setup }: Pick<SessionState, 'setup'>, entry: AskEntry): Asking {
  const { key, pack, question } = entry.asked;
  const rng = seededRng(`${setup.seed}/${key}/1`);
  const shown = kindOf(question).show(question, pack, 'picked', rng);
  return { screen: 'ask', entry, shown, responses: [], opened: false, hint: false };
}

/** Where the question on screen, or the one the sheet was opened from, stands; from 0. */
export function placeOf({ current, sheet = [] }: SessionState): number {
  if (current.screen === 'sheet') return current.from;
  if (current.screen !== 'ask') return 0;
  const { key } = current.entry.asked;
  return Math.max(
    0,
    sheet.findIndex(({ entry }) => entry.asked.key === key),
  );
}

/** The place of the next open question after one, beginning again at the top; undefined when none is open. */
export function nextOpen(sheet: readonly SheetEntry[], after: number): number | undefined {
  const places = sheet.map((_, step) => (after + 1 + step) % sheet.length);
  return places.find((place) => sheet[place]?.answer === undefined);
}

/** The sheet with one question changed. */
export function withEntry(
  sheet: readonly SheetEntry[],
  place: number,
  change: (entry: SheetEntry) => SheetEntry,
): readonly SheetEntry[] {
  return sheet.map((entry, index) => (index === place ? change(entry) : entry));
}
