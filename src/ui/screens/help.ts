import type { Elsewhere } from '../../core/session/view.ts';
import { HELP_TITLE, relationWords } from '../../wording/keys.ts';
import { helpLines } from '../key-help.ts';
import { helpKeys, type KeyTable } from '../keys.ts';
import { EMPTY, type Line, type Page, prose } from '../line.ts';
import type { Sheet } from './sheet.ts';

/** Every key of the screen behind it, and the signs on it. */
export function helpSheet(
  table: KeyTable,
  title: string,
  page: Page,
  elsewhere: readonly Elsewhere[] = [],
): Sheet {
  const body = [...helpLines(table, page), ...signLines(elsewhere, page)];
  return { title, progress: HELP_TITLE, body, keys: helpKeys };
}

function signLines(elsewhere: readonly Elsewhere[], page: Page): Line[] {
  const relations = (['contradicts', 'together', 'also'] as const).filter((relation) =>
    elsewhere.some((other) => other.relation === relation),
  );
  if (relations.length === 0) return [];
  const lines = relations.flatMap((relation) =>
    prose(relationWords[relation], page.prose, 'text', [
      { text: page.marks[relation].padEnd(SIGNS), tone: 'strong' },
    ]),
  );
  return [EMPTY, ...lines];
}

const SIGNS = 12;
