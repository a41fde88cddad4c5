import type { LearnView } from '../../core/session/view.ts';
import { LEARN_LINE, progressOf, titleOf } from '../../wording/session.ts';
import { learnKeys } from '../keys.ts';
import { EMPTY, line, type Page } from '../line.ts';
import { cardLines, claimLines, elsewhereLines, toldLines } from './evidence.ts';
import type { Sheet } from './sheet.ts';

/** One claim to read before the questions. */
export function learnSheet(view: LearnView, page: Page, options: { readonly source: boolean }): Sheet {
  const elsewhere = elsewhereLines(view.elsewhere, page);
  const below = options.source ? cardLines(view.card, page) : elsewhere;
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body: [
      line(LEARN_LINE, 'muted'),
      EMPTY,
      ...(options.source ? [] : toldLines(view.card, page)),
      ...claimLines(view.card, page),
      ...(below.length === 0 ? [] : [EMPTY, ...below]),
    ],
    keys: learnKeys,
  };
}
