import type { Rung } from '../core/claim/ladder.ts';
import type { Pack } from '../core/pack.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { openPacks } from '../pack/library.ts';
import { dueLines, type ExamDue, type NextToDo, type PackDue } from '../wording/due.ts';
import { marksFor } from '../wording/marks.ts';
import { stepWords } from '../wording/path.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { examDue } from './exam-wish.ts';
import { backlogOf, growing } from './home-view.ts';
import { nowOf } from './now.ts';
import { ownLines, ownRecord } from './own-lines.ts';
import { openToLook, outlookOn, tellHidden, type World } from './world.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openToLook(context);
  const opened = await openPacks(world.shelf, args);
  tellHidden(opened, context);
  const packs = opened.map(({ pack }) => pack);
  if (options.json) printJson(context.stdout, dueJson(packs, args, world));
  else printLines(context.stdout, waitingLines(packs, args, world, context));
  return 0;
}

/** What waits and what lasts, pack by pack, and the one thing to do now. */
export function waitingLines(
  packs: readonly Pack[],
  names: readonly string[],
  world: World,
  { env }: Context,
): string[] {
  return dueLines({
    packs: packs.map((pack) => packDue(world, pack)),
    next: nextToDo(packs, names, world),
    own: ownLines(world, marksFor(env)),
    exam: examDue(packs, names, world),
  });
}

function dueJson(packs: readonly Pack[], names: readonly string[], world: World) {
  const { rhythm, sure } = ownRecord(world);
  return {
    packs: packs.map((pack) => {
      const { id, due, heldBack, new: fresh, total, ladder, climb } = packDue(world, pack);
      const next: { count: number; days: number; to: Rung } | null =
        climb === undefined ? null : { count: climb.count, days: climb.days, to: climb.to };
      return { id, due, heldBack, new: fresh, total, ladder, climb: next };
    }),
    week: rhythm.week,
    usual: rhythm.usual,
    sure,
    exam: examJson(examDue(packs, names, world)),
    next: nextToDo(packs, [], world).command ?? null,
  };
}

function examJson(exam: ExamDue | undefined) {
  return exam === undefined ? null : { ...exam, of: exam.of ?? null };
}

function packDue(world: World, pack: Pack): PackDue {
  const { due, heldBack, fresh, newToday } = outlookOn(world, [pack]);
  const total = pack.questions.filter(({ draft }) => !draft).length;
  const { ladder, climb } = growing(pack, world);
  return {
    id: pack.id,
    title: pack.title,
    due: due.length,
    heldBack,
    new: fresh.length,
    newToday,
    total,
    ladder,
    ...(climb !== undefined && { climb }),
  };
}

/** The one thing to do now, as words and as a command line. */
function nextToDo(packs: readonly Pack[], names: readonly string[], world: World): NextToDo {
  const now = nowOf(packs, world);
  const backlog = backlogOf(packs, world);
  switch (now.do) {
    case 'due':
      return { do: 'due', due: now.due, command: study(names), ...(backlog !== undefined && { backlog }) };
    case 'new':
      return { do: 'new', command: study(names) };
    case 'step':
      return {
        do: 'step',
        words: stepWords(now.step, now.places, now.fresh),
        command: `recite path ${quotedForShell(names.length === 1 ? (names[0] ?? '') : now.pack.id)}`,
      };
    case 'rest':
      return now.left ? { do: 'more', command: `${study(names)} --new 6` } : { do: 'nothing' };
  }
}

function study(names: readonly string[]): string {
  return ['recite study', ...names.map(quotedForShell)].join(' ');
}
