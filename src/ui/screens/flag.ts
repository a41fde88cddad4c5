import type { FeedbackView } from '../../core/session/view.ts';
import { FLAG_PROMPT, progressOf, titleOf } from '../../wording/session.ts';
import { type FieldText, fieldSpan, fieldWindow } from '../interactions/field.ts';
import { flagKeys } from '../keys.ts';
import { EMPTY, line, type Page } from '../line.ts';
import { answeredLines } from './feedback.ts';
import type { Sheet } from './sheet.ts';

/** The answered question with a field below it for what is wrong with it. */
export function flagSheet(view: FeedbackView, reason: FieldText, page: Page): Sheet {
  const asked = answeredLines(view, page, 'whole');
  const room = Math.max(10, page.prose - 2);
  const shown = fieldWindow(reason, room);
  const body = [
    ...asked,
    line(FLAG_PROMPT, 'text'),
    EMPTY,
    [{ text: `${page.marks.focus} `, tone: 'accent' as const }, fieldSpan(shown.text, room)],
  ];
  const row = body.length - 1;
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body,
    keys: flagKeys,
    cursor: { row, column: 2 + shown.cursor },
    keep: { from: asked.length, to: row },
  };
}
