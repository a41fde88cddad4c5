import stringWidth from 'string-width';
import { expect } from 'vitest';

/** One title, one rule, one footer, each where it belongs, and nothing wider than the window. */
export function expectOneFrame(
  frame: readonly string[],
  { columns, rows }: { columns: number; rows: number },
): void {
  expect(frame).toHaveLength(rows);
  for (const row of frame) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
  expect(frame.filter((row) => row.includes('The lighthouse at Kolm Point'))).toHaveLength(1);
  expect(frame[0]).toContain('The lighthouse at Kolm Point');
  expect(frame[1]).toBe('');
  expect(frame.filter((row) => /^ ─+( ↓ more: [a-z ]+ ──)?$/.test(row))).toHaveLength(1);
  expect(frame.at(-2)).toMatch(/^ ─+/);
  expect(frame.at(-1)).toMatch(/enter/);
}
