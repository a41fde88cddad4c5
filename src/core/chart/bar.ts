import type { ChartSigns } from './signs.ts';

/**
 * A bar as long as a share of `width` columns, the rest filled up; anything above nothing shows as something.
 * @param share 0 to 1; what lies outside is taken for the nearer end
 * @param width columns, at least 1
 */
export function bar(share: number, width: number, { bar: parts, barRest }: ChartSigns): string {
  const within = Math.min(1, Math.max(0, share));
  const least = within > 0 ? 1 : 0;
  const steps = Math.max(least, Math.round(within * width * parts.length));
  const full = Math.floor(steps / parts.length);
  const part = steps % parts.length;
  const drawn = (parts.at(-1) ?? '').repeat(full) + (part > 0 ? (parts[part - 1] ?? '') : '');
  return drawn + barRest.repeat(width - full - (part > 0 ? 1 : 0));
}
