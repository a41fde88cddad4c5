import type { ExamPlace, SheetView } from '../core/session/view.ts';
import { counted, sentence } from './dates.ts';

const MINUTE = 60_000;

type Ends = NonNullable<ExamPlace['ends']>;

/** Words of an exam while it runs. */
export const EXAM = {
  sheet: 'All questions',
  marked: 'marked',
  open: 'open',
  answered: 'answered',
  later: 'Shown once it is handed in.',
  /** The plain face. */
  howTo: ':sheet shows all questions, :go 3 goes to one, :mark marks this one, :hand-in ends.',
  allAnswered: 'Every question has an answer. :hand-in hands in; :go 3 goes back to one.',
  fixed: 'Here the next question hangs on the last answer, so there is no going back.',
  noSuchPlace: (of: number) => `Go to a number from 1 to ${of}: :go 3`,
  markedNow: 'Marked, to come back to.',
  unmarked: 'No longer marked.',
  tooLate: 'Time was up before this, so it does not count.',
} as const;

/** The answer that stands, over a question gone back to. */
export function standingLine({ given }: Pick<ExamPlace, 'given'>): string | undefined {
  if (given === undefined) return undefined;
  return `Your answer: ${given === '' ? "I don't know" : given}. Answer again to change it.`;
}

/** `3 of 10 answered`; of no fixed number `3 answered`. */
export function answeredOf(answered: number, of: number | undefined): string {
  return of === undefined ? `${answered} answered` : `${answered} of ${of} answered`;
}

/** How a question stands: `open`, `answered`, each perhaps `marked`. */
export function standingWords({ given, marked }: SheetView['questions'][number]): string {
  const stands = given === undefined ? EXAM.open : EXAM.answered;
  return marked ? `${stands}, ${EXAM.marked}` : stands;
}

/** What a sheet adds up to: `7 of 10 answered, 2 marked. Ends at 19:42.` */
export function sheetSum({ questions, ends }: Pick<SheetView, 'questions' | 'ends'>): string {
  const answered = questions.filter(({ given }) => given !== undefined).length;
  const marked = questions.filter((question) => question.marked).length;
  return [
    `${answeredOf(answered, questions.length)}${marked > 0 ? `, ${marked} marked` : ''}.`,
    ...(ends === undefined ? [] : [`${sentence(endsWords(ends))}.`]),
  ].join(' ');
}

/**
 * Which question this is, with what else must be in sight: a mark, and when time is up.
 * @param left milliseconds, where the words follow the clock
 */
export function examProgress({ ends, marked }: ExamPlace, place: string, left?: number): string {
  const time = left !== undefined ? [timeLeftWords(left)] : ends === undefined ? [] : [endsWords(ends)];
  return [...time, ...(marked ? [EXAM.marked] : []), place].join(', ');
}

/** `12 min left`, counted up to whole minutes; in the last one seconds. */
export function timeLeftWords(left: number): string {
  return left > MINUTE ? `${Math.ceil(left / MINUTE)} min left` : `${Math.ceil(left / 1000)} s left`;
}

function endsWords({ at, offset }: Ends): string {
  return `ends at ${new Date(at + offset * MINUTE).toISOString().slice(11, 16)}`;
}

/** Asked before handing in. */
export function handInWarning(open: number, again: string): string {
  const left =
    open === 0
      ? ''
      : `${counted(open, 'question')} still open, which ${open === 1 ? 'counts' : 'count'} as not right. `;
  return `${left}${again}`;
}

export const HAND_IN_KEY = 'q once more hands in, any other key goes on.';
export const HAND_IN_LINE = ':hand-in once more hands in.';
