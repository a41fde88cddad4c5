import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { bar } from '../../../src/core/chart/bar.ts';
import { curve } from '../../../src/core/chart/curve.ts';
import { heatmap } from '../../../src/core/chart/heatmap.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from '../../../src/core/chart/signs.ts';
import { grouped, sparkline } from '../../../src/core/chart/sparkline.ts';

const sets = [
  ['unicode', UNICODE_SIGNS],
  ['ascii', ASCII_SIGNS],
] as const;

describe.each(sets)('%s', (name, signs) => {
  test('a bar fills its width, whatever the share, and more is never shorter', () => {
    const length = (text: string) => text.split(signs.barRest).join('').length;
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (share, width) => {
          expect(stringWidth(bar(share, width, signs))).toBe(width);
          expect(length(bar(share + 0.1, width, signs))).toBeGreaterThanOrEqual(
            length(bar(share, width, signs)),
          );
        },
      ),
    );
    expect(length(bar(0, 10, signs))).toBe(0);
    expect(length(bar(0.001, 10, signs))).toBe(1);
    expect(length(bar(1, 10, signs))).toBe(10);
  });

  test('only ASCII in the ASCII set', () => {
    const drawn = [
      bar(0.4, 9, signs),
      sparkline([0, 1, 5, 3], signs),
      ...curve([{ x: 0.5, y: 0.6, low: 0.4, high: 0.8 }], { width: 20, height: 6 }, signs),
      ...heatmap((day) => day % 4, { today: 20_515, weeks: 5 }, signs),
    ];
    if (name === 'ascii') for (const line of drawn) expect(line).toMatch(/^[\x20-\x7e]*$/);
    else expect(drawn.join('')).toMatch(/[^\x20-\x7e]/);
  });
});

test('a sparkline by hand', () => {
  expect(sparkline([0, 1, 7, 14], UNICODE_SIGNS)).toBe('▁▂▅█');
  expect(sparkline([0, 0], UNICODE_SIGNS)).toBe('▁▁');
  expect(sparkline([], UNICODE_SIGNS)).toBe('');
});

test('grouping keeps the sum and the end', () => {
  expect(grouped([1, 2, 3, 4, 5], 2)).toEqual([3, 12]);
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 20 }), (values, columns) => {
      const groups = grouped(values, columns);
      expect(groups.length).toBeLessThanOrEqual(columns);
      expect(groups.reduce((a, b) => a + b, 0)).toBe(values.reduce((a, b) => a + b, 0));
    }),
  );
});

test('a curve by hand: a point over the diagonal, with its range', () => {
  expect(curve([{ x: 0.5, y: 0.75, low: 0.5, high: 1 }], { width: 9, height: 5 }, UNICODE_SIGNS)).toEqual([
    '│    │  ··',
    '│    ●··',
    '│   ·│',
    '│ ··',
    '│·',
    '└─────────',
  ]);
});

test('a calendar by hand: Monday first, this week last, days to come blank', () => {
  // 2026-03-04, a Wednesday.
  const today = Date.UTC(2026, 2, 4) / 86_400_000;
  const values: Record<number, number> = { [today]: 4, [today - 2]: 1, [today - 7]: 2 };
  expect(heatmap((day) => values[day] ?? 0, { today, weeks: 2 }, ASCII_SIGNS)).toEqual([
    '.:',
    '..',
    'o#',
    '. ',
    '. ',
    '. ',
    '. ',
  ]);
});
