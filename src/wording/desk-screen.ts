import { oneLine } from '../core/text/one-line.ts';
import type { DeskField, DeskItem, DeskRefusal, DeskView } from '../core/writing/desk.ts';
import { DESK } from './desk.ts';

/** A line of an item that can be changed. */
export interface DeskLine {
  readonly field: DeskField;
  readonly label: string;
  readonly text: string;
  /** What it means that it is empty. */
  readonly empty: string;
}

const WITH_WRONG: ReadonlySet<string> = new Set(['choice', 'short', 'several']);
const TYPED: ReadonlySet<string> = new Set(['choice', 'short']);

/** The lines of an item, in the order they stand in; without one, those of an item of one's own. */
export function deskLines(view: Extract<DeskView, { screen: 'item' }>): readonly DeskLine[] {
  const lines = rawLines(view);
  return lines.map((one) => ({ ...one, text: oneLine(one.text) }));
}

function rawLines({
  item,
  sentence,
  origin,
  wants,
}: Extract<DeskView, { screen: 'item' }>): readonly DeskLine[] {
  const kind = item?.kind ?? 'short';
  const several = (texts: readonly string[] | undefined) => (texts ?? []).join('; ');
  return [
    { field: 'ask', label: 'ask', text: item?.ask ?? '', empty: 'a question of your own' },
    ...(item !== undefined && item.answer === undefined
      ? []
      : [{ field: 'answer', label: 'answer', text: item?.answer ?? '', empty: 'none yet' } as const]),
    ...(WITH_WRONG.has(kind)
      ? [{ field: 'wrong', label: 'wrong', text: several(item?.wrong), empty: 'none: it is typed' } as const]
      : []),
    ...(TYPED.has(kind)
      ? [{ field: 'also', label: 'also', text: several(item?.accept), empty: alsoEmpty(item) } as const]
      : []),
    { field: 'mark', label: 'mark', text: several(item?.mark), empty: 'no words of the sentence' },
    { field: 'as', label: 'as', text: item?.as ?? 'stated', empty: '' },
    ...(item?.on !== undefined || wants.includes('on')
      ? [{ field: 'on', label: 'on', text: item?.on ?? '', empty: 'no day, month or year' } as const]
      : []),
    ...(item?.inferred || wants.includes('inferred')
      ? [{ field: 'inferred', label: 'inferred', text: item?.inferred ? 'yes' : '', empty: 'no' } as const]
      : []),
    ...(sentence === undefined || origin === 'imported'
      ? [
          {
            field: 'sentence',
            label: 'sentence',
            text: '',
            empty: 'some words of the one that settles it',
          } as const,
        ]
      : []),
  ];
}

function alsoEmpty(item: DeskItem | undefined): string {
  if (item?.kind !== 'choice') return 'only the answer itself';
  return item.accept === undefined ? 'it is never typed' : 'typed from the second meeting on';
}

/** Words of the writing desk as a screen. */
export const DESK_SCREEN = {
  progress: ({ place, of, kept }: Extract<DeskView, { screen: 'item' }>) => `${place}/${of}, ${kept} written`,
  title: (pack: string, { source }: Extract<DeskView, { screen: 'item' }>) =>
    source === undefined ? pack : `${pack} · ${source}`,
  done: (view: Extract<DeskView, { screen: 'done' }>) =>
    view.of === 0 ? 'Every sentence of the text has a question.' : DESK.done(view),
  doneProgress: (kept: number) => `${kept} written`,
  noProposal: 'No proposal. 1 begins a question of your own, s skips.',
  undone: 'Taken out of the pack again.',
  several: 'Semicolons stand between several.',
  refusal: (why: DeskRefusal) => OWN_REFUSALS[why] ?? DESK.refusal(why),
  noEditor: 'There is no editor to open: set EDITOR or VISUAL to its name.',
  editorFailed: (name: string, why: string) => `The editor ${name} could not be started: ${why}.`,
} as const;

/** Where the line face names what to type. */
const OWN_REFUSALS: Partial<Readonly<Record<DeskRefusal, string>>> = {
  'no-answer': 'It needs a question and an answer.',
  'no-sentence': 'It rests on no sentence yet: write some words of it into the last line.',
};
