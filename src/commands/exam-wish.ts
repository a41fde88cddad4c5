import type { PackId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { isExamOf, sizeOf, type Unfinished, unfinishedExams } from '../core/session/exam/resume.ts';
import type { Mode } from '../core/session/policy.ts';
import type { Filter } from '../core/session/setup.ts';
import type { SessionView } from '../core/session/view.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { UserError } from '../user-error.ts';
import { type ExamDue, examLine } from '../wording/due.ts';
import { type Context, printLines } from './command.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

/** Questions of an exam when no other number is asked for. */
export const EXAM_QUESTIONS = 10;

/** The exam of these packs that was broken off last, as it goes on; undefined where there is none. */
export function unfinishedWish(
  { store }: World,
  { packs, names }: Pick<Wish, 'packs' | 'names'>,
): (Wish & { readonly unfinished: Unfinished }) | undefined {
  const unfinished = unfinishedExams(store.records()).findLast((exam) => isExamOf(exam, packs));
  if (unfinished === undefined) return undefined;
  const { seed, mode, limits, filters } = unfinished.start;
  return {
    mode: mode as Mode,
    packs,
    names,
    // As they were written: nothing else writes a start line of an exam.
    limits: (limits ?? {}) as Wish['limits'],
    filter: (filters ?? {}) as Filter,
    seed: seed ?? '',
    unfinished,
  };
}

/** An exam that waits to be handed in. */
export interface WaitingExam {
  readonly packs: readonly Pack[];
  readonly answered: number;
  /** Undefined where it grows with the answers. */
  readonly of: number | undefined;
}

/** The exam that was broken off last, of those whose packs are all among these; undefined where there is none. */
export function waitingExam({ store }: World, packs: readonly Pack[]): WaitingExam | undefined {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const packsOf = ({ start }: Unfinished) => (start.packs ?? []).map(({ id }) => byId.get(id as PackId));
  const exam = store.unfinishedExams().findLast((one) => !packsOf(one).includes(undefined));
  if (exam === undefined) return undefined;
  return {
    packs: packsOf(exam).filter((pack) => pack !== undefined),
    answered: exam.answered,
    of: sizeOf(exam),
  };
}

/** An exam that is under way. */
export function isExam(view: SessionView): boolean {
  return view.screen === 'sheet' || (view.screen === 'ask' && view.exam !== undefined);
}

/** Tells whoever leaves an exam how it goes on. */
export function tellExam(
  packs: readonly Pack[],
  names: readonly string[],
  world: World,
  { stdout }: Context,
): void {
  const exam = world.saves ? examDue(packs, names, world) : undefined;
  if (exam !== undefined) printLines(stdout, [examLine(exam)]);
}

/** The exam that waits to be handed in, with its packs named as they were asked for. */
export function examDue(packs: readonly Pack[], names: readonly string[], world: World): ExamDue | undefined {
  const exam = waitingExam(world, packs);
  if (exam === undefined) return undefined;
  const asked = names.length === packs.length ? names : packs.map(({ id }) => id);
  const named = exam.packs.map((pack) => asked[packs.indexOf(pack)] ?? pack.id);
  const { answered, of } = exam;
  return { answered, of, command: ['recite exam', ...named.map(quotedForShell)].join(' ') };
}

/**
 * That exam, as it goes on.
 * @throws UserError where another window handed it in meanwhile
 */
export function goingOnWish(world: World, packs: readonly Pack[]): Wish {
  const waiting = waitingExam(world, packs)?.packs;
  const wish = waiting && unfinishedWish(world, { packs: waiting, names: waiting.map(({ id }) => id) });
  if (wish !== undefined) return wish;
  throw new UserError('exam-done', 'That exam was handed in meanwhile.', 'What it came to: recite history');
}

/** The exam begun from a menu: one that was broken off goes on. */
export function examWish(world: World, pack: Pack): Wish {
  const chosen = { packs: [pack], names: [pack.id] };
  return (
    unfinishedWish(world, chosen) ?? {
      ...chosen,
      mode: 'exam',
      limits: { answers: EXAM_QUESTIONS },
      filter: {},
    }
  );
}
