import { FLAG_PROMPT } from '../../wording/session.ts';
import { type FieldText, fieldSpan, fieldWindow } from '../interactions/field.ts';
import { flagKeys } from '../keys.ts';
import { EMPTY, line, type Page } from '../line.ts';
import type { Sheet } from './sheet.ts';

/** The answered question with a field below it for what is wrong with it. */
export function flagSheet(behind: Sheet, reason: FieldText, page: Page): Sheet {
  const asked = behind.keep?.from ?? behind.body.length;
  const room = Math.max(10, page.prose - 2);
  const shown = fieldWindow(reason, room);
  const body = [
    ...behind.body.slice(0, asked),
    line(FLAG_PROMPT, 'text'),
    EMPTY,
    [{ text: `${page.marks.focus} `, tone: 'accent' as const }, fieldSpan(shown.text, room)],
  ];
  const row = body.length - 1;
  return {
    title: behind.title,
    progress: behind.progress,
    body,
    keys: flagKeys,
    cursor: { row, column: 2 + shown.cursor },
    keep: { from: asked, to: row },
  };
}
