import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, isWithin, parseDate, parseIsoDate } from '../../../src/core/text/dates.ts';

const DAY = { year: 2023, month: 9, day: 13 };

test.each([
  '13 September 2023',
  '13 Sept 2023',
  '13 Sep. 2023',
  'Sept. 13, 2023',
  'September 13th, 2023',
  '13th of September 2023',
  'on 13 September 2023',
  'the 13th of September, 2023',
  '13-Sep-2023',
  '2023-09-13',
  '2023/9/13',
  '13/09/2023',
  '09/13/2023',
  '13.9.2023',
  ' 13 SEPTEMBER 2023. ',
])('%j is the 13th', (typed) => {
  expect(parseDate(typed, 'en')).toEqual(DAY);
});

test.each([
  ['September 2023', { year: 2023, month: 9 }],
  ['Sept. 2023', { year: 2023, month: 9 }],
  ['2023-09', { year: 2023, month: 9 }],
  ['09/2023', { year: 2023, month: 9 }],
  ['2023', { year: 2023 }],
  ['in 2023', { year: 2023 }],
  ['25/04/2019', { year: 2019, month: 4, day: 25 }],
  ['05/05/2019', { year: 2019, month: 5, day: 5 }],
  ['29 February 2024', { year: 2024, month: 2, day: 29 }],
])('%j is read', (typed, date) => {
  expect(parseDate(typed, 'en')).toEqual(date);
});

test.each(['03/04/2023', '3.4.2023', '03-04-2023'])('%j is asked again in English', (typed) => {
  expect(parseDate(typed, 'en')).toBe('ambiguous-date');
});

test('other languages bring their own months, and points mean day first', () => {
  expect(parseDate('3.4.2023', 'de')).toEqual({ year: 2023, month: 4, day: 3 });
  expect(parseDate('13. März 2023', 'de')).toEqual({ year: 2023, month: 3, day: 13 });
  expect(parseDate('13 marzo 2023', 'es')).toEqual({ year: 2023, month: 3, day: 13 });
  expect(parseDate('13 March 2023', 'de')).toEqual({ year: 2023, month: 3, day: 13 });
  expect(parseDate('03/04/2023', 'de')).toBe('ambiguous-date');
});

test.each(['yesterday', 'last month', 'two years ago', 'this September', 'Today'])(
  '%j is relative',
  (typed) => {
    expect(parseDate(typed, 'en')).toBe('relative-date');
  },
);

test.each([
  '',
  '13 September',
  '31 February 2023',
  '2023-13',
  '13/13/2023',
  '13 Septober 2023',
  '23',
  '13/9/23',
])('%j is no date', (typed) => {
  expect(parseDate(typed, 'en')).toBe('not-a-date');
});

test('ISO dates are strict', () => {
  expect(parseIsoDate('2023-09-13')).toEqual(DAY);
  for (const text of ['2023-9-13', '2023-02-30', '13 September 2023', '23', '2023-09-13T00:00']) {
    expect(parseIsoDate(text)).toBeUndefined();
  }
});

test('a date lies within a month or year that holds it, and never the other way round', () => {
  expect(isWithin(DAY, { year: 2023, month: 9 })).toBe(true);
  expect(isWithin(DAY, { year: 2023 })).toBe(true);
  expect(isWithin({ year: 2023, month: 9 }, DAY)).toBe(false);
  expect(isWithin(DAY, { year: 2023, month: 8 })).toBe(false);
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      fc.constantFrom('en', 'en-US', 'de', 'fr', 'es', 'it', 'nl', 'pt'),
      fc.constantFrom('day', 'month', 'year'),
      (moment, language, precision) => {
        const date = {
          year: moment.getUTCFullYear(),
          ...(precision === 'year' ? {} : { month: moment.getUTCMonth() + 1 }),
          ...(precision === 'day' ? { day: moment.getUTCDate() } : {}),
        };
        expect(parseDate(formatDate(date, language), language)).toEqual(date);
      },
    ),
  );
});
