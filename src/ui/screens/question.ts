import type { AskView, QuestionView } from '../../core/session/view.ts';
import { HAND_IN_KEY, handInWarning, standingLine } from '../../wording/exam.ts';
import { openingLine } from '../../wording/modes.ts';
import {
  askTitle,
  earlierLine,
  type FaceNotice,
  HEADLINE_LABEL,
  HINT_FROM_FIELD,
  labels,
  noticeLine,
  progressOf,
  purposeLine,
} from '../../wording/session.ts';
import type { Drawing, Judged } from '../interactions/face.ts';
import { type AnswerState, faceOf, isBlank, isWriting } from '../interactions/registry.ts';
import { askKeys, type KeyTable } from '../keys.ts';
import { EMPTY, type Line, labelled, line, type Page, prose } from '../line.ts';
import type { Sheet } from './sheet.ts';

export interface AskOptions {
  readonly answer: AnswerState;
  readonly notice: FaceNotice | undefined;
  /** The focus must be in sight. */
  readonly follow: boolean;
  /** Rows there are. */
  readonly height: number;
  /** Milliseconds an exam has left. */
  readonly left?: number | undefined;
}

/** A question waiting for its answer. */
export function askSheet(view: AskView, page: Page, options: AskOptions): Sheet {
  const { answer, follow, height } = options;
  const opening = openingLine(view);
  const intro = opening === undefined ? [] : [...prose(opening, page.prose, 'muted'), EMPTY];
  const { lines: asked, cursor: inQuestion, head } = drawQuestion(view.question, answer, page);
  const cursor = inQuestion && { ...inQuestion, row: inQuestion.row + intro.length };
  const lines = [...intro, ...asked, ...hintLine(view, answer)];
  // Options that were just opened are what the eye wants next; else nothing moves without a focus.
  const opened =
    view.notice === 'not-recognised' ? { from: intro.length + head, to: lines.length - 1 } : undefined;
  const focus = cursor === undefined ? opened : { from: cursor.row, to: cursor.row };
  return {
    title: askTitle(view, page.marks),
    progress: progressOf(view, options.left),
    keys: keysOf(view, answer),
    ...(cursor !== undefined && { cursor }),
    ...(follow && focus !== undefined && { keep: focus }),
    ...withNotes(lines, notesOf(view, page, options.notice), height),
  };
}

/** Letters are text in a field, so the key of the hint has to be told. */
function hintLine({ hasHint, hint }: AskView, answer: AnswerState): Line[] {
  return hasHint && hint === undefined && isWriting(answer) ? [line(`   ${HINT_FROM_FIELD}`, 'muted')] : [];
}

/** What is said about a question: its hint, and why nothing happened. */
function notesOf(view: AskView, page: Page, notice: FaceNotice | undefined): Line[][] {
  const said = notice ?? view.notice;
  const standing = view.exam === undefined ? undefined : standingLine(view.exam);
  return [
    ...(view.hint === undefined ? [] : [labelled(labels.hint, view.hint, page)]),
    ...(standing === undefined ? [] : [prose(standing, page.prose, 'muted')]),
    ...(said === undefined ? [] : [prose(noticeWords(said, view), page.prose, 'accent')]),
  ];
}

function noticeWords(said: Parameters<typeof noticeLine>[0], { exam }: AskView): string {
  return said === 'confirm-finish' && exam !== undefined
    ? handInWarning(exam.open, HAND_IN_KEY)
    : noticeLine(said);
}

/** Notes stand under the question where there is room, else over its end: its rows never move for them. */
function withNotes(
  lines: readonly Line[],
  notes: readonly Line[][],
  height: number,
): Pick<Sheet, 'body' | 'pinned' | 'keep'> {
  const below = [...lines, ...notes.flatMap((note) => [EMPTY, ...note])];
  if (below.length <= height) return { body: below };
  const pinned = notes.flat();
  if (pinned.length <= height / 2) return { body: lines, pinned };
  return { body: below, keep: { from: lines.length + 1, to: below.length - 1 } };
}

/** The question and its lines. The same rows before and after the answer: only signs and words beside them change. */
export function drawQuestion(
  question: QuestionView,
  answer: AnswerState,
  page: Page,
  judged?: Judged,
): Drawing & { readonly head: number } {
  const head = questionHead(question, page);
  const { lines, cursor } = faceOf(question.step.interaction).draw(question.step, answer, page, judged);
  return {
    head: head.length,
    lines: [...head, ...lines],
    ...(cursor !== undefined && { cursor: { row: cursor.row + head.length, column: cursor.column } }),
  };
}

function questionHead(question: QuestionView, page: Page): Line[] {
  const { headline, stem, earlier, step } = question;
  const blocks: Line[][] = [];
  if (headline !== undefined) {
    const quoted = `${page.marks.open}${headline}${page.marks.close}`;
    blocks.push([line(HEADLINE_LABEL, 'muted'), ...prose(quoted, page.prose, 'strong', line('  '))]);
  }
  const asked =
    stem === '' || stem === headline
      ? []
      : prose(stem, page.prose, headline === undefined ? 'strong' : 'text');
  const purpose = step.interaction === 'pick' ? purposeLine(step.purpose, question) : undefined;
  const settled = earlier === undefined ? [] : prose(earlierLine(earlier, page.marks), page.prose, 'muted');
  const after = [...settled, ...(purpose === undefined ? [] : prose(purpose, page.prose, 'text'))];
  if (asked.length > 0) blocks.push(asked);
  if (after.length > 0) blocks.push(after);
  return blocks.flatMap((block) => [...block, EMPTY]);
}

/** The keys of a question as it stands. */
function keysOf(view: AskView, answer: AnswerState): KeyTable {
  const { step } = view.question;
  return askKeys({
    interaction: step.interaction,
    count: step.interaction === 'type' ? step.fields.length : step.options.length,
    hasHint: view.hasHint && view.hint === undefined,
    exam: !view.helps,
    sheet: view.exam?.fixed === false,
    marked: view.exam?.marked === true,
    undoable: view.helps && view.heading.done > 0,
    inField: isWriting(answer),
    blank: isBlank(answer),
    opens: step.interaction === 'type' && step.opens,
  });
}
