import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, parseDate, parseIsoDate } from '../../../src/core/text/dates.ts';

const LANGUAGES = [
  'en en-US en-IN de fr es it pt nl sv pl cs fi hu el tr ru uk bg ca ar he fa hi th vi zh ko ja',
]
  .join(' ')
  .split(' ');

test('what is shown may be typed, in every language', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('2999-12-31'), noInvalidDate: true }),
      fc.constantFrom(...LANGUAGES),
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
    { numRuns: 1000 },
  );
});

test.each([
  ['ru', '13 сентября 2023 г.', 'сентябрь 2023 г.'],
  ['uk', '13 вересня 2023 р.', 'вересень 2023 р.'],
  ['hu', '2023. szeptember 13.', '2023. szeptember'],
  ['fi', '13. syyskuuta 2023', 'syyskuu 2023'],
  ['ca', '13 de setembre del 2023', 'setembre del 2023'],
  ['he', '13 בספטמבר 2023', 'ספטמבר 2023'],
  ['vi', '13 tháng 9, 2023', 'tháng 9 năm 2023'],
  ['ja', '2023年9月13日', '2023年9月'],
  ['ko', '2023년 9월 13일', '2023년 9월'],
  ['zh', '2023年9月13日', '2023年9月'],
  ['th', '13 กันยายน 2023', 'กันยายน 2023'],
])('%s: %s, %s', (language, day, month) => {
  expect(formatDate({ year: 2023, month: 9, day: 13 }, language)).toBe(day);
  expect(formatDate({ year: 2023, month: 9 }, language)).toBe(month);
});

test.each([
  ['ru', '13 сентября 2023'],
  ['ru', '13.09.2023'],
  ['hu', '2023 szeptember 13'],
  ['es', '13 sept 2023'],
  ['ja', '2023年09月13日'],
])('%s: %s may be typed as well', (language, typed) => {
  expect(parseDate(typed, language)).toEqual({ year: 2023, month: 9, day: 13 });
});

test('a month is read before words of relative time are looked for', () => {
  expect(parseDate('13 ago 2023', 'es')).toEqual({ year: 2023, month: 8, day: 13 });
  expect(parseDate('two years ago', 'es')).toBe('relative-date');
});

test('years before 1000 are shown as they were', () => {
  expect(formatDate({ year: 79, month: 8, day: 24 }, 'en')).toBe('24 August 79');
  expect(formatDate({ year: 476, month: 9, day: 4 }, 'en')).toBe('4 September 476');
  expect(formatDate({ year: 476 }, 'en')).toBe('476');
  expect(formatDate({ year: 79 }, 'en')).toBe('0079');
  expect(parseDate('AD 79', 'en')).toEqual({ year: 79 });
  expect(parseDate('79 CE', 'en')).toEqual({ year: 79 });
  expect(parseIsoDate('0096-02-29')).toEqual({ year: 96, month: 2, day: 29 });
  expect(parseIsoDate('0095-02-29')).toBeUndefined();
});
