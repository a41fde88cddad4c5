import type { AskView, QuestionView } from '../../core/session/view.ts';
import {
  earlierLine,
  type FaceNotice,
  HEADLINE_LABEL,
  labels,
  noticeLine,
  progressOf,
  purposeLine,
  titleOf,
} from '../../wording/session.ts';
import type { Drawing, Judged } from '../interactions/face.ts';
import { type AnswerState, faceOf, isWriting } from '../interactions/registry.ts';
import { askKeys, type KeyTable } from '../keys.ts';
import { EMPTY, type Line, labelled, line, type Page, prose } from '../line.ts';
import type { Sheet } from './sheet.ts';

/** A question waiting for its answer. */
export function askSheet(
  view: AskView,
  page: Page,
  { answer, notice, follow }: { answer: AnswerState; notice: FaceNotice | undefined; follow: boolean },
): Sheet {
  const { lines, cursor } = drawQuestion(view.question, answer, page);
  const said = notice ?? view.notice;
  const noticed = said === undefined ? [] : [EMPTY, ...prose(noticeLine(said), page.prose, 'accent')];
  const hint = view.hint === undefined ? [] : [EMPTY, ...labelled(labels.hint, view.hint, page)];
  const body = [...lines, ...hint, ...noticed];
  const focus = noticed.length > 0 ? body.length - 1 : cursor?.row;
  return {
    title: titleOf(view.heading, page.marks),
    progress: progressOf(view),
    body,
    keys: keysOf(view, answer),
    ...(cursor !== undefined && { cursor }),
    ...(follow && focus !== undefined && { keep: { from: cursor?.row ?? focus, to: focus } }),
  };
}

/** The question and its lines. The same rows before and after the answer: only signs and words beside them change. */
export function drawQuestion(
  question: QuestionView,
  answer: AnswerState,
  page: Page,
  judged?: Judged,
): Drawing {
  const head = questionHead(question, page);
  const { lines, cursor } = faceOf(question.step.interaction).draw(question.step, answer, page, judged);
  return {
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
    inField: isWriting(answer),
    opens: step.interaction === 'type' && step.opens,
  });
}
