const DAY = 86_400_000;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;

/** A clock that is plainly wrong, or that answers are ahead of. Both moments in UTC milliseconds. */
export function clockLines(now: number, latestAnswer: number): string[] {
  const year = new Date(now).getUTCFullYear();
  return [
    ...(year < FIRST_YEAR || year > LAST_YEAR
      ? [`The clock says ${day(now)}. What is due goes by it, so set it right first.`]
      : []),
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
