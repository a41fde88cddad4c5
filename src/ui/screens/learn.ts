import type { LearnView } from '../../core/session/view.ts';
import { LEARN_LINE, progressOf, titleOf } from '../../wording/session.ts';
import { learnKeys } from '../keys.ts';
import { EMPTY, line, type Page } from '../line.ts';
import { cardLines, claimLines, elsewhereLines, toldLines } from './evidence.ts';
import type { Sheet } from './sheet.ts';

/** One claim to read before the questions. */
export function learnSheet(
  view: LearnView,
  page: Page,
  { source, follow }: { readonly source: boolean; readonly follow: boolean },
): Sheet {
  const below = source ? cardLines(view.card, page) : elsewhereLines(view.elsewhere, page);
  const body = [
    line(LEARN_LINE, 'muted'),
    EMPTY,
    ...(source ? [] : toldLines(view.card, page)),
    ...claimLines(view.card, page),
    ...(below.length === 0 ? [] : [EMPTY, ...below]),
  ];
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body,
    keys: learnKeys({ undoable: view.heading.done > 0, card: source }),
    ...(source && follow && { keep: { from: body.length - below.length, to: body.length - 1 } }),
  };
}
