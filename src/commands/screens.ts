import type { Pack } from '../core/pack.ts';
import type { LiveSession } from '../progress/live-session.ts';
import { type AppEnd, type AppOptions, runApp } from '../ui/app.tsx';
import { playing } from '../ui/session-screen.ts';
import { themeFor } from '../ui/theme.ts';
import { marksFor } from '../wording/marks.ts';
import { errorLines } from '../wording/program.ts';
import { summaryLines } from '../wording/summary.ts';
import { type Context, printLines } from './command.ts';
import { EXAM_QUESTIONS } from './exam.ts';
import { homeView } from './home-view.ts';
import { proseWidth } from './prose-width.ts';
import { begin, outlookOn, type Wish, type World } from './world.ts';

/** One session on screens; resolves to the exit code. */
export async function runSession(session: LiveSession, world: World, context: Context): Promise<number> {
  const end = await show({ first: playing(session) }, world, context);
  return leave([session], end, context);
}

/** The home screen and the sessions begun from it. */
export async function runHome(packs: readonly Pack[], world: World, context: Context): Promise<number> {
  const sessions: LiveSession[] = [];
  const start = (wish: Wish) => {
    const session = begin(world, wish);
    sessions.push(session);
    return playing(session);
  };
  const chosen = (id: string | undefined) =>
    id === undefined ? { packs, names: [] } : { packs: packs.filter((pack) => pack.id === id), names: [id] };
  const end = await show(
    {
      home: () => homeView(packs, world),
      choose: async (choice) => {
        const packs = chosen(choice.pack);
        return choice.do === 'study'
          ? start(studyWish(packs, world))
          : start({ ...packs, mode: 'exam', limits: { answers: EXAM_QUESTIONS }, filter: {} });
      },
    },
    world,
    context,
  );
  return leave(sessions, end, context);
}

/** What is due and new today; where today has nothing left, as many new ones again. */
function studyWish(chosen: Pick<Wish, 'packs' | 'names'>, world: World): Wish {
  const wish: Wish = { ...chosen, mode: 'study', limits: {}, filter: {} };
  const { due, newToday } = outlookOn(world, chosen.packs);
  const { newPerDay } = world.store.settings.all();
  return due.length + newToday > 0 ? wish : { ...wish, limits: { newItems: Math.max(1, newPerDay) } };
}

/** Runs the app; a signal from outside ends it in order, with the terminal restored. */
async function show(
  options: Omit<AppOptions, 'theme' | 'signal'>,
  world: World,
  { env }: Context,
): Promise<AppEnd> {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const abort = () => stop.abort();
  for (const signal of signals) process.once(signal, abort);
  try {
    const { theme } = world.store.settings.all();
    return await runApp({
      ...options,
      theme: themeFor(env, theme === 'auto' ? undefined : theme),
      signal: stop.signal,
    });
  } finally {
    for (const signal of signals) process.removeListener(signal, abort);
  }
}

/** Ends what is still open, says what could not be saved, and leaves the last summary on the normal screen. */
async function leave(sessions: readonly LiveSession[], end: AppEnd, context: Context): Promise<number> {
  let code = end === 'interrupted' ? 130 : 0;
  for (const session of sessions) {
    const failed = await session.leave();
    if (failed === undefined) continue;
    context.stderr.write(errorLines(failed));
    if (code === 0) code = failed.exitCode;
  }
  const last = sessions.map((session) => session.view()).findLast((view) => view.screen === 'summary');
  if (last !== undefined) {
    printLines(context.stdout, summaryLines(last, marksFor(context.env), proseWidth(context)));
  }
  return code;
}
