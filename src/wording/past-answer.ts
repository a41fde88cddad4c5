import type { PastAnswer } from '../core/insight/past-answer.ts';
import { givenText } from '../core/question/given-text.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import { dateInWords } from './dates.ts';
import { UNKNOWN } from './session.ts';

export const PAST = {
  gone: 'The question is no longer at hand; this is what was written down.',
  counts: 'It counts for the schedule.',
  countsNot: 'It did not move the schedule.',
} as const;

/** `right`, `wrong` or `not known`. */
export function outcomeWord({ correct, dontKnow }: Pick<ReviewRecord, 'correct' | 'dontKnow'>): string {
  return correct ? 'right' : dontKnow ? 'not known' : 'wrong';
}

/** The day and time of an answer, on the clock it was given on. */
export function whenAnswered({ at, offset }: Pick<ReviewRecord, 'at' | 'offset'>): string {
  const local = new Date(at + offset * 60_000).toISOString();
  return `${dateInWords(local.slice(0, 10))}, ${local.slice(11, 16)}`;
}

const BET_WORDS = { guess: 'a guess', think: 'you thought so', sure: 'you were sure' } as const;

/** When and how it was answered, in one line. */
export function howAnswered(review: ReviewRecord): string {
  const { bet, askedAs, hint } = review;
  const how = [
    askedAs === 'said' ? 'from memory' : 'with options in sight',
    ...(hint ? ['after a hint'] : []),
  ];
  const words = bet === null ? how : [...how, BET_WORDS[bet]];
  return `${whenAnswered(review)}: ${words.join(', ')}. ${review.counts ? PAST.counts : PAST.countsNot}`;
}

/** `Moscow` and `Vostochny`; the second absent where the first was right or nothing is known. */
export function answersGiven({ review, now }: PastAnswer): {
  readonly yours: string;
  readonly right?: string;
} {
  const yours = review.dontKnow || review.given.length === 0 ? UNKNOWN : givenText(review.given);
  return review.correct || now === undefined ? { yours } : { yours, right: now.key };
}
