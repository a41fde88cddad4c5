import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from '../../../src/core/text/numbers.ts';

const READ: [string, string, number, string][] = [
  ['en', '1500', 1500, ''],
  ['en', '1 500', 1500, ''],
  ['en', '1\u00a0500', 1500, ''],
  ['en', '1\u2009500\u202f000', 1_500_000, ''],
  ['en', '20,000', 20_000, ''],
  ['en-IN', '1,00,000', 100_000, ''],
  ['en', '1,23,45,678.5', 12_345_678.5, ''],
  ['en', "20'000", 20_000, ''],
  ['en', '1.234', 1.234, ''],
  ['de', '1.234', 1234, ''],
  ['de', '1,234', 1.234, ''],
  ['de', '1.234,5', 1234.5, ''],
  ['en', '1,234.5', 1234.5, ''],
  ['en', '.5', 0.5, ''],
  ['en', '0.50', 0.5, ''],
  ['en', '-5', -5, ''],
  ['en', '−5', -5, ''],
  ['en', 'minus five', -5, ''],
  ['en', '90 %', 90, '%'],
  ['en', '90%', 90, '%'],
  ['en', '90 per cent', 90, '%'],
  ['en', 'ninety percent', 90, '%'],
  ['en', '20k', 20_000, ''],
  ['en', '1.5 m', 1_500_000, ''],
  ['en', '3 bn', 3e9, ''],
  ['en', '20 thousand', 20_000, ''],
  ['en', '2 hundred thousand', 200_000, ''],
  ['en', '1.5 million dollars', 1_500_000, 'dollars'],
  ['en', '$20 million', 20e6, '$'],
  ['de', '2,5 Mio. Euro', 2.5e6, 'euro'],
  ['en', 'twenty thousand', 20_000, ''],
  ['en', 'Twenty-five thousand', 25_000, ''],
  ['en', 'three hundred and twelve thousand four hundred and five', 312_405, ''],
  ['en', 'a hundred', 100, ''],
  ['en', 'two dozen', 24, ''],
  ['en', 'one million two hundred thousand shells', 1_200_000, 'shells'],
  ['en', '1,500 km.', 1500, 'km'],
  ['en', '15 km²', 15, 'km2'],
];

test.each(READ)('%s: %j is %d %j', (language, typed, value, unit) => {
  expect(parseNumber(typed, language)).toEqual({ value, unit });
});

const REFUSED: [string, string][] = [
  ['en', ''],
  ['en', 'many'],
  ['en', '1,50'],
  ['en', '1,5'],
  ['de', '1.5'],
  ['en', '1 5000'],
  ['en', '0,500'],
  ['en', '20 000 - 30 000'],
  ['en', '5-6'],
  ['en', '5 6'],
  ['en', '13/09'],
  ['en', '1,000.000.5'],
  ['en', 'two three'],
  ['en', 'nineteen ninety-one'],
  ['en', 'twenty eleven'],
  ['en', 'thousand'],
];

test.each(REFUSED)('%s: %j is no single number', (language, typed) => {
  expect(parseNumber(typed, language)).toBeUndefined();
});

test('a unit that could be a scale is taken for the unit', () => {
  expect(parseNumber('5 m', 'en', ['m'])).toEqual({ value: 5, unit: 'm' });
  expect(parseNumber('5 m', 'en', ['metres'])).toEqual({ value: 5, unit: 'm' });
  expect(parseNumber('5 m', 'en', ['shells'])).toEqual({ value: 5e6, unit: '' });
  expect(parseNumber('20 million', 'en', ['million'])).toEqual({ value: 20, unit: 'million' });
});

test('what a language formats, it reads', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'de-CH', 'ko'),
      (value, language) => {
        const shown = new Intl.NumberFormat(language).format(value);
        expect(parseNumber(shown, language)?.value).toBe(value);
      },
    ),
  );
});
