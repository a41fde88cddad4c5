import type { Command } from '../command.ts';
import { CHAPTER, JSON_OUT, NO_SAVE, PACKS, PLAIN, SEED } from './options.ts';

/** Commands of a learner: what waits, sessions, and what was answered. */
export const LEARN: readonly Command[] = [
  {
    name: '',
    summary: 'What is due and the one thing to do now',
    args: [],
    options: [PLAIN],
    examples: [{ line: 'recite', does: 'open the home screen' }],
    load: () => import('../home.ts'),
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
      { form: '--only <ids>', summary: 'exactly these questions, whatever is due: ids with commas' },
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
    load: () => import('../study.ts'),
  },
  {
    name: 'exam',
    summary: 'Check yourself: all questions first, feedback and score at the end',
    args: [{ form: '<pack>', summary: 'a pack id or folder' }],
    options: [
      { form: '--questions <n>', summary: 'how many questions (10)' },
      { form: '--minutes <m>', summary: 'hand in after m minutes (no limit)' },
      { form: '--pass <percent>', summary: 'exit with 1 when the score is below' },
      { form: '--report <file>', summary: 'write the result to a .md, .json or .html file' },
      { form: '--fresh', summary: 'begin anew, even if an exam of this pack was broken off' },
      {
        form: '--placement',
        summary: 'find out what you know already, in 15 to 25 questions; what is right gets a first date',
      },
      CHAPTER,
      SEED,
      PLAIN,
      NO_SAVE,
    ],
    examples: [
      { line: 'recite exam russia-north-korea', does: 'ten questions of the pack' },
      { line: 'recite exam russia-north-korea --questions 20 --pass 60', does: 'twenty, and 60 % to pass' },
      { line: 'recite exam russia-north-korea --report result.html', does: 'keep the result as a page' },
      { line: 'recite exam russia-north-korea --placement', does: 'start a pack you know part of' },
    ],
    load: () => import('../exam.ts'),
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
    load: () => import('../due.ts'),
  },
  {
    name: 'stats',
    summary: 'How much you hold and for how long, how well you judge yourself, and what is coming',
    args: [PACKS],
    options: [PLAIN, JSON_OUT],
    examples: [
      { line: 'recite stats', does: 'everything, with charts' },
      { line: 'recite stats russia-north-korea --plain', does: 'one pack, each chart as a sentence' },
    ],
    load: () => import('../stats.ts'),
  },
  {
    name: 'read',
    summary: 'Read a pack: its sources, chapters and days, with how long each claim lasts',
    args: [
      { form: '<pack>', summary: 'a pack id or folder' },
      { form: '[part]', summary: 'a source, a chapter, a claim, or: timeline' },
    ],
    options: [PLAIN, JSON_OUT],
    examples: [
      { line: 'recite read russia-north-korea', does: 'what there is to read' },
      { line: 'recite read russia-north-korea timeline', does: 'every claim by its day' },
    ],
    load: () => import('../read.ts'),
  },
  {
    name: 'history',
    summary: 'Every answer given, newest last',
    args: [PACKS],
    options: [
      { form: '--last <n>', summary: 'only the last n answers' },
      { form: '--flagged', summary: 'the questions you flagged, with the reasons' },
      {
        form: '--report <file>',
        summary: 'with --flagged: a .md, .json or .html file for whoever wrote them',
      },
      PLAIN,
      JSON_OUT,
    ],
    examples: [
      { line: 'recite history', does: 'search and open what you answered' },
      { line: 'recite history --last 10', does: 'the last ten answers' },
      { line: 'recite history --flagged --report flags.md', does: 'flagged questions, for their author' },
      { line: 'recite history russia-north-korea --json', does: 'all answers of a pack, for programs' },
    ],
    load: () => import('../history.ts'),
  },
];
