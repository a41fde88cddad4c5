import { counted } from './dates.ts';
import { answeredOf } from './exam.ts';
import { type Marks, UNICODE_MARKS } from './marks.ts';

export const APP_NAME = 'Recite';
export const WHAT_THIS_IS =
  'A quiz whose every answer shows the sentence it rests on, who says so, and as of when.';
export const OPENING_LABEL = 'First question';
export const CHOOSE_PACK = 'Which pack?';
export const NO_PACKS =
  'No packs here. A folder with a pack.yaml can be studied as it is: recite study ./my-pack';

/** How much a pack holds for a learner now. */
export interface PackNumbers {
  /** Questions to answer again now. */
  readonly due: number;
  /** Due as well, and put off until tomorrow beside what was answered today. */
  readonly heldBack?: number;
  /** Questions to meet today. */
  readonly new: number;
  /** Questions never met, today's among them. */
  readonly newLeft: number;
  readonly total: number;
  readonly met: number;
  /** What due and new take together. */
  readonly minutes: number;
}

/** That there is nothing to answer again today, and what of it waits until tomorrow. */
export function nothingDue(heldBack: number): string {
  if (heldBack === 0) return 'Nothing is due';
  return `Nothing more is due today, ${untilTomorrow(heldBack)}`;
}

/** That the path goes on, as nothing is due before it. */
export function pathGoesOn(packs: readonly PackNumbers[]): string {
  return `${nothingDue(heldBackIn(packs))}. The path goes on.`;
}

/** That today has had what it lets in. */
export function doneToday(packs: readonly PackNumbers[]): string {
  const heldBack = heldBackIn(packs);
  if (heldBack === 0) return 'Done for today. What you met comes back when it is due.';
  return `Done for today; ${untilTomorrow(heldBack)}.`;
}

function untilTomorrow(heldBack: number): string {
  return `${heldBack} ${heldBack === 1 ? 'waits' : 'wait'} until tomorrow`;
}

function heldBackIn(packs: readonly PackNumbers[]): number {
  return packs.reduce((all, { heldBack = 0 }) => all + heldBack, 0);
}

/** What there is to do now, in one line. */
export function dueLine(packs: readonly PackNumbers[], marks: Marks = UNICODE_MARKS): string {
  const sum = (pick: (pack: PackNumbers) => number) => packs.reduce((all, pack) => all + pick(pack), 0);
  const due = sum((pack) => pack.due);
  const fresh = sum((pack) => pack.new);
  const minutes = counted(Math.max(1, Math.round(sum((pack) => pack.minutes))), 'minute');
  if (due > 0) return `${counted(due, 'question')} due ${marks.dot} about ${minutes}`;
  const heldBack = heldBackIn(packs);
  if (fresh > 0)
    return `${nothingDue(heldBack)} ${marks.dot} ${counted(fresh, 'new question')}, about ${minutes}`;
  return sum((pack) => pack.newLeft) > 0
    ? doneToday(packs)
    : `${nothingDue(heldBack)}, and everything here is met.`;
}

/** More is due than one session holds: what matters most comes first, and nothing is lost by the rest waiting. */
export function backlogLine({ first, away }: { readonly first: number; readonly away: number }): string {
  return `${welcome(away)}These ${first} matter most; the rest can wait.`;
}

/** To somebody who comes back after so many days. */
export function welcome(away: number): string {
  return away >= AWAY ? 'Welcome back. ' : '';
}

/** Days without an answer after which somebody comes back. */
const AWAY = 7;

/** Where each pack stands, in columns: `12 due   8 new   met 40 of 210`. */
export function packLines(packs: readonly PackNumbers[]): readonly string[] {
  const column = (pick: (pack: PackNumbers) => number) => {
    const width = Math.max(...packs.map((pack) => String(pick(pack)).length));
    return (pack: PackNumbers) => String(pick(pack)).padStart(width);
  };
  const due = column((pack) => pack.due);
  const fresh = column((pack) => pack.new);
  const met = column((pack) => pack.met);
  const total = column((pack) => pack.total);
  return packs.map((pack) => `${due(pack)} due   ${fresh(pack)} new   met ${met(pack)} of ${total(pack)}`);
}

export const menu = {
  begin: 'Begin: a few sentences to read, then this question',
  study: 'Study what is due',
  studyNew: 'Meet new questions',
  studyMore: 'Meet more new questions today',
  path: 'The path: chapters, cross-examinations, rounds',
  desk: 'The desk: print, attribute or hold',
  exam: 'An exam: no help, feedback at the end',
  read: 'Read: sources, chapters, days, what contradicts what',
  stats: 'How much you hold, and how well you judge yourself',
  packs: 'Choose a pack',
  back: 'Back',
  quit: 'Quit',
} as const;

/** An exam that nobody handed in: `Go on with the exam: 3 of 10 answered`, and of which packs where that is not plain. */
export function goesOnItem(
  { answered, of }: { readonly answered: number; readonly of: number | undefined },
  packTitles: readonly string[],
): string {
  return [`Go on with the exam: ${answeredOf(answered, of)}`, ...packTitles].join(', ');
}

/** New questions where only one pack has any. */
export function meetIn(packTitle: string): string {
  return `${menu.studyNew}: ${packTitle}`;
}

/** What a window too small to draw in gets. */
export const TOO_SMALL = 'Needs 40x12. q leaves. Any size: recite study --plain';
