import { isServed } from '../core/session/outlook.ts';
import { askedItems, type SessionSetup } from '../core/session/setup.ts';
import { openPacks } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import type { Context, Invocation } from './command.ts';
import { writeExamReport } from './exam-report.ts';
import { EXAM_QUESTIONS, unfinishedWish } from './exam-wish.ts';
import { textOption, wholeNumber } from './option-values.ts';
import { play } from './play.ts';
import { openPlay } from './playing.ts';
import { reportFile } from './report-file.ts';
import { knownRound, wishOf } from './round.ts';
import { filterOf, tellLeftOut } from './study.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

/** Options that describe another exam than the one that was broken off. */
const OF_A_NEW_ONE = ['questions', 'minutes', 'chapter', 'seed', 'code', 'placement', 'fresh'] as const;
/** Options that say which questions are asked, as a code does. */
const WITHIN_A_CODE = ['questions', 'chapter', 'seed', 'placement'] as const;

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const report = textOption(options.report);
  const file = report === undefined ? undefined : reportFile(report);
  const world = await openPlay(context, options.save !== false);
  const opened = await openPacks(world.shelf, args);
  tellLeftOut(opened, context);
  const pass = passMark(options);
  const packs = opened.map(({ pack }) => pack);
  const filter = filterOf(options, opened);
  if (pass !== undefined) refuseWithoutQuestions({ packs, filter, learner: world.store.learner() }, world);
  const asksForNew = OF_A_NEW_ONE.some((name) => options[name] !== undefined);
  const unfinished = asksForNew ? undefined : unfinishedWish(world, { packs, names: args });
  const wish = unfinished ?? newExam(invocation, { packs, names: args, filter });
  return play(wish, world, invocation, context, async (summary) => {
    const percent = summary.firstTries === 0 ? 0 : (100 * summary.firstTriesRight) / summary.firstTries;
    if (file !== undefined) await writeExamReport(file, summary, context);
    return pass !== undefined && percent < pass ? 1 : 0;
  });
}

function newExam({ options }: Invocation, chosen: Pick<Wish, 'packs' | 'names' | 'filter'>): Wish {
  const seed = textOption(options.seed);
  const minutes = wholeNumber(options.minutes, '--minutes', 1);
  const questions = wholeNumber(options.questions, '--questions', 1);
  const timed = minutes === undefined ? {} : { minutes };
  const code = textOption(options.code);
  if (code !== undefined) {
    const twice = WITHIN_A_CODE.find((name) => options[name] !== undefined);
    if (twice !== undefined) throw codeAlone(twice);
    const round = wishOf(knownRound(code, chosen.packs));
    return { ...round, mode: 'exam', names: chosen.names, limits: { ...round.limits, ...timed } };
  }
  const placement = options.placement === true;
  return {
    ...chosen,
    mode: placement ? 'placement' : 'exam',
    limits: { ...(!placement && { answers: questions ?? EXAM_QUESTIONS }), ...timed },
    ...(seed !== undefined && { seed }),
  };
}

function codeAlone(option: string): UserError {
  return new UserError(
    'code-alone',
    `A code says which questions are asked, so --${option} cannot be given with it.`,
    'Leave one of the two out. A code of another length: recite round --questions 20 --print',
  );
}

function passMark(options: Invocation['options']): number | undefined {
  const pass = wholeNumber(options.pass, '--pass', 0);
  if (pass === undefined || pass <= 100) return pass;
  throw new UserError(
    'bad-number',
    `--pass takes a percentage up to 100, not ${pass}.`,
    'For example: --pass 60',
  );
}

/** A score of nothing is neither passed nor failed. */
function refuseWithoutQuestions(
  { packs, ...from }: Pick<SessionSetup, 'packs' | 'filter' | 'learner'>,
  { clock }: World,
): void {
  const now = clock.now();
  if (askedItems(packs).some((asked) => isServed(asked, from, now))) return;
  throw new UserError(
    'nothing-to-ask',
    `There is no question to ask in ${packs.map(({ id }) => id).join(', ')}, so nothing can be passed.`,
    'See what it holds: recite pack info',
  );
}
