import type { Habit } from '../../bench/ladder/habits.ts';
import { live } from '../../bench/ladder/year.ts';
import type { World } from '../../src/commands/world.ts';
import type { Pack } from '../../src/core/pack.ts';
import { memoryStore } from '../../src/progress/memory-store.ts';
import { memorySettings } from '../../src/progress/settings.ts';
import { DAY, EVENING } from './session.ts';

const THREE_OF_FOUR: Habit = { name: 'three days of four', plays: (day) => day % 4 !== 2 };

/** The world of a learner who has lived with a pack for so many days, on the evening after. */
export function livedWorld(pack: Pack, days: number): World {
  const { records } = live(pack, THREE_OF_FOUR, days, 'pictures');
  return {
    store: memoryStore(memorySettings(), records),
    clock: { now: () => ({ at: EVENING + days * DAY, offset: 60 }), elapsed: () => 0 },
    shelf: { roots: [], cwd: '/' },
    saves: false,
  };
}
