import type { Pack } from '../core/pack.ts';
import { type Outlook, outlook } from '../core/session/outlook.ts';
import type { SessionSetup } from '../core/session/setup.ts';
import type { PlayablePack, Shelf } from '../pack/library.ts';
import { dailyBackup } from '../progress/backups.ts';
import { type Clock, openClock } from '../progress/clock.ts';
import { isHome, openHome } from '../progress/home.ts';
import { openSettings } from '../progress/settings.ts';
import { settleEdits } from '../progress/settle-edits.ts';
import { openSnapshot } from '../progress/snapshot.ts';
import { openStore, type Store } from '../progress/store.ts';
import { UserError } from '../user-error.ts';
import { clockLines } from '../wording/clock.ts';
import { damageLines } from '../wording/damage.ts';
import { editLines } from '../wording/edits.ts';
import { onlyReadLine } from '../wording/offer.ts';
import { hiddenLine } from '../wording/packs.ts';
import { type Context, tell } from './command.ts';
import { tellReading } from './reading.ts';
import { shelfOf } from './shelf.ts';

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
