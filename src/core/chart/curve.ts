import type { ChartSigns } from './signs.ts';

/** A point within the unit square, and how far up and down it may lie. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Points over the diagonal on which both axes agree, each with its range; the top row is 1, the ground 0.
 * @param width columns beside the axis, at least 2
 * @param height rows above the ground, at least 2
 */
export function curve(
  points: readonly CurvePoint[],
  { width, height }: { readonly width: number; readonly height: number },
  signs: ChartSigns,
): string[] {
  const rows = Array.from({ length: height }, () => new Array<string>(width).fill(' '));
  const column = (x: number) => Math.min(width - 1, Math.max(0, Math.round(x * (width - 1))));
  const row = (y: number) => height - 1 - Math.min(height - 1, Math.max(0, Math.round(y * (height - 1))));
  const put = (x: number, y: number, sign: string) => {
    const cells = rows[y];
    if (cells !== undefined) cells[x] = sign;
  };
  for (let x = 0; x < width; x += 1) put(x, row(x / (width - 1)), signs.diagonal);
  for (const { x, low, high } of points) {
    for (let y = row(high); y <= row(low); y += 1) put(column(x), y, signs.range);
  }
  for (const { x, y } of points) put(column(x), row(y), signs.point);
  return [
    ...rows.map((cells) => signs.axis + cells.join('').trimEnd()),
    signs.corner + signs.ground.repeat(width),
  ];
}
