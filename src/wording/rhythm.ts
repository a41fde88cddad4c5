import type { Result } from '../core/insight/bests.ts';
import type { BetRecord } from '../core/insight/bet-record.ts';
import type { Rhythm } from '../core/insight/rhythm.ts';
import { counted } from './dates.ts';
import type { Marks } from './marks.ts';

/** Days that the record of bets looks back. */
export const BETS_OVER = 30;

/** Bets below this say nothing yet. */
const FEW = 10;

/** `This week ■·■··■·: 3 days, your usual.` Rest days are part of a week. */
export function weekLine({ week, days, usual }: Rhythm, marks: Marks): string {
  const row = week.map((active) => (active ? marks.blockRight : marks.blockOpen)).join('');
  const told = counted(days, 'day');
  if (usual === null) return `This week ${row} ${told}`;
  return days === usual
    ? `This week ${row} ${told}, your usual`
    : `This week ${row} ${told}; your usual is ${usual}`;
}

/** `Said sure 40 times in 30 days, right 31.` Empty while there are few. */
export function sureLine({ right, of }: BetRecord): string {
  return of < FEW ? '' : `Said sure ${of} times in ${BETS_OVER} days, right ${right}`;
}

/** What a result is beside the best before it; empty where there was none. */
export function bestLine(result: Result, before: Result, better: boolean): string {
  if (better) return `${result.right} of ${result.of} is your best here so far.`;
  return `Your best here so far: ${before.right} of ${before.of}.`;
}
