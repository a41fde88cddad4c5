import { DAY, isAbsurd } from '../core/memory/day.ts';

/** A clock that is plainly wrong, or that answers are ahead of. Both moments in UTC milliseconds. */
export function clockLines(now: number, latestAnswer: number): string[] {
  return [
    ...(isAbsurd(now) ? [`The clock says ${day(now)}. What is due goes by it, so set it right first.`] : []),
    ...(latestAnswer > now + DAY
      ? [
          `Answers from ${day(latestAnswer)} lie in the future of this clock (${day(now)}). What is due goes by the clock, so see that it is right.`,
        ]
      : []),
  ];
}

function day(at: number): string {
  return new Date(at).toISOString().replace(/T.*/, '');
}
