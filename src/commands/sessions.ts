import type { ClaimId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import type { LiveSession } from '../progress/live-session.ts';
import type { InsightLinks } from '../ui/insight/links.ts';
import { partScreen } from '../ui/insight/reader.ts';
import type { Opens } from '../ui/screen.ts';
import { playing, type SessionLinks } from '../ui/session-screen.ts';
import { insightOf, writeFlag } from './insight.ts';
import { readingOf } from './read.ts';
import { begin, type Wish } from './wish.ts';
import type { World } from './world.ts';

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
      read: (pack, claim) => this.#reader(packs, pack, claim),
      flag: (pack, question, reason) => writeFlag(this.#world, { pack, question, reason }),
    };
  }

  /** The screens that a session over these packs leads to. */
  links({ packs, names }: Pick<Wish, 'packs' | 'names'>): SessionLinks {
    return {
      practise: (items) => (shell) => this.start({ ...PRACTICE, packs, names, only: items })(shell),
      read: ({ pack, claim }) => this.#reader(packs, pack, claim.id),
    };
  }

  /** The source of a claim, with the mark on it. */
  #reader(packs: readonly Pack[], id: string, claim: ClaimId): Opens | undefined {
    const pack = packs.find((each) => each.id === id);
    const source = pack?.claims.find((each) => each.id === claim)?.source;
    if (pack === undefined || source === undefined) return undefined;
    return (shell) => {
      const reading = readingOf(this.#world, pack);
      let reviews: readonly ReviewRecord[] | undefined;
      const answers = () => {
        reviews ??= insightOf(this.#world, [pack]).reviews;
        return reviews;
      };
      const world = { reading, reviews: answers, links: this.insight(packs) };
      return partScreen(world, { part: 'source', id: source }, claim)(shell);
    };
  }
}
