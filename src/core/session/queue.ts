import type { ClaimId } from '../ids.ts';
import type { Pack } from '../pack.ts';
import { type Rng, seededRng, shuffled } from '../random.ts';
import { apart } from './apart.ts';
import { type GoalPlan, goalPlan } from './goal-plan.ts';
import { outlook } from './outlook.ts';
import { POLICIES } from './policy.ts';
import { daysAway, knownIn, longWaitingFirst, mostForgottenFirst } from './queue/forgotten.ts';
import { confusablesLast, spaced } from './queue/spacing.ts';
import { CHOICES } from './rounds/choices.ts';
import { type Asked, askedItems, type Moment, readKey, type SessionSetup } from './setup.ts';
import type { Told } from './view.ts';

/** What a session still has to do, in order. */
export type Entry =
  | {
      readonly type: 'read';
      readonly pack: Pack;
      readonly claim: ClaimId;
      readonly place: number;
      readonly of: number;
    }
  | {
      readonly type: 'ask';
      readonly asked: Asked;
      readonly try: 'first' | 'retry' | 'return';
      /** Not due yet: reviewed so that it is known on the day of the goal. */
      readonly early?: true;
      /** What the learner had looked at already when it was put off. */
      readonly seen?: { readonly options: boolean; readonly hint: boolean };
    };

/** The agenda of a new session: what to read and what to ask, in order, within its limits. */
export interface Plan {
  readonly agenda: readonly Entry[];
  /** A pack's first round, or items asked for one by one: short enough for the learner's everyday limits not to cut it. */
  readonly opening: boolean;
  /** What the learner should know before the first question. */
  readonly told: readonly Told[];
}

export function plan(setup: SessionSetup, now: Moment): Plan {
  const rng = seededRng(`${setup.seed}/plan`);
  const { items } = POLICIES[setup.mode];
  if (items !== 'scheduled') {
    // A code stands for its questions, in whichever way they are played.
    const choice = CHOICES[setup.code === undefined ? items : 'coded'];
    return { agenda: choice(setup, now, rng).map(firstAsk), opening: false, told: [] };
  }
  if (setup.only === undefined) return scheduled(setup, now, rng);
  const wanted = new Set(setup.only);
  const chosen = askedItems(setup.packs).filter(({ key }) => wanted.has(key));
  const agenda = spaced(shuffled(chosen, rng), { topics: true, isKnown: knownIn(setup) }).map(firstAsk);
  return { agenda, opening: true, told: [] };
}

function scheduled(setup: SessionSetup, now: Moment, rng: Rng): Plan {
  const { settings, limits } = setup;
  const { due, early: earlyOnes, later, ready, opening, newToday } = outlook(setup, now);
  const { answers, newItems, ahead } = limits;
  const isKnown = knownIn(setup);
  const forGoal = new Set(earlyOnes);
  const toward = goalPlan(setup, now);
  if (opening.length > 0 && due.length === 0) {
    const cut = opening.slice(0, Math.min(newItems ?? Infinity, answers ?? Infinity));
    const agenda = withReading(setup, spaced(cut, { topics: false, isKnown }), forGoal);
    return { agenda, opening: true, told: toldOf(toward, 0) };
  }
  const limit = answers ?? settings.sessionLimit;
  const studiedAhead =
    ahead === undefined ? [] : later.filter(({ days }) => days <= ahead).map(({ asked }) => asked);
  // New items stop while more is due than one session holds.
  const backlog = due.length > limit;
  const forgotten = mostForgottenFirst([...due, ...studiedAhead], setup, now);
  const chosenDue = apart(backlog ? forgotten : longWaitingFirst(forgotten, setup, now), [], limit);
  const allowance = newItems ?? (backlog ? 0 : newToday);
  const chosenFresh = apart(
    confusablesLast(ready, metIn(setup, chosenDue), isKnown),
    chosenDue,
    Math.min(allowance, limit - chosenDue.length),
  );
  // A limit in minutes may cut a backlog anywhere: what is nearest to being forgotten comes first, and what is early last.
  const [inTurn, early] = parted(chosenDue, forGoal);
  const asks = merged(backlog ? chosenDue : [...shuffled(inTurn, rng), ...early], chosenFresh);
  const chosen = new Set(chosenDue);
  return {
    agenda: withReading(setup, spaced(asks, { topics: true, isKnown }), forGoal),
    opening: false,
    told: [
      ...toldOf(toward, early.length),
      ...(backlog
        ? [
            {
              type: 'backlog',
              due: due.length,
              now: chosenDue.length,
              away: daysAway(setup.learner, now),
            } as const,
          ]
        : []),
      ...(ahead === undefined
        ? []
        : [
            {
              type: 'ahead',
              days: ahead,
              early: studiedAhead.filter((asked) => chosen.has(asked)).length,
            } as const,
          ]),
    ],
  };
}

/** The plan toward a goal, and how much of this session is early for it. */
function toldOf(plan: GoalPlan | undefined, early: number): Told[] {
  return plan === undefined ? [] : [{ type: 'goal', plan, early }];
}

/** Those that are not in the set, and those that are. */
function parted(items: readonly Asked[], set: ReadonlySet<Asked>): [Asked[], Asked[]] {
  return [items.filter((asked) => !set.has(asked)), items.filter((asked) => set.has(asked))];
}

/** What was met of the packs the due items come from. */
function metIn({ packs, learner }: SessionSetup, due: readonly Asked[]): Asked[] {
  const asked = new Set(due.map(({ key }) => key));
  return askedItems(packs).filter(({ key }) => asked.has(key) || learner.items.has(key));
}

/** Spreads the new items evenly among the due ones, which begin. */
function merged(due: readonly Asked[], fresh: readonly Asked[]): Asked[] {
  if (due.length === 0) return [...fresh];
  return due.flatMap((item, index) => {
    const share = (upTo: number) => Math.floor((upTo * fresh.length) / due.length);
    return [item, ...fresh.slice(share(index), share(index + 1))];
  });
}

/** Puts a chapter's opening claims, those not read yet, before its first question that is new. */
function withReading(setup: SessionSetup, items: readonly Asked[], early: ReadonlySet<Asked>): Entry[] {
  const entries: Entry[] = [];
  const opened = new Set<string>();
  for (const asked of items) {
    const { pack, question } = asked;
    const chapter = pack.chapters.find(({ id }) => id === question.chapter);
    const isNew = !setup.learner.items.has(asked.key);
    if (
      POLICIES[setup.mode].reads &&
      chapter !== undefined &&
      isNew &&
      !opened.has(readKey(pack.id, chapter.id))
    ) {
      opened.add(readKey(pack.id, chapter.id));
      const unread = chapter.read.filter((claim) => !setup.learner.read.has(readKey(pack.id, claim)));
      unread.forEach((claim, index) => {
        entries.push({ type: 'read', pack, claim, place: index + 1, of: unread.length });
      });
    }
    entries.push({ ...firstAsk(asked), ...(early.has(asked) && { early: true }) });
  }
  return entries;
}

function firstAsk(asked: Asked): Entry {
  return { type: 'ask', asked, try: 'first' };
}
