import { counted } from './dates.ts';
import { widest } from './width.ts';

interface PackDue {
  readonly id: string;
  readonly title: string;
  readonly due: number;
  readonly new: number;
  readonly newToday: number;
  readonly total: number;
}

/** What waits, one line a pack, then how to start. */
export function dueLines(packs: readonly PackDue[]): string[] {
  if (packs.length === 0)
    return ['No packs here. A folder with a pack.yaml can be studied as it is: recite study ./my-pack'];
  const width = widest(packs.map(({ title }) => title));
  const due = packs.reduce((sum, pack) => sum + pack.due, 0);
  const newToday = packs.reduce((sum, pack) => sum + pack.newToday, 0);
  const newLeft = packs.reduce((sum, pack) => sum + pack.new, 0);
  return [
    ...packs.map((pack) => `${pack.title.padEnd(width)}   ${pack.due} due, ${pack.new} new of ${pack.total}`),
    startLine(due, newToday, newLeft),
  ];
}

function startLine(due: number, newToday: number, newLeft: number): string {
  if (due > 0) return `Answer ${counted(due, 'due question')}: recite study`;
  if (newToday > 0) return 'Nothing is due. Meet new questions: recite study';
  return newLeft > 0
    ? 'Nothing is due, and today has had its new questions. More of them: recite study --new 6'
    : 'Nothing is due and nothing is new.';
}
