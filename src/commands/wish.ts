import type { SessionId } from '../core/ids.ts';
import { bestIn, type Discipline } from '../core/insight/bests.ts';
import type { Pack } from '../core/pack.ts';
import type { Unfinished } from '../core/session/exam/resume.ts';
import { type Mode, POLICIES } from '../core/session/policy.ts';
import type { SessionSetup } from '../core/session/setup.ts';
import { newFileMark, newSessionId } from '../progress/device.ts';
import { LiveSession } from '../progress/live-session.ts';
import { sha256 } from '../sha256.ts';
import { MADE_STEMS } from '../wording/made.ts';
import type { World } from './world.ts';

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
function setupFor({ store, clock }: World, wish: Wish): SessionSetup {
  const { at } = clock.now();
  const { unfinished, ...asked } = wish;
  const { goal } = asked;
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
