import type { FeedbackView } from '../../core/session/view.ts';
import { FLAGGED, labels, progressOf, titleOf, verdictLine } from '../../wording/session.ts';
import { type AnswerState, faceOf } from '../interactions/registry.ts';
import { feedbackKeys } from '../keys.ts';
import { EMPTY, type Line, labelled, line, type Page, prose } from '../line.ts';
import { cardLines, claimLines, elsewhereLines, toldLines } from './evidence.ts';
import { drawQuestion } from './question.ts';
import type { Sheet } from './sheet.ts';

export interface FeedbackOptions {
  readonly unfolded: boolean;
  /** The source's card is open in place of what others say. */
  readonly source: boolean;
  /** Nothing was scrolled yet, so the verdict must be in sight. */
  readonly follow: boolean;
  /** Rows there are. */
  readonly height: number;
}

/** The answered question, and the evidence opening below it. */
export function feedbackSheet(view: FeedbackView, page: Page, options: FeedbackOptions): Sheet {
  const { question, verdict, marks, elsewhere, explain } = view;
  const blank: AnswerState = faceOf(question.step.interaction).start(question.step);
  const asked = drawQuestion(question, blank, page, { marks, given: verdict.given }).lines;
  const folded = canFold(view) && !options.unfolded && !options.source;
  const verdictRows = verdictLines(view, page);
  const told = options.source ? [] : toldLines(view.card, page);
  const claim = claimLines(view.card, page);
  const details = [
    ...elsewhereLines(elsewhere, page),
    ...(verdict.why === undefined ? [] : labelled(labels.why, verdict.why, page)),
    ...(explain === undefined ? [] : labelled(labels.note, explain, page)),
  ];
  const below = options.source ? cardLines(view.card, page) : folded ? [] : details;
  // Air where the window has it: first around the sentence's company, then under the verdict.
  const spare =
    options.height - asked.length - verdictRows.length - told.length - claim.length - below.length;
  const gapBelow = below.length > 0 && spare > 0 ? [EMPTY] : [];
  const gapAbove = spare - gapBelow.length > 0 ? [EMPTY] : [];
  const settled = [...verdictRows, ...gapAbove, ...told, ...claim];
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body: [...asked, ...settled, ...gapBelow, ...below],
    keys: feedbackKeys({ folded, overrulable: verdict.overrulable }),
    ...(options.follow && { keep: { from: asked.length, to: asked.length + verdictRows.length - 1 } }),
  };
}

/** A right answer is left with one key, so what others say waits until it is asked for. */
export function canFold({ verdict, elsewhere, explain }: FeedbackView): boolean {
  return verdict.correct && (elsewhere.length > 0 || explain !== undefined || verdict.why !== undefined);
}

function verdictLines({ verdict, elsewhere, flagged, question }: FeedbackView, page: Page): Line[] {
  const tone = verdict.correct ? 'right' : 'wrong';
  const said = prose(verdictLine(verdict, elsewhere), page.prose, tone);
  // A verdict on a headline is only half of its answer, and a field shows its own.
  const keyShown = question.step.interaction !== 'pick' || question.step.purpose === 'answer';
  const key = verdict.correct || keyShown ? [] : labelled(labels.answer, verdict.key, page);
  return [...said, ...key, ...(flagged ? [line(FLAGGED, 'muted')] : [])];
}
