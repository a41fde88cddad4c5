import type { LiveSession } from '../progress/live-session.ts';
import type { Opens } from '../ui/screen.ts';
import { playing, type SessionLinks } from '../ui/session-screen.ts';
import { begin, type Wish, type World } from './world.ts';

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

  /** The screens that a session over these packs leads to. */
  links({ packs, names }: Pick<Wish, 'packs' | 'names'>): SessionLinks {
    return {
      practise: (items) => (shell) =>
        this.start({ mode: 'study', packs, names, limits: {}, filter: {}, only: items })(shell),
    };
  }
}
