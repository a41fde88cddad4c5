import type { Command } from '../command.ts';
import { JSON_OUT, PLAIN } from './options.ts';

/** Commands about packs. */
export const PACK: readonly Command[] = [
  {
    name: 'pack list',
    summary: 'The packs at hand',
    args: [],
    options: [JSON_OUT],
    examples: [{ line: 'recite pack list', does: 'ids, titles and sizes' }],
    load: () => import('../pack/list.ts'),
  },
  {
    name: 'pack info',
    summary: 'What a pack holds and where it comes from',
    args: [{ form: '<pack>', summary: 'a pack id or folder' }],
    options: [JSON_OUT],
    examples: [{ line: 'recite pack info russia-north-korea', does: 'sources, chapters, claims, questions' }],
    load: () => import('../pack/info.ts'),
  },
  {
    name: 'pack check',
    summary: 'Find what is wrong in a pack, with place and fix',
    args: [{ form: '[folder...]', summary: 'pack folders, or folders that hold packs' }],
    options: [
      {
        form: '--coverage',
        summary: 'show how many claims are asked as their weight wants; exit with 1 when some are not',
      },
      {
        form: '--fix',
        summary: 'mend what is mechanical first: tabs, quotes for YAML, sentences spelled as in their text',
      },
      { form: '--explain <rule>', summary: 'what a rule finds, why, and how to live with it' },
      { form: '--format <name>', summary: 'github: annotations for a workflow' },
      {
        form: '--originals <folder>',
        summary:
          'prove every fingerprint against the texts (.txt, .md) of a folder, and list what nothing restates',
      },
      JSON_OUT,
    ],
    examples: [
      { line: 'recite pack check ./my-pack', does: 'check a pack you are writing' },
      { line: 'recite pack check --explain longest-is-key', does: 'what is behind a finding' },
      {
        line: 'recite pack check questions/ --coverage',
        does: 'check every pack under a folder, and what is asked',
      },
      {
        line: 'recite pack check ./my-pack --originals ~/articles',
        does: 'hold the claims against the articles',
      },
    ],
    load: () => import('../pack/check.ts'),
  },
  {
    name: 'pack add',
    summary: 'Install a pack, once it was checked whole',
    args: [
      {
        form: '<from>',
        summary: 'a folder, an archive (.zip, .tgz, .tar.gz), or a URL that your git can clone',
      },
    ],
    options: [],
    examples: [
      { line: 'recite pack add /media/stick/cells', does: 'from a stick' },
      { line: 'recite pack add cells.zip', does: 'from an archive, unpacked with care' },
      { line: 'recite pack add https://example.org/cells.git', does: 'through your own git' },
    ],
    load: () => import('../pack/add.ts'),
  },
  {
    name: 'pack update',
    summary: 'Bring an installed pack up to date; the old edition stays until the new one is whole',
    args: [
      { form: '<pack>', summary: 'the id of an installed pack' },
      { form: '[from]', summary: 'a folder, archive or git URL; none: where it came from' },
    ],
    options: [],
    examples: [{ line: 'recite pack update cells', does: 'the next edition, from where it came' }],
    load: () => import('../pack/update.ts'),
  },
  {
    name: 'pack remove',
    summary: 'Take an installed pack away; what you have answered is kept',
    args: [{ form: '<pack>', summary: 'the id of an installed pack' }],
    options: [],
    examples: [{ line: 'recite pack remove cells', does: 'take it off the shelf' }],
    load: () => import('../pack/remove.ts'),
  },
  {
    name: 'pack new',
    summary: 'Begin a pack: asks for what it needs, or takes it from options',
    args: [{ form: '<folder>', summary: 'the folder to make; its name becomes the id' }],
    options: [
      { form: '--title <text>', summary: 'title of the pack; with it nothing is asked' },
      { form: '--language <tag>', summary: 'BCP 47 (en)' },
      { form: '--license <id>', summary: 'licence of the questions (CC-BY-4.0)' },
      { form: '--text <file>', summary: 'the text the questions rest on' },
      { form: '--text-title <text>', summary: 'its title' },
      { form: '--text-url <url>', summary: 'where it is on the web' },
      { form: '--text-license <id>', summary: 'its licence; own: it is yours' },
    ],
    examples: [
      { line: 'recite pack new ./cells', does: 'answer a few questions' },
      {
        line: 'recite pack new ./cells --title Cells --text cells.txt --text-license own',
        does: 'the same from a script',
      },
    ],
    load: () => import('../pack/new.ts'),
  },
  {
    name: 'pack import',
    summary: 'Take questions of another program in, as drafts',
    args: [{ form: '<file>', summary: 'GIFT, Aiken, CSV or TSV; exports of Moodle, Quizlet and Anki' }],
    options: [
      { form: '--to <folder>', summary: 'the pack to put them into; without it one is made here' },
      { form: '--format <name>', summary: 'gift, aiken or csv, where the file does not show it' },
      { form: '--language <tag>', summary: 'of a pack that is made, BCP 47 (en)' },
      JSON_OUT,
    ],
    examples: [
      { line: 'recite pack import bank.gift --to ./cells', does: 'a question bank of Moodle' },
      { line: 'recite pack import cards.txt', does: 'cards of Anki or Quizlet, in a pack of their own' },
    ],
    load: () => import('../pack/import.ts'),
  },
  {
    name: 'pack draft',
    summary: 'Write questions sentence by sentence, with a proposal where one is found',
    args: [
      { form: '<folder>', summary: 'the pack to write' },
      { form: '[source]', summary: 'one of its texts; none: all of them' },
    ],
    options: [PLAIN],
    examples: [
      { line: 'recite pack draft ./cells', does: 'confirm drafts, then go through the text' },
      { line: 'recite pack draft ./cells text', does: 'only the text with this id' },
    ],
    load: () => import('../pack/draft.ts'),
  },
  {
    name: 'pack preview',
    summary: 'Play questions as learners meet them, drafts too, leaving no trace in your progress',
    args: [
      { form: '<pack>', summary: 'a pack id or folder' },
      { form: '[id]', summary: 'one question; none: all of them' },
    ],
    options: [{ form: '--watch', summary: 'read the pack again whenever it is saved, and play on' }, PLAIN],
    examples: [
      { line: 'recite pack preview ./cells cell-wall', does: 'one question, in every way it is asked' },
      { line: 'recite pack preview ./cells --watch', does: 'beside the editor' },
    ],
    load: () => import('../pack/preview.ts'),
  },
  {
    name: 'pack diff',
    summary: 'What an edition changes for those who learn with the one before',
    args: [
      { form: '<old>', summary: 'a pack id or folder' },
      { form: '<new>', summary: 'the next edition, an id or folder' },
    ],
    options: [JSON_OUT],
    examples: [
      { line: 'recite pack diff cells ./cells', does: 'the installed edition against the one being written' },
    ],
    load: () => import('../pack/diff.ts'),
  },
  {
    name: 'pack export',
    summary: 'A pack in another form: a sheet to print, or a file for other programs',
    args: [{ form: '<pack>', summary: 'a pack id or folder' }],
    options: [
      { form: '--format <name>', summary: 'html (a sheet to print), gift, aiken or csv (html)' },
      { form: '--answers', summary: 'html: with the answers and their sentences on pages of their own' },
      { form: '--out <file>', summary: 'write into this file' },
      { form: '--force', summary: 'write over a file that is there' },
    ],
    examples: [
      { line: 'recite pack export ./cells --answers --out cells.html', does: 'a test to print, and its key' },
      { line: 'recite pack export ./cells --format gift --out cells.gift', does: 'for Moodle' },
    ],
    load: () => import('../pack/export.ts'),
  },
  {
    name: 'pack fingerprints',
    summary: 'The sentences of a text with their fingerprints, for `restates`',
    args: [{ form: '<file>', summary: 'a text file' }],
    options: [JSON_OUT],
    examples: [{ line: 'recite pack fingerprints ~/articles/report.txt', does: 'one sentence per line' }],
    load: () => import('../pack/fingerprints.ts'),
  },
];
