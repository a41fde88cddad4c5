import { DAY } from '../memory/day.ts';
import type { PastSession } from '../session/past.ts';
import type { Bet } from '../session/record.ts';

/** Bets of one level over some time: how often it was said, and how often rightly. */
export interface BetRecord {
  readonly right: number;
  readonly of: number;
}

/** First tries of the last so many days, by bet. */
export function betRecord(
  sessions: readonly PastSession[],
  bet: Bet,
  { now, days }: { readonly now: number; readonly days: number },
): BetRecord {
  const since = now - days * DAY;
  const placed = sessions
    .flatMap(({ answers }) => answers)
    .filter(
      (answer) => answer.bet === bet && answer.try === 'first' && answer.at > since && answer.at <= now,
    );
  return { right: placed.filter(({ correct }) => correct).length, of: placed.length };
}
