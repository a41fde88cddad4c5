import type { Clock } from '../progress/clock.ts';
import type { Reading } from '../progress/read-journal.ts';
import { readingLine } from '../wording/keeping.ts';
import { type Context, tell } from './command.ts';

/** A reading that is over sooner needs no word; milliseconds. */
const PATIENCE = 1_000;

/** Says every so often how far a long reading has come, where a person sits. */
export function tellReading(context: Context, clock: Clock): Reading {
  let told: number | undefined;
  return (done, of) => {
    if (!context.stderr.isTTY) return;
    const now = clock.elapsed();
    if (done === 0 || told === undefined) told = now;
    if (now - told < PATIENCE) return;
    told = now;
    tell(context, [readingLine(done, of)]);
  };
}
