import { UserError } from '../user-error.ts';

/** Time as the program sees it. */
export interface Clock {
  /** UTC milliseconds and minutes east of UTC. Never runs backwards while the program runs. */
  now(): { readonly at: number; readonly offset: number };
  /** Monotonic milliseconds, for how long something took. */
  elapsed(): number;
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d{1,3})?))?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * The machine's clock; or one that starts at `RECITE_NOW` and runs on from there. A time written with an offset is on
 * that clock for good; without one it is on the machine's.
 */
export function openClock(env: Readonly<Record<string, string | undefined>>): Clock {
  const start = env.RECITE_NOW === undefined || env.RECITE_NOW === '' ? undefined : readTime(env.RECITE_NOW);
  const begun = performance.now();
  const read = () => (start === undefined ? Date.now() : start.at + Math.floor(performance.now() - begun));
  let latest = Number.NEGATIVE_INFINITY;
  return {
    now() {
      latest = Math.max(latest, read());
      return { at: latest, offset: start?.offset ?? machineOffset(latest) };
    },
    elapsed: () => performance.now(),
  };
}

function readTime(text: string): { readonly at: number; readonly offset?: number } {
  const [, day, time = '00:00', seconds = '00', zone = ''] = ISO.exec(text.trim()) ?? [];
  const at = Date.parse(`${day}T${time}:${seconds}${zone}`);
  // Date.parse takes 30 February for 2 March.
  const isDay = new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day?.slice(-2));
  if (Number.isNaN(at) || !isDay) {
    throw new UserError(
      'bad-time',
      `RECITE_NOW is no time this program can read: ${JSON.stringify(text)}.`,
      'Write it like 2026-12-01T19:30 or 2026-12-01T19:30+09:00.',
    );
  }
  if (zone === '') return { at };
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const east = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return { at, offset: sign === '-' ? -east : east };
}

function machineOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
