import type { SessionPort } from '../core/session/port.ts';
import { timeLeftWords } from '../wording/exam.ts';

/** Milliseconds between two looks at the clock; a machine that slept is noticed as soon. */
const EVERY = 1000;

/**
 * Watches the time an exam has: tells when its words become others, and once when it is up.
 * @returns ends the watch
 */
export function watchTime(
  port: Pick<SessionPort, 'timeLeft'>,
  on: { readonly changed: () => void; readonly up: () => void },
): () => void {
  const before = port.timeLeft();
  if (before === undefined) return () => undefined;
  let shown = timeLeftWords(before);
  const look = () => {
    const left = port.timeLeft();
    if (left === undefined || left === 0) clearInterval(timer);
    if (left === undefined) return;
    if (left === 0) return on.up();
    const words = timeLeftWords(left);
    if (words === shown) return;
    shown = words;
    on.changed();
  };
  const timer = setInterval(look, EVERY);
  return () => clearInterval(timer);
}
