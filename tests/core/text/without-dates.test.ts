import { expect, test } from 'vitest';
import { withoutDates } from '../../../src/core/text/without-dates.ts';

test.each([
  ['Putin received Kim on 13 September 2023 at the spaceport.', 'Putin received Kim on … at the spaceport.'],
  ['In July 2023, Shoigu came.', 'In …, Shoigu came.'],
  ['In the war of 1950 to 1953, help came.', 'In the war of … to …, help came.'],
  [
    'Around 20,000 shells a day, 12 of them duds, may grow by May.',
    'Around 20,000 shells a day, 12 of them duds, may grow by ….',
  ],
  ['The lamp was lit on the 4th.', 'The lamp was lit on the 4th.'],
  ['September 13, 2023 was a Wednesday.', '… was a Wednesday.'],
])('%s', (text, without) => {
  expect(withoutDates(text, 'en')).toBe(without);
});

test("knows the months of the pack's language", () => {
  expect(withoutDates('Am 13. September 2023 und im März 2024.', 'de')).toBe('Am … und im ….');
});
