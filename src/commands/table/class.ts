import type { Command } from '../command.ts';
import { JSON_OUT, PLAIN } from './options.ts';

/** Commands of a class without a server: files go from hand to hand. */
export const CLASS: readonly Command[] = [
  {
    name: 'hand-in',
    summary: 'Write your first answers to a pack into a file for your teacher',
    args: [{ form: '<pack>', summary: 'a pack id or folder' }],
    options: [
      { form: '--name <text>', summary: 'your name, as your teacher should read it' },
      { form: '--bets', summary: 'also how sure you were of each answer' },
      { form: '--out <file>', summary: 'the file (pack and day)' },
      { form: '--force', summary: 'write over a file that is there' },
      { form: '--yes', summary: 'ask nothing' },
    ],
    examples: [
      { line: 'recite hand-in tides', does: 'see what would be in the file, and choose' },
      { line: 'recite hand-in tides --name Mara --yes', does: 'the same without questions' },
    ],
    load: () => import('../hand-in.ts'),
  },
  {
    name: 'class',
    summary: 'What a class believes and knows, from the files it handed in',
    args: [{ form: '<file...>', summary: 'files of hand-in' }],
    options: [
      { form: '--pack <pack>', summary: 'the pack, where it is not on the shelf: an id or folder' },
      { form: '--csv', summary: 'a table, one row a question' },
      { form: '--html <file>', summary: 'also write the report as one page' },
      PLAIN,
      JSON_OUT,
    ],
    examples: [
      { line: 'recite class handed-in/*.json', does: 'first of all what to teach again' },
      { line: 'recite class *.json --pack ./tides --csv > tides.csv', does: 'for a spreadsheet' },
    ],
    load: () => import('../class.ts'),
  },
];
