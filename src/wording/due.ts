import type { Rung } from '../core/claim/ladder.ts';
import { counted } from './dates.ts';
import { answeredOf } from './exam.ts';
import { backlogLine, nothingDue } from './home.ts';
import { climbLine, rungsLine } from './ladder.ts';
import { widest } from './width.ts';

/** What waits in one pack. */
export interface PackDue {
  readonly id: string;
  readonly title: string;
  /** Met and due today or before. */
  readonly due: number;
  /** Due as well, and put off until tomorrow beside what was answered today. */
  readonly heldBack: number;
  /** Never met, and how many of those today still lets in. */
  readonly new: number;
  readonly newToday: number;
  /** Questions that are served at all. */
  readonly total: number;
  readonly ladder: Readonly<Record<Rung, number>>;
  readonly climb?: Parameters<typeof climbLine>[0] | undefined;
}

/** The one thing to do now, and the command that does it. */
export interface NextToDo {
  readonly do: 'due' | 'step' | 'new' | 'more' | 'nothing';
  readonly due?: number;
  /** What the next step is. */
  readonly words?: string;
  readonly command?: string;
  readonly backlog?: Parameters<typeof backlogLine>[0];
}

/** An exam that nobody handed in, and the command that goes on with it. */
export interface ExamDue {
  readonly answered: number;
  readonly of: number | undefined;
  readonly command: string;
}

/** What waits and what lasts, pack by pack, then the one thing to do. */
export function dueLines({
  packs,
  next,
  own,
  exam,
}: {
  readonly packs: readonly PackDue[];
  readonly next: NextToDo;
  /** What the learner's own days and bets say. */
  readonly own: readonly string[];
  readonly exam?: ExamDue | undefined;
}): string[] {
  if (packs.length === 0)
    return ['No packs here. A folder with a pack.yaml can be studied as it is: recite study ./my-pack'];
  const width = widest(packs.map(({ title }) => title));
  return [
    ...packs.flatMap((pack) => [
      `${pack.title.padEnd(width)}   ${pack.due} due, ${pack.new} new of ${pack.total}`,
      ...[rungsLine(pack.ladder)].filter((lasting) => lasting !== '').map((lasting) => `  ${lasting}`),
      ...(pack.climb === undefined ? [] : [`  ${climbLine(pack.climb)}`]),
    ]),
    ...own,
    ...(next.backlog === undefined ? [] : [backlogLine(next.backlog)]),
    ...(exam === undefined ? [] : [examLine(exam)]),
    startLine(next, nothingDue(packs.reduce((sum, { heldBack }) => sum + heldBack, 0))),
  ];
}

/** What is said of an exam that waits. */
export function examLine({ answered, of, command }: ExamDue): string {
  return `An exam is not handed in, ${answeredOf(answered, of)}: ${command}`;
}

function startLine({ do: what, due = 0, words = '', command = '' }: NextToDo, nothing: string): string {
  switch (what) {
    case 'due':
      return `Answer ${counted(due, 'due question')}: ${command}`;
    case 'step':
      return `${nothing}. ${words}: ${command}`;
    case 'new':
      return `${nothing}. Meet new questions: ${command}`;
    case 'more':
      return `${nothing}, and today has had its new questions. More of them: ${command}`;
    case 'nothing':
      return `${nothing}, and nothing is new.`;
  }
}
