import { climbs } from '../core/claim/climbs.ts';
import { countRungs, ladder } from '../core/claim/ladder.ts';
import type { ItemState } from '../core/memory/item.ts';
import type { Pack } from '../core/pack.ts';
import { kindOf } from '../core/question/kinds.ts';
import { heldBackOn } from '../core/session/apart.ts';
import { SECONDS_AN_ANSWER } from '../core/session/queue/evening.ts';
import { daysAway } from '../core/session/queue/forgotten.ts';
import type { HomePack, HomeView, RungCounts } from '../ui/screens/home-view.ts';
import { blocksScore } from '../wording/closing.ts';
import { goesOnItem, meetIn, menu } from '../wording/home.ts';
import type { Marks } from '../wording/marks.ts';
import { stepWords } from '../wording/path.ts';
import { dailyMenu } from '../wording/rounds.ts';
import { dailyResult } from './daily.ts';
import { hasHeadlines } from './desk.ts';
import { type WaitingExam, waitingExam } from './exam-wish.ts';
import { type Now, nowOf } from './now.ts';
import { ownLines } from './own-lines.ts';
import { placesOn } from './path-view.ts';
import { outlookOn, type World } from './world.ts';

/** The home screen's numbers, as of now. */
export function homeView(packs: readonly Pack[], world: World, marks: Marks): HomeView {
  const day0 = world.store.learner().items.size === 0;
  const now = day0 ? undefined : nowItem(nowOf(packs, world));
  const backlog = backlogOf(packs, world);
  const exam = waitingExam(world, packs);
  const [first] = packs;
  return {
    own: ownLines(world, marks),
    ...(first !== undefined && { daily: dailyItem(first, world, marks) }),
    packs: packs.map((pack) => homePack(pack, world)),
    day0,
    ...(now !== undefined && { now }),
    ...(backlog !== undefined && { backlog }),
    ...(exam !== undefined && { exam: examItem(exam, packs) }),
  };
}

function dailyItem(pack: Pack, world: World, marks: Marks): string {
  const played = dailyResult(pack, world);
  return dailyMenu(played === undefined ? undefined : blocksScore(played, marks));
}

/** Where there are several packs, whose exam it is. */
function examItem({ packs: of, ...exam }: WaitingExam, packs: readonly Pack[]): string {
  const titles = of.map(({ title }) => title);
  return goesOnItem(exam, packs.length > 1 ? titles : []);
}

function nowItem(now: Now): HomeView['now'] {
  switch (now.do) {
    case 'due':
      return { label: menu.study, start: { do: 'study' } };
    case 'step':
      return {
        label: stepWords(now.step, now.places, now.fresh),
        start: { do: 'step', pack: now.pack.id },
      };
    case 'new': {
      const [only, other] = now.packs;
      return only === undefined || other !== undefined
        ? { label: menu.studyNew, start: { do: 'study' } }
        : { label: meetIn(only.title), start: { do: 'study', pack: only.id } };
    }
    case 'rest':
      return now.left ? { label: menu.studyMore, start: { do: 'study' }, more: true } : undefined;
  }
}

/** Told when more is due than one session holds. */
export function backlogOf(packs: readonly Pack[], world: World): HomeView['backlog'] {
  const { sessionLimit } = world.store.settings.all();
  if (outlookOn(world, packs).due.length <= sessionLimit) return undefined;
  return { first: sessionLimit, away: daysAway(world.store.learner(), world.clock.now()) };
}

function homePack(pack: Pack, world: World): HomePack {
  const { due, heldBack, fresh, newToday } = outlookOn(world, [pack]);
  const total = pack.questions.filter(({ draft }) => !draft).length;
  const first = fresh[0]?.question;
  return {
    id: pack.id,
    title: pack.title,
    due: due.length,
    heldBack,
    new: newToday,
    newLeft: fresh.length,
    total,
    met: total - fresh.length,
    minutes: ((due.length + newToday) * SECONDS_AN_ANSWER) / 60,
    ...(first !== undefined && { opening: kindOf(first).stem(first, pack) }),
    ...(fresh.length < total && growing(pack, world)),
    hasPath: pack.chapters.length > 0,
    hasHeadlines: hasHeadlines(pack),
  };
}

/** How long the claims of a pack last, by chapter too, and what would climb next. */
export function growing(
  pack: Pack,
  world: World,
): Pick<HomePack, 'chapters' | 'climb'> & { readonly ladder: RungCounts } {
  const { store, clock } = world;
  const { retention, dayStart } = store.settings.all();
  const learner = store.learner();
  const now = clock.now();
  const request = { items: learner.items, model: store.model, retention };
  const heldBack = heldBackOn({ packs: [pack], learner, settings: { dayStart } }, now);
  const isHeldBack = (item: ItemState) => heldBack(item, pack);
  const next = climbs(pack, { ...request, now, dayStart, isHeldBack });
  const [first] = next;
  return {
    ladder: countRungs(ladder(pack, request)),
    chapters: placesOn(pack, world)
      .filter(({ state }) => state !== 'new')
      .map(({ chapter, rungs }) => ({ title: chapter.title, ladder: rungs })),
    ...(first !== undefined && {
      climb: {
        count: next.filter(({ days }) => days === first.days).length,
        days: first.days,
        first: first.claim.text,
        to: first.to,
      },
    }),
  };
}
