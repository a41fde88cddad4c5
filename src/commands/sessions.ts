import type { Pack } from '../core/pack.ts';
import type { LiveSession } from '../progress/live-session.ts';
import type { InsightLinks } from '../ui/insight/links.ts';
import type { Opens } from '../ui/screen.ts';
import { playing, type SessionLinks } from '../ui/session-screen.ts';
import { writeFlag } from './insight.ts';
import { begin, type Wish, type World } from './world.ts';

const PRACTICE = { mode: 'study', limits: {}, filter: {} } as const;

/** The sessions begun while the app runs, so that all of them are left in order at its end. */
export class Sessions {
  readonly begun: LiveSession[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Begins what was wished for, as a screen. */
  start(wish: Wish): Opens {
    const session = begin(this.#world, wish);
    this.begun.push(session);
    return playing(session, this.links(wish));
  }

  /** The screens that what can be looked at in these packs leads to. */
  insight(packs: readonly Pack[]): InsightLinks {
    return {
      practise: (items) => {
        const ids = new Set(items.map((key) => key.slice(0, key.indexOf('/'))));
        const chosen = packs.filter(({ id }) => ids.has(id));
        return this.start({ ...PRACTICE, packs: chosen, names: chosen.map(({ id }) => id), only: items });
      },
      read: () => undefined,
      flag: (pack, question, reason) => writeFlag(this.#world, { pack, question, reason }),
    };
  }

  /** The screens that a session over these packs leads to. */
  links({ packs, names }: Pick<Wish, 'packs' | 'names'>): SessionLinks {
    return {
      practise: (items) => (shell) => this.start({ ...PRACTICE, packs, names, only: items })(shell),
    };
  }
}
