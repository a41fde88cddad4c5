import { firstTries, isWhole, type PastSession } from '../session/past.ts';

/** A result: right at first try, of so many. */
export interface Result {
  readonly right: number;
  readonly of: number;
}

/** What is compared with what: the same way of playing on the same packs and chapter. */
export type Discipline = Pick<PastSession, 'mode' | 'packs' | 'chapter'>;

/** The best that was ever reached in a round played to its end; undefined before the first. */
export function bestIn(sessions: readonly PastSession[], discipline: Discipline): Result | undefined {
  const results = sessions.filter((one) => isWhole(one) && isSame(one, discipline)).map(firstTries);
  return results.reduce<Result | undefined>(
    (best, result) => (best === undefined || isBetter(result, best) ? result : best),
    undefined,
  );
}

/** A higher share, or the same share of more. */
export function isBetter(one: Result, other: Result): boolean {
  const [a, b] = [one.right * other.of, other.right * one.of];
  return a > b || (a === b && one.of > other.of);
}

function isSame(one: Discipline, other: Discipline): boolean {
  return (
    one.mode === other.mode &&
    one.chapter === other.chapter &&
    one.packs.length === other.packs.length &&
    one.packs.every((id) => other.packs.includes(id))
  );
}
