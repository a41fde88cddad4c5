import type { Command, Word } from './command.ts';

const JSON_OUT: Word = { form: '--json', summary: 'print one JSON object for programs' };
const PLAIN: Word = {
  form: '--plain',
  summary: 'line by line, for pipes, screen readers and simple terminals',
};
const SEED: Word = {
  form: '--seed <text>',
  summary: 'the same seed, history and day ask the same questions in the same order',
};
const CHAPTER: Word = { form: '--chapter <id>', summary: 'only questions of this chapter' };
const NO_SAVE: Word = { form: '--no-save', summary: 'practise without writing anything' };
const PACKS: Word = { form: '[pack...]', summary: 'pack ids or folders; none: every pack at hand' };

/** Every command, in the order of the help. Its file is loaded only when it runs. */
export const COMMANDS: readonly Command[] = [
  {
    name: '',
    summary: 'What is due and the one thing to do now',
    args: [],
    options: [PLAIN],
    examples: [{ line: 'recite', does: 'open the home screen' }],
    load: () => import('./home.ts'),
  },
  {
    name: 'study',
    summary: 'Answer what is due, then meet a few new questions',
    args: [PACKS],
    options: [
      { form: '--limit <n>', summary: 'end after n graded answers, returns included' },
      { form: '--new <n>', summary: 'at most n new questions' },
      { form: '--minutes <m>', summary: 'begin no question after m minutes' },
      { form: '--tag <tag>', summary: 'only questions with this tag' },
      CHAPTER,
      SEED,
      PLAIN,
      NO_SAVE,
    ],
    examples: [
      { line: 'recite study', does: 'study every pack at hand' },
      { line: 'recite study russia-north-korea --minutes 5', does: 'five minutes of one pack' },
      { line: 'recite study ./my-pack --new 3', does: 'a pack folder of your own, three new questions' },
      { line: "printf '2!\\n-\\n' | recite study --plain --limit 2", does: 'answer from a script' },
    ],
    load: () => import('./study.ts'),
  },
  {
    name: 'exam',
    summary: 'Check yourself: all questions first, feedback and score at the end',
    args: [{ form: '<pack>', summary: 'a pack id or folder' }],
    options: [
      { form: '--questions <n>', summary: 'how many questions (10)' },
      { form: '--pass <percent>', summary: 'exit with 1 when the score is below' },
      CHAPTER,
      SEED,
      PLAIN,
      NO_SAVE,
    ],
    examples: [
      { line: 'recite exam russia-north-korea', does: 'ten questions of the pack' },
      { line: 'recite exam russia-north-korea --questions 20 --pass 60', does: 'twenty, and 60 % to pass' },
    ],
    load: () => import('./exam.ts'),
  },
  {
    name: 'due',
    summary: 'How much waits in each pack',
    args: [PACKS],
    options: [JSON_OUT],
    examples: [
      { line: 'recite due', does: 'one line a pack' },
      { line: 'recite due --json', does: 'the same for a status bar' },
    ],
    load: () => import('./due.ts'),
  },
  {
    name: 'history',
    summary: 'Every answer given, newest last',
    args: [PACKS],
    options: [{ form: '--last <n>', summary: 'only the last n answers' }, JSON_OUT],
    examples: [
      { line: 'recite history --last 10', does: 'the last ten answers' },
      { line: 'recite history russia-north-korea --json', does: 'all answers of a pack, for programs' },
    ],
    load: () => import('./history.ts'),
  },
  {
    name: 'pack list',
    summary: 'The packs at hand',
    args: [],
    options: [JSON_OUT],
    examples: [{ line: 'recite pack list', does: 'ids, titles and sizes' }],
    load: () => import('./pack-list.ts'),
  },
  {
    name: 'pack info',
    summary: 'What a pack holds and where it comes from',
    args: [{ form: '<pack>', summary: 'a pack id or folder' }],
    options: [JSON_OUT],
    examples: [{ line: 'recite pack info russia-north-korea', does: 'sources, chapters, claims, questions' }],
    load: () => import('./pack-info.ts'),
  },
  {
    name: 'pack check',
    summary: 'Find what is wrong in a pack, with place and fix',
    args: [{ form: '<folder...>', summary: 'pack folders, or folders that hold packs' }],
    options: [
      {
        form: '--coverage',
        summary: 'show how many claims are asked as their weight wants; exit with 1 when some are not',
      },
      {
        form: '--originals <folder>',
        summary:
          'prove every fingerprint against the texts (.txt, .md) of a folder, and list what nothing restates',
      },
      JSON_OUT,
    ],
    examples: [
      { line: 'recite pack check ./my-pack', does: 'check a pack you are writing' },
      {
        line: 'recite pack check questions/ --coverage',
        does: 'check every pack under a folder, and what is asked',
      },
      {
        line: 'recite pack check ./my-pack --originals ~/articles',
        does: 'hold the claims against the articles',
      },
    ],
    load: () => import('./pack-check.ts'),
  },
  {
    name: 'pack fingerprints',
    summary: 'The sentences of a text with their fingerprints, for `restates`',
    args: [{ form: '<file>', summary: 'a text file' }],
    options: [JSON_OUT],
    examples: [{ line: 'recite pack fingerprints ~/articles/report.txt', does: 'one sentence per line' }],
    load: () => import('./pack-fingerprints.ts'),
  },
  {
    name: 'progress where',
    summary: 'Where your progress is kept',
    args: [],
    options: [JSON_OUT],
    examples: [{ line: 'recite progress where', does: 'the folders, and which one to back up' }],
    load: () => import('./progress-where.ts'),
  },
  {
    name: 'config',
    summary: 'Show or change a setting',
    args: [
      { form: '[key]', summary: 'a setting; none: all of them' },
      { form: '[value]', summary: 'its new value' },
    ],
    options: [JSON_OUT],
    examples: [
      { line: 'recite config', does: 'all settings with what they mean' },
      { line: 'recite config newPerDay 4', does: 'fewer new questions a day' },
    ],
    load: () => import('./config.ts'),
  },
];
