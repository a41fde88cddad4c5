import type { LineInput } from '../plain/input.ts';

/** Exit code of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** Ctrl-C ends the input, so that what was answered is kept and the session is left in order. */
export function interruption(input: LineInput): { happened: () => boolean; ignore: () => void } {
  let happened = false;
  const stop = () => {
    happened = true;
    input.close();
  };
  process.once('SIGINT', stop);
  return { happened: () => happened, ignore: () => process.removeListener('SIGINT', stop) };
}
