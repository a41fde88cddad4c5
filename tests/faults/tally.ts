import { appendFileSync } from 'node:fs';

/** Adds to the closing line of the run. */
export function tally(what: string, faults: number, lost: number): void {
  const { RECITE_TALLY } = process.env;
  if (RECITE_TALLY !== undefined) appendFileSync(RECITE_TALLY, `${JSON.stringify({ what, faults, lost })}\n`);
}
