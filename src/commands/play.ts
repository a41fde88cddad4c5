import type { SummaryView } from '../core/session/view.ts';
import { LineInput } from '../plain/input.ts';
import { playPlain } from '../plain/session.ts';
import type { LiveSession } from '../progress/live-session.ts';
import { PLAIN } from '../wording/plain.ts';
import { errorLines } from '../wording/program.ts';
import type { Context, Invocation } from './command.ts';
import { isExam, tellExam } from './exam-wish.ts';
import { INTERRUPTED, interruption } from './interruption.ts';
import { lookOf } from './look.ts';
import { begin, type Wish } from './wish.ts';
import { tellEdits, type World } from './world.ts';

/** Screens need a terminal at both ends, and one that can move its cursor. */
export function wantsPlain({ options }: Invocation, { env, stdin, stdout }: Context, world: World): boolean {
  if (options.plain === true || world.store.settings.all().face === 'plain') return true;
  return !stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb';
}

/** Plays what was wished for in the face that fits; resolves to the exit code. `judge` may turn a finished session into a finding. */
export async function play(
  wish: Wish,
  world: World,
  invocation: Invocation,
  context: Context,
  judge: (summary: SummaryView) => Promise<0 | 1> = async () => 0,
): Promise<number> {
  await tellEdits(wish.packs, world, context);
  const session = begin(world, wish);
  const plain = wantsPlain(invocation, context, world);
  const code = plain
    ? await playOnLines(session, world, context)
    : await (await import('./screens.ts')).runSession(session, wish, world, context);
  const view = session.view();
  if (isExam(view)) tellExam(wish.packs, wish.names, world, context);
  return code === 0 && view.screen === 'summary' ? judge(view) : code;
}

/** Plays a session in the plain face, to its end or the end of the input; resolves to the exit code. */
async function playOnLines(session: LiveSession, world: World, context: Context): Promise<number> {
  const { stdin, stdout, stderr } = context;
  const input = new LineInput(stdin);
  const interrupted = interruption(input);
  if (session.view().screen !== 'summary') stdout.write(`${PLAIN.howTo}\n`);
  try {
    await playPlain(session, {
      input,
      out: stdout,
      look: lookOf(context),
      saves: world.saves,
      prompt: stdin.isTTY ? '> ' : '',
      stopped: interrupted.happened,
    });
  } catch (error) {
    input.close();
    throw error;
  } finally {
    interrupted.ignore();
  }
  const failed = interrupted.happened() ? await session.leave() : await session.close();
  input.close();
  if (failed !== undefined) stderr.write(errorLines(failed));
  if (interrupted.happened()) return INTERRUPTED;
  if (failed !== undefined) return failed.exitCode;
  await (await import('./fit.ts')).fitByItself(world, context);
  return 0;
}
