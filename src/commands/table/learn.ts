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
      { form: '--ahead <days>', summary: 'also what falls due within so many days; early reviews count' },
      { form: '--cram', summary: 'the least known first, due or not; logged, and no date moves' },
      { form: '--goal <day>', summary: 'work toward a day such as 2026-12-12, and show the plan' },
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
      { line: 'recite study --ahead 7', does: 'before a week without it' },
      { line: 'recite study --goal 2026-12-12', does: 'what a test on that day takes a day' },
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
    load: () => import('../exam.ts'),
  },
  {
    name: 'path',
    summary: 'The chapters in order of need, each closed by a cross-examination; go on with the next',
    args: [
      { form: '[pack]', summary: 'a pack id or folder; none: the first pack with chapters' },
      { form: '[step]', summary: 'a chapter id, cross-source, timeline or only-said; none: what is next' },
    ],
    options: [
      { form: '--examine', summary: "the chapter's cross-examination, whatever is met of it" },
      PLAIN,
      NO_SAVE,
      JSON_OUT,
    ],
    examples: [
      { line: 'recite path russia-north-korea', does: 'where you are, and the next step' },
      { line: 'recite path russia-north-korea timeline', does: 'events in order, without their dates' },
      { line: 'recite path --json', does: 'every chapter with what its claims last, for programs' },
    ],
    load: () => import('../path.ts'),
  },
  {
    name: 'desk',
    summary: 'Ten draft headlines: print, attribute to whom, or hold',
    args: [PACKS],
    options: [{ form: '--headlines <n>', summary: 'how many headlines (10)' }, SEED, PLAIN, NO_SAVE],
    examples: [
      { line: 'recite desk russia-north-korea', does: 'an evening at the desk, and what the editor says' },
    ],
    load: () => import('../desk.ts'),
  },
  {
    name: 'daily',
    summary: "Today's round: ten questions, the same for everybody, and a line of blocks to paste",
    args: [{ form: '[pack]', summary: 'a pack id or folder; none: the first pack' }],
    options: [
      { form: '--again', summary: 'play it once more; the first time counts' },
      PLAIN,
      NO_SAVE,
      JSON_OUT,
    ],
    examples: [{ line: 'recite daily', does: "today's round" }],
    load: () => import('../daily.ts'),
  },
  {
    name: 'round',
    summary: 'A round by code: the same questions in the same order for everybody who has it',
    args: [{ form: '[code]', summary: 'the code of a round; none: a new one' }],
    options: [
      {
        form: '--pack <pack>',
        summary: 'a pack id or folder; for a new code, or for a pack that is not on the shelf',
      },
      { form: '--questions <n>', summary: 'how many questions a new one has, up to 32 (10)' },
      { form: '--tag <tag>', summary: 'only questions with this tag' },
      CHAPTER,
      { form: '--seed <text>', summary: 'the same text, pack and options give the same code' },
      { form: '--print', summary: 'print the code and end' },
      PLAIN,
      NO_SAVE,
    ],
    examples: [
      {
        line: 'recite round --pack russia-north-korea --questions 8 --print',
        does: 'a code for a friend or a class',
      },
      { line: 'recite round 7k2f-9qx4-m2tb', does: 'play the round of a code' },
    ],
    load: () => import('../round.ts'),
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
    name: 'history',
    summary: 'Every answer given, newest last; or why one question is due',
    args: [{ form: '[pack...]', summary: 'packs; or one pack/question: why it comes back when it does' }],
    options: [{ form: '--last <n>', summary: 'only the last n answers' }, JSON_OUT],
    examples: [
      { line: 'recite history --last 10', does: 'the last ten answers' },
      {
        line: 'recite history recite-basics/spacing-effect',
        does: 'one question: its answers, its curve, and what each outcome would bring',
      },
      { line: 'recite history russia-north-korea --json', does: 'all answers of a pack, for programs' },
    ],
    load: () => import('../history.ts'),
  },
  {
    name: 'suspend',
    summary: 'Set questions aside, or call them back',
    args: [{ form: '[question...]', summary: 'pack/question; none: list what is set aside' }],
    options: [{ form: '--off', summary: 'call them back' }, JSON_OUT],
    examples: [
      { line: 'recite suspend', does: 'what is set aside' },
      { line: 'recite suspend recite-basics/spacing-effect', does: 'not asked again' },
      { line: 'recite suspend --off recite-basics/spacing-effect', does: 'asked again when it is due' },
    ],
    load: () => import('../suspend.ts'),
  },
];
