import { join } from 'node:path';
import type { SessionId } from '../core/ids.ts';
import { bestIn, type Discipline } from '../core/insight/bests.ts';
import type { Pack } from '../core/pack.ts';
import type { Unfinished } from '../core/session/exam/resume.ts';
import { type Outlook, outlook } from '../core/session/outlook.ts';
import { type Mode, POLICIES } from '../core/session/policy.ts';
import type { SessionSetup } from '../core/session/setup.ts';
import type { PlayablePack, Shelf } from '../pack/library.ts';
import { dailyBackup } from '../progress/backups.ts';
import { type Clock, openClock } from '../progress/clock.ts';
import { newFileMark, newSessionId } from '../progress/device.ts';
import { homePath, isHome, openHome } from '../progress/home.ts';
import { LiveSession } from '../progress/live-session.ts';
import { openSettings } from '../progress/settings.ts';
import { settleEdits } from '../progress/settle-edits.ts';
import { openSnapshot } from '../progress/snapshot.ts';
import { openStore, type Store } from '../progress/store.ts';
import { sha256 } from '../sha256.ts';
import { UserError } from '../user-error.ts';
import { clockLines } from '../wording/clock.ts';
import { damageLines } from '../wording/damage.ts';
import { editLines } from '../wording/edits.ts';
import { MADE_STEMS } from '../wording/made.ts';
import { onlyReadLine } from '../wording/offer.ts';
import { hiddenLine } from '../wording/packs.ts';
import { type Context, tell } from './command.ts';
import { tellReading } from './reading.ts';

/** What most commands work with: the learner's progress, the clock, and the packs. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  /** False while practising without writing anything. */
  readonly saves: boolean;
}

/**
 * Opens progress and clock. Anything a person should know about them goes to standard error.
 * @param saves false: what is on the disk is read, and nothing is written
 * @throws UserError when the home cannot be used
 */
export function openWorld(context: Context, saves = true): World {
  const clock = openClock(context.env);
  const store = saves ? savedProgress(context, clock) : openSnapshot(context.env);
  tell(context, [
    ...store.settings.notices,
    ...damageLines(store.damage()),
    ...clockLines(clock.now().at, store.latest),
  ]);
  return { store, clock, shelf: shelfOf(context), saves };
}

/**
 * The world of a command that looks at what is there. Where the home can only be read, as from a backup or somebody else's,
 * it is read all the same, and told that nothing is saved.
 * @throws UserError when there is no home, or it cannot be read either
 */
export function openToLook(context: Context): World {
  try {
    return openWorld(context);
  } catch (error) {
    const onlyRead = error instanceof UserError && error.code === 'home-unusable' && isHome(context.env);
    if (!onlyRead) throw error;
    tell(context, [onlyReadLine(error.message)]);
    return openWorld(context, false);
  }
}

function savedProgress(context: Context, clock: Clock): Store {
  const home = openHome(context.env);
  return openStore({
    home,
    settings: openSettings(home),
    clock,
    program: context.version,
    reading: tellReading(context, clock),
    afterFirstLine: () => dailyBackup(home, clock),
  });
}

/** Told once: folders that say they are a pack which is opened from elsewhere. */
export function tellHidden(packs: readonly PlayablePack[], context: Context): void {
  tell(
    context,
    packs.flatMap(({ pack, folder, hides }) => hides.map((hidden) => hiddenLine(pack.id, hidden, folder))),
  );
}

/** Told once: what was edited in these packs since they were last studied. Nothing is written in mere practice. */
export async function tellEdits(packs: readonly Pack[], world: World, context: Context): Promise<void> {
  if (!world.saves) return;
  for (const report of await settleEdits(world.store, world.clock, packs)) tell(context, editLines(report));
}

/** Packs that came with the program and packs the learner installed. */
export function shelfOf({ env, cwd, bundledPacks }: Context): Shelf {
  return { roots: [bundledPacks, ...installedPacks(env)], cwd };
}

/** Packs are listed and checked even where no progress can be kept. */
function installedPacks(env: Context['env']): string[] {
  try {
    return [join(homePath(env), 'packs')];
  } catch {
    return [];
  }
}

/** Where packs are installed. @throws UserError when the home cannot be used */
export function packsFolder({ env }: Context): string {
  return join(openHome(env).root, 'packs');
}

/** What a session is asked to be. */
export interface Wish {
  readonly mode: Mode;
  readonly packs: readonly Pack[];
  readonly names: readonly string[];
  readonly limits: SessionSetup['limits'];
  readonly filter: SessionSetup['filter'];
  readonly seed?: string;
  /** A day to be ready for, in place of the setting. */
  readonly goal?: string;
  /** The code of a round. */
  readonly code?: string;
  /** Exactly these items, whatever is due. */
  readonly only?: SessionSetup['only'] & {};
  /** The exam this goes on with. */
  readonly unfinished?: Unfinished;
}

/** The setup of a session over this learner's past. */
function setupFor({ store, clock }: World, { goal, ...wish }: Wish): SessionSetup {
  const { at } = clock.now();
  const { unfinished, ...asked } = wish;
  const id = (unfinished?.start.session as SessionId | undefined) ?? newSessionId(at);
  const best =
    POLICIES[wish.mode].items === 'scheduled' ? undefined : bestIn(store.sessions(), disciplineOf(wish));
  return {
    ...asked,
    ...(best !== undefined && { best }),
    id,
    ...(unfinished !== undefined && { part: newFileMark() }),
    seed: wish.seed ?? id,
    learner: store.learner(),
    settings: { ...store.settings.all(), ...(goal !== undefined && { goal }) },
    model: store.model,
    stems: MADE_STEMS,
    sha256,
  };
}

function disciplineOf({ mode, packs, filter }: Wish): Discipline {
  return {
    mode,
    packs: packs.map(({ id }) => id),
    ...(filter.chapter !== undefined && { chapter: filter.chapter }),
  };
}

/** What waits in these packs now, or in a part of them. */
export function outlookOn(
  { store, clock }: World,
  packs: readonly Pack[],
  filter: SessionSetup['filter'] = {},
): Outlook {
  const { model } = store;
  const horizon = { packs, learner: store.learner(), settings: store.settings.all(), filter, model };
  return outlook(horizon, clock.now());
}

/** A session ready for a face. */
export function begin(world: World, wish: Wish): LiveSession {
  const setup = setupFor(world, wish);
  const { store, clock } = world;
  const { unfinished } = wish;
  const began = unfinished?.start.at ?? clock.now().at;
  return new LiveSession(setup, store.journalFor(setup.id), clock, store, {
    ...(unfinished !== undefined && { unfinished }),
    ...(POLICIES[wish.mode].sheet !== undefined && { others: store.linesOfOthers(setup.id, began) }),
  });
}

/**
 * A whole number from the command line.
 * @throws UserError when it is none, or below `least`
 */
export function wholeNumber(
  text: string | boolean | undefined,
  option: string,
  least: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (typeof text === 'string' && /^\d+$/.test(text) && number >= least) return number;
  throw new UserError(
    'bad-number',
    `${option} takes a whole number from ${least} on, not "${text}".`,
    `For example: ${option} ${Math.max(least, 5)}`,
  );
}

/** A text option, or undefined where it was not given. */
export function textOption(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
