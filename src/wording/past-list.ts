import type { Flagged, PastFilter } from '../core/insight/past.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import { counted } from './dates.ts';
import { outcomeWord, whenAnswered } from './past-answer.ts';

/** Words of the list of what was answered. */
export const PAST_LIST = {
  searchTitle: 'Search',
  searchPrompt: 'Words of the question, its id, or your answer; empty shows all',
  empty: 'Nothing answered yet. Begin with: recite study',
  noneFound: 'Nothing fits. f shows others, / searches anew.',
  noFlags: 'No question is flagged. In the feedback of an answer, ! flags it with a reason.',
  flagged: 'Flagged questions',
} as const;

const FILTERS: Readonly<Record<Exclude<PastFilter, 'all'>, string>> = {
  wrong: 'not right',
  'sure-and-wrong': 'sure, but not right',
  flagged: 'flagged',
};

/** `240 answers`, or `12 answers with "lamp", not right`. */
export function filterWords(filter: PastFilter, search: string, of: number): string {
  const found = `${counted(of, 'answer')}${search === '' ? '' : ` with "${search}"`}`;
  return filter === 'all' ? found : `${found}, ${FILTERS[filter]}`;
}

/** `2 Mar 2026, 19:00   right   sure`. */
export function pastLine(review: ReviewRecord): string {
  const { bet } = review;
  const words = { guess: 'a guess', think: 'think so', sure: 'sure' } as const;
  return [whenAnswered(review), outcomeWord(review), ...(bet === null ? [] : [words[bet]])].join(', ');
}

/** What is left out of a long list. */
export function moreLine(left: number): string {
  return `${left} earlier ones: search with /, or see them all with recite history --plain`;
}

/** A flag in one line. */
export function flagLine({ pack, question, reason, ...when }: Flagged, stem: string | undefined): string {
  const why = reason === '' ? 'no reason given' : reason;
  return `${pack}/${question}: ${why} (${whenAnswered(when)})${stem === undefined ? '' : ` "${stem}"`}`;
}
