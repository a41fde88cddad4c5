import type { FeedbackView } from '../../core/session/view.ts';
import { FLAG_PROMPT, progressOf, titleOf } from '../../wording/session.ts';
import { type FieldText, promptedField } from '../interactions/field.ts';
import { oneFieldKeys } from '../keys.ts';
import type { Page } from '../line.ts';
import { answeredLines } from './feedback.ts';
import type { Sheet } from './sheet.ts';

/** The answered question with a field below it for what is wrong with it. */
export function flagSheet(view: FeedbackView, reason: FieldText, page: Page): Sheet {
  const asked = answeredLines(view, page, 'whole');
  const { lines, column } = promptedField(FLAG_PROMPT, reason, page);
  const body = [...asked, ...lines];
  const row = body.length - 1;
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body,
    keys: oneFieldKeys('send'),
    cursor: { row, column },
    keep: { from: asked.length, to: row },
  };
}
