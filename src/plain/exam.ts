import type { AskView, SheetView } from '../core/session/view.ts';
import { EXAM, sheetSum, standingWords } from '../wording/exam.ts';

/** All questions of an exam, one a line, then the sum. */
export function sheetLines(view: SheetView): string[] {
  return [
    '',
    `${view.packTitle}: ${EXAM.sheet.toLowerCase()}`,
    ...view.questions.map(
      (question, place) => `${String(place + 1).padStart(3)}  ${standingWords(question)}: ${question.stem}`,
    ),
    sheetSum(view),
  ];
}

/** The place, from 0, that `:go` names; undefined when there is none of that number. */
export function placeNamed(text: string, of: number): number | undefined {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= of ? number - 1 : undefined;
}

/** How many questions of the exam on screen are open, and how many there are; undefined outside an exam. */
export function examSize(
  view: AskView | SheetView,
): { readonly of: number; readonly open: number } | undefined {
  if (view.screen === 'ask') return view.exam;
  return {
    of: view.questions.length,
    open: view.questions.filter(({ given }) => given === undefined).length,
  };
}
