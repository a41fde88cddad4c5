import type { Pack } from '../core/pack.ts';
import { kindOf } from '../core/question/kinds.ts';
import type { HomePack, HomeView } from '../ui/screens/home-view.ts';
import { outlookOn, type World } from './world.ts';

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
  const { due, fresh, newToday } = outlookOn(world, [pack]);
  const total = pack.questions.filter(({ draft }) => !draft).length;
  const first = fresh[0]?.question;
  return {
    id: pack.id,
    title: pack.title,
    due: due.length,
    new: newToday,
    newLeft: fresh.length,
    total,
    met: total - fresh.length,
    minutes: ((due.length + newToday) * SECONDS_AN_ANSWER) / 60,
    ...(first !== undefined && { opening: kindOf(first).stem(first, pack) }),
  };
}
