import type { ChartSigns } from './signs.ts';

const WEEK = 7;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const THURSDAY = 3;

/**
 * A calendar: one row a weekday from Monday, one column a week, the week of `today` last; days to come are blank.
 * @param held what a day holds, by days since 1970-01-01; 0 or more
 * @param weeks columns, at least 1
 */
export function heatmap(
  held: (day: number) => number,
  { today, weeks }: { readonly today: number; readonly weeks: number },
  { shades }: ChartSigns,
): string[] {
  const monday = today - ((today + THURSDAY) % WEEK);
  const first = monday - (weeks - 1) * WEEK;
  let most = 0;
  for (let day = first; day <= today; day += 1) most = Math.max(most, held(day));
  const last = shades.length - 1;
  const shade = (day: number) => {
    if (day > today) return ' ';
    const value = held(day);
    return shades[value <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * last))] ?? ' ';
  };
  return Array.from({ length: WEEK }, (_, weekday) =>
    Array.from({ length: weeks }, (_week, week) => shade(first + week * WEEK + weekday)).join(''),
  );
}
