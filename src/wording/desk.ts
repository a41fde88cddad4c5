import { quotedForShell } from '../core/text/for-shell.ts';
import type { DeskItem, DeskRefusal, DeskView, Origin } from '../core/writing/desk.ts';
import { counted } from './dates.ts';

const ORIGINS: Readonly<Record<Origin, string>> = {
  proposal: 'proposed',
  imported: 'a draft of the pack',
  own: 'yours',
};

const REFUSALS: Readonly<Record<DeskRefusal, string>> = {
  'nothing-here': 'There is nothing here to do that with.',
  'no-answer': 'It needs a question and an answer: ask …, answer …',
  'no-sentence': 'It rests on no sentence yet. Say some words of the one that settles it: sentence …',
  'not-in-text': 'No sentence of the text has these words together.',
  'not-in-sentence': 'These words do not stand in the sentence.',
  'fixed-field': 'This kind of question has no such field here; change it in pack.yaml.',
  'bad-standing': 'Write one of: stated, reported, alleged, denied, expected, opinion.',
  'bad-day': 'Write it as 2023-09-13, 2023-09 or 2023.',
  'yes-or-no': 'Write yes or no.',
  errors: 'Not written, because of this:',
  'nothing-to-undo': 'There is nothing to take back.',
  'file-changed': 'pack.yaml was changed since; take the question out there.',
  unreadable: 'pack.yaml cannot be read as it is now; mend it in the editor.',
};

/** Words of the writing desk. */
export const DESK = {
  howTo:
    'A question comes into the pack when you accept it, not before. a accepts, s skips, help lists the rest.',
  help: [
    'a            accept: write the question into the pack, go on',
    's            skip this sentence',
    'b            back to the one before',
    'ask …        change the question, or begin one of your own',
    'answer …     change the right answer',
    'wrong …; …   change the wrong answers; without any, the answer is typed',
    'also …; …    what else is right when typed; alone: only the answer itself',
    'mark …; …    the words of the sentence to mark',
    'as …         how the sentence puts it: stated, reported, alleged, denied, expected, opinion',
    'on …         the day, month or year the sentence speaks of, as 2023-09-13, 2023-09 or 2023',
    'inferred yes the answer follows from the sentence in other words',
    'sentence …   rest it on the sentence of the text that has these words',
    'undo         take the question accepted last out again',
    'quit         leave; everything accepted is in the pack',
  ],
  unknown: (word: string) => `There is no ${JSON.stringify(word)} here. help lists what there is.`,
  needsText: (word: string) => `Say what: ${word} …`,
  kept: (id: string) => `Written: ${id}`,
  undone: 'Taken out again:',
  refusal: (why: DeskRefusal) => REFUSALS[why],
  noProposal: 'No proposal. Write one of your own with ask … and answer …, or s to skip.',
  title: ({ place, of, kept, origin, source }: Extract<DeskView, { screen: 'item' }>) =>
    `${origin === 'imported' ? 'Draft' : 'Sentence'} ${place} of ${of}, ${kept} written${source === undefined ? '' : ` · ${source}`}`,
  done: ({ of, kept }: Extract<DeskView, { screen: 'done' }>) =>
    `That was all ${of}. ${counted(kept, 'question')} written.`,
  left: (kept: number) => `${counted(kept, 'question')} written.`,
  next: (folder: string) => [
    `See what is wrong: recite pack check ${quotedForShell(folder)}`,
    `Play it:           recite study ${quotedForShell(folder)} --no-save`,
  ],
  heading: (item: DeskItem, origin: Origin) => `${item.kind}, ${ORIGINS[origin]}`,
} as const;

/** The fields of an item, label and text. */
export function deskRows(item: DeskItem): [string, string][] {
  return [
    ['ask', item.ask],
    ...(item.answer === undefined ? [] : [['answer', item.answer] as [string, string]]),
    ...(item.wrong.length === 0 ? [] : [['wrong', item.wrong.join('; ')] as [string, string]]),
    ...(item.accept === undefined
      ? []
      : [['also', item.accept.join('; ') || '(typed from the second meeting on)'] as [string, string]]),
    ...(item.mark.length === 0 ? [] : [['mark', item.mark.join('; ')] as [string, string]]),
    ...(item.as === 'stated' ? [] : [['as', item.as] as [string, string]]),
    ...(item.on === undefined ? [] : [['on', item.on] as [string, string]]),
    ...(item.inferred ? [['inferred', 'yes'] as [string, string]] : []),
    ...item.others.map(([label, text]) => [label, text] as [string, string]),
  ];
}
