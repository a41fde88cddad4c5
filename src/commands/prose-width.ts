import type { Context } from './command.ts';

const READABLE = 76;

/** Columns at which prose breaks: the terminal's, within reason; never in a pipe, where a sentence stays one line. */
export function proseWidth({ stdout }: Context): number {
  return stdout.isTTY ? Math.min(READABLE, stdout.columns ?? READABLE) : Number.POSITIVE_INFINITY;
}
