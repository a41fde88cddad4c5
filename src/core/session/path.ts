import { countRungs, type LadderRequest, ladder, type Rung } from '../claim/ladder.ts';
import { type ChapterId, itemKey } from '../ids.ts';
import type { Learner } from '../memory/item.ts';
import type { Chapter, Pack } from '../pack.ts';
import { chapterRanks } from './outlook.ts';
import { firstTries, isWhole, type PastSession } from './past.ts';

/**
 * new: nothing of it read or met · begun · met: every question met, its cross-examination is open · examined: that was
 * played to its end.
 */
type ChapterState = 'new' | 'begun' | 'met' | 'examined';

/** Where a learner is in one chapter: derived from what was read, met and answered, and kept nowhere. */
export interface ChapterPlace {
  readonly chapter: Chapter;
  readonly state: ChapterState;
  /** Questions met, of those that are served. */
  readonly met: number;
  readonly total: number;
  readonly rungs: Readonly<Record<Rung, number>>;
  /** The best cross-examination so far: right at first try. */
  readonly best?: { readonly right: number; readonly of: number };
}

/** What comes next on the path. */
export type PathStep =
  | { readonly do: 'study'; readonly chapter: ChapterId }
  | { readonly do: 'examine'; readonly chapter: ChapterId }
  /** Every chapter is examined: rounds over the whole pack. */
  | { readonly do: 'beyond' };

/** Everything a path is derived from. */
export type PathRequest = Omit<LadderRequest, 'items'> & {
  readonly learner: Learner;
  readonly sessions: readonly PastSession[];
};

/** The chapters of a pack in order of need, each with where the learner is in it. */
export function pathOf(pack: Pack, { learner, sessions, ...ladderOf }: PathRequest): readonly ChapterPlace[] {
  const steps = ladder(pack, { ...ladderOf, items: learner.items });
  const ranks = chapterRanks(pack);
  const inOrder = [...pack.chapters].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  return inOrder.map((chapter) => {
    const served = pack.questions.filter((one) => one.chapter === chapter.id && !one.draft);
    const met = served.filter(({ id }) => learner.items.has(itemKey(pack.id, id))).length;
    const read = chapter.read.some((claim) => learner.read.has(`${pack.id}/${claim}`));
    const best = bestExamination(pack, chapter, sessions);
    return {
      chapter,
      state: stateOf({ met, total: served.length, read, examined: best !== undefined }),
      met,
      total: served.length,
      rungs: countRungs(steps.filter(({ claim }) => claim.chapter === chapter.id)),
      ...(best !== undefined && { best }),
    };
  });
}

/** The first chapter that is not examined; chapters without a question are passed over. Undefined without chapters. */
export function nextStep(places: readonly ChapterPlace[]): PathStep | undefined {
  const open = places.find(({ state, total }) => total > 0 && state !== 'examined');
  if (open === undefined) return places.length === 0 ? undefined : { do: 'beyond' };
  return stepFor(open);
}

/** What a chapter holds now: questions to meet, or its cross-examination. */
export function stepFor({ chapter, state }: ChapterPlace): PathStep {
  return state === 'met' || state === 'examined'
    ? { do: 'examine', chapter: chapter.id }
    : { do: 'study', chapter: chapter.id };
}

function stateOf(of: {
  readonly met: number;
  readonly total: number;
  readonly read: boolean;
  readonly examined: boolean;
}): ChapterState {
  if (of.met < of.total || of.total === 0) return of.met > 0 || of.read ? 'begun' : 'new';
  return of.examined ? 'examined' : 'met';
}

function bestExamination(
  { id }: Pack,
  chapter: Chapter,
  sessions: readonly PastSession[],
): ChapterPlace['best'] {
  const whole = sessions.filter(
    (one) =>
      one.mode === 'cross-examination' &&
      one.chapter === chapter.id &&
      one.packs.length === 1 &&
      one.packs[0] === id &&
      isWhole(one),
  );
  const results = whole.map(firstTries);
  results.sort((a, b) => b.right / b.of - a.right / a.of);
  return results[0];
}
