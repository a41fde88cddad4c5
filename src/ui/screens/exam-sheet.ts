import type { SheetView } from '../../core/session/view.ts';
import { cutText } from '../../core/text/wrap.ts';
import {
  EXAM,
  HAND_IN_KEY,
  handInWarning,
  sheetSum,
  standingWords,
  timeLeftWords,
} from '../../wording/exam.ts';
import { widest } from '../../wording/width.ts';
import { examSheetKeys } from '../keys.ts';
import { type Line, type Page, prose } from '../line.ts';
import type { Sheet } from './sheet.ts';

/** All questions of an exam: which are answered, open, or marked to come back to. */
export function examSheet(
  view: SheetView,
  page: Page,
  state: {
    readonly focus: number;
    readonly follow: boolean;
    readonly confirming: boolean;
    /** Milliseconds the exam has left. */
    readonly left?: number | undefined;
  },
): Sheet {
  const { questions } = view;
  const digits = String(questions.length).length;
  const standings = widest(questions.map(standingWords)) + 2;
  const body = questions.map((question, place): Line => {
    const focused = place === state.focus;
    const open = question.given === undefined;
    const before = `${String(place + 1).padStart(digits)}  `;
    const standing = standingWords(question).padEnd(standings);
    const room = page.width - 2 - before.length - standing.length;
    return [
      { text: focused ? `${page.marks.focus} ` : '  ', tone: 'accent' },
      { text: before, tone: focused ? 'strong' : 'text' },
      { text: standing, tone: open ? 'strong' : 'muted' },
      { text: cutText(question.stem, room, page.marks.ellipsis), tone: focused ? 'strong' : 'text' },
    ];
  });
  const open = questions.filter(({ given }) => given === undefined).length;
  const sum = state.confirming ? handInWarning(open, HAND_IN_KEY) : sheetSum(view);
  return {
    title: view.packTitle,
    progress:
      state.left === undefined ? EXAM.sheet : `${timeLeftWords(state.left)}, ${EXAM.sheet.toLowerCase()}`,
    body,
    keys: examSheetKeys,
    cursor: { row: state.focus, column: 0 },
    ...(state.follow && { keep: { from: state.focus, to: state.focus } }),
    pinned: prose(sum, page.prose, state.confirming ? 'accent' : 'text'),
  };
}
