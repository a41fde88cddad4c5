import type { Pack } from '../core/pack.ts';
import { kindOf } from '../core/question/kinds.ts';
import { waiting } from '../core/session/queue.ts';
import type { HomePack, HomeView } from '../ui/screens/home-view.ts';
import { setupFor, type World } from './world.ts';

/** What an answer takes with its feedback, for the minutes beside what is due; seconds. */
const SECONDS_AN_ANSWER = 20;

/** The home screen's numbers, as of now. */
export function homeView(packs: readonly Pack[], world: World): HomeView {
  return {
    packs: packs.map((pack) => homePack(pack, world)),
    day0: world.store.learner().items.size === 0,
  };
}

function homePack(pack: Pack, world: World): HomePack {
  const setup = setupFor(world, { mode: 'study', packs: [pack], limits: {}, filter: {} });
  const { due, fresh, introducedToday } = waiting(setup, world.clock.now());
  const served = pack.questions.filter(({ draft }) => !draft);
  const untouched = fresh.length === served.length;
  const chapter = fresh[0]?.question.chapter;
  // A pack's first round is its whole first chapter; after that new items come a few a day.
  const today =
    untouched && chapter !== undefined
      ? fresh.filter(({ question }) => question.chapter === chapter).length
      : Math.min(fresh.length, Math.max(0, setup.settings.newPerDay - introducedToday));
  const first = fresh[0]?.question;
  return {
    id: pack.id,
    title: pack.title,
    due: due.length,
    new: today,
    total: served.length,
    met: served.length - fresh.length,
    minutes: ((due.length + today) * SECONDS_AN_ANSWER) / 60,
    ...(first !== undefined && { opening: kindOf(first).stem(first, pack) }),
  };
}
