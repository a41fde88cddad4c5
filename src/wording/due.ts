import { counted } from './dates.ts';

interface PackDue {
  readonly id: string;
  readonly title: string;
  readonly due: number;
  readonly new: number;
  readonly total: number;
}

/** What waits, one line a pack, then how to start. */
export function dueLines(packs: readonly PackDue[]): string[] {
  if (packs.length === 0)
    return ['No packs here. A folder with a pack.yaml can be studied as it is: recite study ./my-pack'];
  const width = Math.max(...packs.map(({ title }) => title.length));
  const due = packs.reduce((sum, pack) => sum + pack.due, 0);
  const fresh = packs.reduce((sum, pack) => sum + pack.new, 0);
  return [
    ...packs.map((pack) => `${pack.title.padEnd(width)}   ${pack.due} due, ${pack.new} new of ${pack.total}`),
    startLine(due, fresh),
  ];
}

function startLine(due: number, fresh: number): string {
  if (due > 0) return `Answer ${counted(due, 'due question')}: recite study`;
  return fresh > 0
    ? 'Nothing is due. Meet new questions: recite study'
    : 'Nothing is due and nothing is new.';
}
