import type { ReadClaim, ReadGroup, Reading } from '../core/claim/reading.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import { closest } from '../core/text/closest.ts';
import { counted, dateInWords } from './dates.ts';
import { RUNG_WORDS } from './ladder.ts';
import type { Marks } from './marks.ts';
import { outcomeWord, whenAnswered } from './past-answer.ts';

/** Words of the reader. */
export const READER = {
  sources: 'Sources',
  chapters: 'Chapters',
  timeline: 'Timeline',
  timelineIs: 'every claim by the day it speaks for',
  undated: 'Without a day',
  against: 'Says otherwise',
  questions: 'Questions on it',
  noQuestions: 'No question asks for it.',
  neverAsked: 'Never asked.',
  notAsked: 'not asked',
  claim: 'claim',
  passage: 'From the text',
} as const;

/** Where a claim stands, in a word or two, for a column of them: `a week`. */
export function rungWord(rung: ReadClaim['rung']): string {
  return rung === null ? READER.notAsked : RUNG_WORDS[rung];
}

/** The same where it stands alone: `lasts a week`. */
export function lastsWords(rung: ReadClaim['rung']): string {
  return rung === null || rung === 'new' ? rungWord(rung) : `lasts ${RUNG_WORDS[rung]}`;
}

/** What a source or a chapter holds: `12 claims: 3 last a week or longer, 4 new`. */
export function partWords(claims: readonly ReadClaim[]): string {
  const lasting = claims.filter(
    ({ rung }) => rung === 'week' || rung === 'month' || rung === 'season',
  ).length;
  const fresh = claims.filter(({ rung }) => rung === 'new').length;
  const parts = [
    ...(lasting > 0 ? [`${lasting} last a week or longer`] : []),
    ...(fresh > 0 ? [`${fresh} new`] : []),
  ];
  return `${counted(claims.length, 'claim')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

export function dayHeading(on: string | undefined): string {
  return on === undefined ? READER.undated : dateInWords(on);
}

/**
 * What says otherwise than a claim, each line once. What stands in the same group is in sight, so its source is named
 * alone; of the rest it is told what it says.
 */
export function againstLines(
  { against }: ReadClaim,
  { claims }: Pick<ReadGroup, 'claims'>,
  { contradicts, dot }: Marks,
): string[] {
  const inSight = new Set(claims.map(({ card }) => card.claim.id));
  const named = against.filter(({ claim }) => inSight.has(claim.id)).map(({ source }) => source.cite);
  const told = against.filter(({ claim }) => !inSight.has(claim.id));
  const lines = [
    ...(named.length === 0 ? [] : [[...new Set(named)].join(` ${dot} `)]),
    ...told.map(({ source, claim }) => `${source.cite}: ${claim.says ?? claim.text}`),
  ];
  return [...new Set(lines)].map((line) => `${contradicts} ${line}`);
}

/** What became of a question so far. */
export function askedWords(reviews: readonly ReviewRecord[]): string {
  const last = reviews.at(-1);
  if (last === undefined) return READER.neverAsked;
  const right = reviews.filter(({ correct }) => correct).length;
  return `${right} of ${reviews.length} right; last ${outcomeWord(last)}, ${whenAnswered(last)}.`;
}

/** For a name that is nothing in the pack. */
export function noSuchPart(name: string, { pack }: Reading): readonly [string, string] {
  const names = [...pack.sources.map(({ id }) => id), ...pack.chapters.map(({ id }) => id), 'timeline'];
  const meant = closest(name, [...names, ...pack.claims.map(({ id }) => id)]);
  return [
    `The pack ${pack.id} has no source, chapter or claim "${name}".`,
    meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean: recite read ${pack.id} ${meant}`,
  ];
}
