import type { Look } from '../plain/look.ts';
import { marksFor } from '../wording/marks.ts';
import type { Context } from './command.ts';

const READABLE = 76;

/** How lines are drawn for this context. */
export function lookOf(context: Context): Look {
  return { marks: marksFor(context.env), width: proseWidth(context) };
}

/** Columns at which prose breaks: the terminal's, within reason; never in a pipe, where a sentence stays one line. */
function proseWidth({ stdout }: Context): number {
  return stdout.isTTY ? Math.min(READABLE, stdout.columns ?? READABLE) : Number.POSITIVE_INFINITY;
}
