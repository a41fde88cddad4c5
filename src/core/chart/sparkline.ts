import type { ChartSigns } from './signs.ts';

/**
 * One sign a value, as high as the value beside the highest; nothing at all is the lowest sign, and only that is.
 * @param values 0 or more each
 */
export function sparkline(values: readonly number[], { levels }: ChartSigns): string {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const last = levels.length - 1;
  return values
    .map((value) => {
      const level = value <= 0 || highest === 0 ? 0 : Math.max(1, Math.round((value / highest) * last));
      return levels[level] ?? '';
    })
    .join('');
}

/** Values made fewer by adding up neighbours, so that they fit into so many columns; the last group ends with the last value. */
export function grouped(values: readonly number[], columns: number): readonly number[] {
  const size = Math.max(1, Math.ceil(values.length / columns));
  const groups = Math.ceil(values.length / size);
  return Array.from({ length: groups }, (_, group) => {
    const to = values.length - (groups - 1 - group) * size;
    return values.slice(Math.max(0, to - size), to).reduce((sum, value) => sum + value, 0);
  });
}
