import { HELP_TITLE } from '../../wording/keys.ts';
import { helpLines } from '../key-help.ts';
import { helpKeys, type KeyTable } from '../keys.ts';
import type { Page } from '../line.ts';
import type { Sheet } from './sheet.ts';

/** Every key of the screen behind it. */
export function helpSheet(table: KeyTable, title: string, page: Page): Sheet {
  return { title, progress: HELP_TITLE, body: helpLines(table, page), keys: helpKeys };
}
