import type { FeedbackView } from '../../core/session/view.ts';
import { asideLine, leechLine, otherLine } from '../../wording/aside.ts';
import { FLAGGED, labels, progressOf, titleOf, verdictLine } from '../../wording/session.ts';
import { keyWords } from '../../wording/verdicts.ts';
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
  /** Nothing was scrolled yet, so the verdict, or what was opened last, must be in sight. */
  readonly follow: boolean;
  /** Rows there are. */
  readonly height: number;
}

/** Rows of verdict and evidence that must be in sight at once, or the question gives way. */
const LEAST_BELOW = 3;

/** The answered question, and the evidence opening below it. */
export function feedbackSheet(view: FeedbackView, page: Page, options: FeedbackOptions): Sheet {
  const { unfolded, source, follow, height } = options;
  const folded = canFold(view) && !unfolded && !source;
  const verdict = verdictLines(view, page);
  const evidence = [
    ...(source ? [] : toldLines(view.card, page, { short: folded })),
    ...claimLines(view.card, page),
  ];
  const whole = answeredLines(view, page, 'whole');
  const asked = whole.length + LEAST_BELOW <= height ? whole : answeredLines(view, page, 'brief');
  const below = source ? cardLines(view.card, page) : folded ? [] : detailLines(view, page);
  // Air where the window has it: first around the sentence's company, then under the verdict and the question.
  let spare = height - asked.length - verdict.length - evidence.length - below.length;
  const air = (wanted: boolean) => {
    if (!wanted || spare <= 0) return [];
    spare -= 1;
    return [EMPTY];
  };
  const gapBelow = air(below.length > 0);
  const gapAbove = air(!folded);
  const gapUnder = air(asked !== whole);
  const settled = [...verdict, ...gapAbove, ...evidence, ...gapBelow];
  const body = [...asked, ...gapUnder, ...settled, ...below];
  const start = asked.length + gapUnder.length;
  const opened = { from: source ? body.length - below.length : start, to: body.length - 1 };
  const judged = start + verdict.length - 1;
  const keep = source || unfolded ? opened : { from: Math.max(0, judged - height + 1), to: judged };
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body,
    keys: feedbackKeys({
      folded,
      overrulable: view.verdict.overrulable,
      leech: view.verdict.leech !== undefined,
      other: view.verdict.leech?.other !== undefined,
      card: source,
    }),
    ...(view.verdict.correct && { flourish: `${view.heading.done} ${view.question.stem}` }),
    ...(follow && { keep }),
  };
}

/** The question with its marks; in brief only the lines that were chosen or are right. */
export function answeredLines(view: FeedbackView, page: Page, length: 'whole' | 'brief'): readonly Line[] {
  const { question, verdict } = view;
  const { given, overruled } = verdict;
  const marks = overruled ? view.marks.map(({ chosen }) => ({ chosen, right: true })) : view.marks;
  const blank: AnswerState = faceOf(question.step.interaction).start(question.step);
  return drawQuestion(question, blank, page, { marks, given, brief: length === 'brief' }).lines;
}

/** A right answer is left with one key, so where the sentence stands and what others say wait until asked for. */
function canFold({ verdict, elsewhere, explain, card, heading }: FeedbackView): boolean {
  // At the desk, what another source says is half of the matter.
  if (heading.mode === 'desk') return false;
  const more = elsewhere.length > 0 || explain !== undefined || verdict.why !== undefined;
  return verdict.correct && (more || card.claim.where !== undefined);
}

function detailLines({ elsewhere, verdict, explain }: FeedbackView, page: Page): Line[] {
  return [
    ...elsewhereLines(elsewhere, page),
    ...(verdict.why === undefined ? [] : labelled(labels.why, verdict.why, page)),
    ...(explain === undefined ? [] : labelled(labels.note, explain, page)),
  ];
}

function verdictLines({ verdict, elsewhere, flagged, question }: FeedbackView, page: Page): Line[] {
  const tone = verdict.correct ? 'right' : 'wrong';
  const said = prose(verdictLine(verdict, elsewhere), page.prose, tone);
  // A verdict on a headline is only half of its answer, and a field shows its own.
  const keyShown = question.step.interaction !== 'pick' || question.step.purpose === 'answer';
  const key =
    verdict.correct || keyShown ? [] : labelled(labels.answer, keyWords(question, verdict.key), page);
  const { leech, aside } = verdict;
  return [
    ...said,
    ...key,
    ...(leech === undefined ? [] : prose(leechLine(leech), page.prose, 'text')),
    ...(leech?.other === undefined ? [] : prose(otherLine(leech.other), page.prose, 'muted')),
    ...(aside === undefined ? [] : prose(asideLine(aside), page.prose, 'muted')),
    ...(flagged ? [line(FLAGGED, 'muted')] : []),
  ];
}
