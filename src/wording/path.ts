import type { ChapterPlace, PathStep } from '../core/session/path.ts';
import type { Mode } from '../core/session/policy.ts';
import { counted } from './dates.ts';
import { rungsLine } from './ladder.ts';
import type { Marks } from './marks.ts';

export const PATH_TITLE = 'The path';
export const PATH_NEXT = 'Next';
export const PATH_CHAPTERS = 'Chapters';
export const PATH_BEYOND = 'Over the whole pack';

/** Rounds over a whole pack, by mode. */
export const BEYOND: readonly { readonly mode: Mode; readonly name: string; readonly what: string }[] = [
  {
    mode: 'cross-source',
    name: 'Source against source',
    what: 'one point after another, as several sources have it',
  },
  { mode: 'timeline', name: 'Timeline', what: 'events in order, without their dates' },
  { mode: 'only-said', name: 'Only said', what: 'what you met, from memory, without options; counts' },
];

/** How far a chapter is, in a few words. */
export function chapterWords({ state, met, total, best }: Omit<ChapterPlace, 'chapter' | 'rungs'>): string {
  switch (state) {
    case 'new':
      return total === 0 ? 'no questions' : counted(total, 'question');
    case 'begun':
      return `${met} of ${total} met`;
    case 'met':
      return 'all met, cross-examination open';
    case 'examined':
      return best === undefined ? 'examined' : `examined, ${best.right} of ${best.of}`;
  }
}

/** What a chapter's claims last; nothing before the first is met. */
export function chapterLadder({ rungs, state }: Pick<ChapterPlace, 'rungs' | 'state'>): string {
  return state === 'new' ? '' : rungsLine(rungs);
}

/** The next step of a path as something to do. */
export function stepWords(step: PathStep, places: readonly ChapterPlace[], fresh: number): string {
  if (step.do === 'beyond') return 'Source against source';
  const place = places.find(({ chapter }) => chapter.id === step.chapter);
  const title = place?.chapter.title ?? step.chapter;
  if (step.do === 'examine') return `Cross-examination: ${title}`;
  const how = place?.state === 'new' ? 'Begin' : 'Go on';
  return fresh === 0 ? `${how}: ${title}` : `${how}: ${title}, ${counted(fresh, 'new question')}`;
}

/** The path as lines. */
export function pathLines(
  packTitle: string,
  places: readonly ChapterPlace[],
  next: string,
  marks: Marks,
): string[] {
  const numbered = places.flatMap((place, at) => {
    const ladder = chapterLadder(place);
    return [
      `${String(at + 1).padStart(2)}  ${place.chapter.title} (${chapterWords(place)})`,
      ...(ladder === '' ? [] : [`    ${ladder}`]),
    ];
  });
  return [`${PATH_TITLE} ${marks.dot} ${packTitle}`, ...numbered, `${PATH_NEXT}: ${next}`];
}
