import type { Pack } from '../core/pack.ts';
import { stepFor } from '../core/session/path.ts';
import type { LiveSession } from '../progress/live-session.ts';
import { type AppEnd, type AppOptions, runApp } from '../ui/app.tsx';
import type { InsightLinks } from '../ui/insight/links.ts';
import { readerScreen } from '../ui/insight/reader.ts';
import { statsScreen } from '../ui/insight/stats.ts';
import { ListScreen } from '../ui/list-screen.ts';
import type { Opens, Screen, Shell } from '../ui/screen.ts';
import { pathSource } from '../ui/screens/path.ts';
import { playing } from '../ui/session-screen.ts';
import { themeFor } from '../ui/theme.ts';
import { marksFor } from '../wording/marks.ts';
import { errorLines } from '../wording/program.ts';
import { summaryLines } from '../wording/summary.ts';
import { type Context, printLines } from './command.ts';
import { dailyRound } from './daily.ts';
import { deskWish } from './desk.ts';
import { examWish, goingOnWish, isExam, tellExam } from './exam-wish.ts';
import { homeView } from './home-view.ts';
import { type Insight, insightOf } from './insight.ts';
import { INTERRUPTED } from './interruption.ts';
import { lookOf } from './look.ts';
import { pathView, roundWish, stepWish, studyWish } from './path-view.ts';
import { readingOf } from './read.ts';
import { wishOf } from './round.ts';
import { Sessions } from './sessions.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

/** One session on screens; resolves to the exit code. */
export async function runSession(
  session: LiveSession,
  wish: Wish,
  world: World,
  context: Context,
): Promise<number> {
  const sessions = new Sessions(world);
  const end = await show({ first: playing(session, sessions.links(wish)) }, world, context);
  // What was practised after an exam was seen; the exam itself is what was asked for.
  return leave([...sessions.begun, session], end, world, context);
}

/** The home screen and the sessions begun from it. */
export async function runHome(packs: readonly Pack[], world: World, context: Context): Promise<number> {
  const sessions = new Sessions(world);
  const chosen = (id: string | undefined) =>
    id === undefined ? { packs, names: [] } : { packs: packs.filter((pack) => pack.id === id), names: [id] };
  const one = (id: string) => chosen(id).packs[0] as Pack;
  const end = await show(
    {
      home: () => homeView(packs, world, marksFor(context.env)),
      choose: async (choice) => {
        switch (choice.do) {
          case 'study':
            return sessions.start(studyWish({ ...chosen(choice.pack), filter: {} }, world));
          case 'exam':
            return sessions.start(examWish(world, one(choice.pack)));
          case 'goes-on':
            return sessions.start(goingOnWish(world, packs));
          case 'step': {
            const pack = one(choice.pack);
            return sessions.start(stepWish(pack, pathView(pack, world).next.step, world));
          }
          case 'path':
            return pathScreen(one(choice.pack), world, sessions);
          case 'desk':
            return sessions.start(deskWish(packs, []));
          case 'daily':
            return sessions.start(wishOf(dailyRound(packs[0] as Pack, world)));
          case 'stats':
            return statsOf(packs, world, sessions);
          case 'read':
            return readerOf(one(choice.pack), world, sessions);
        }
      },
    },
    world,
    context,
  );
  const code = await leave(sessions.begun, end, world, context);
  if (sessions.begun.some((session) => isExam(session.view()))) tellExam(packs, [], world, context);
  return code;
}

function statsOf(packs: readonly Pack[], world: World, sessions: Sessions): Opens {
  const insight = insightOf(world, packs);
  return statsScreen(insight.stats(), [], { shelf: insight.shelf, links: sessions.insight(packs) });
}

function readerOf(pack: Pack, world: World, sessions: Sessions): Opens {
  const reviews = () => insightOf(world, [pack]).reviews;
  const links = sessions.insight([pack]);
  return readerScreen({ reading: readingOf(world, pack), reviews, links }, { part: 'contents' });
}

/** Screens to look around in, and what is begun from them. */
export async function runScreens(
  first: (links: InsightLinks) => (shell: Shell) => Screen,
  { packs }: Pick<Insight, 'packs'>,
  world: World,
  context: Context,
): Promise<number> {
  const sessions = new Sessions(world);
  const end = await show({ first: first(sessions.insight(packs)) }, world, context);
  return leave(sessions.begun, end, world, context);
}

/** The path of a pack, and the sessions begun from it. */
export async function runPath(pack: Pack, world: World, context: Context): Promise<number> {
  const sessions = new Sessions(world);
  const end = await show({ first: pathScreen(pack, world, sessions) }, world, context);
  return leave(sessions.begun, end, world, context);
}

function pathScreen(pack: Pack, world: World, sessions: Sessions): (shell: Shell) => Screen {
  // A session begins when its line is chosen, not when the line is drawn.
  const later =
    (wish: () => Wish): Opens =>
    (shell) =>
      sessions.start(wish())(shell);
  const source = pathSource(() => pathView(pack, world), {
    step: (step) => later(() => stepWish(pack, step, world)),
    chapter: (place) => later(() => stepWish(pack, stepFor(place), world)),
    round: (mode) => later(() => roundWish(pack, mode)),
  });
  return (shell) => new ListScreen(source, shell);
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
    const { theme, motion } = world.store.settings.all();
    return await runApp({
      ...options,
      theme: themeFor(env, theme === 'auto' ? undefined : theme, motion === 'on'),
      signal: stop.signal,
    });
  } finally {
    for (const signal of signals) process.removeListener(signal, abort);
  }
}

/**
 * Ends what is still open, says what could not be saved, and leaves the last summary on the normal screen; then learns from
 * what was answered, where it is time.
 */
async function leave(
  sessions: readonly LiveSession[],
  end: AppEnd,
  world: World,
  context: Context,
): Promise<number> {
  let code = end === 'interrupted' ? INTERRUPTED : 0;
  for (const session of sessions) {
    const failed = await session.leave();
    if (failed === undefined) continue;
    context.stderr.write(errorLines(failed));
    if (code === 0) code = failed.exitCode;
  }
  const last = sessions.map((session) => session.view()).findLast((view) => view.screen === 'summary');
  if (last !== undefined) {
    const { marks, width } = lookOf(context);
    printLines(context.stdout, summaryLines(last, marks, width));
  }
  if (code === 0 && sessions.length > 0) await (await import('./fit.ts')).fitByItself(world, context);
  return code;
}
