import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';

const SAME: [string, string, string][] = [
  ['en', 'The Vostochny spaceport', '  vostochny   SPACEPORT. '],
  ['en', 'Bank of the Republic', 'bank of republic'],
  ['en', 'Kim Jong-un', 'Kim Jong Un'],
  ['en', 'Kim Jong–un', 'kim jong‑un'],
  ['en', '“hot” line', "'hot' line"],
  ['en', "the pilots' guild", 'pilots’ guild'],
  ['en', 'Pant & Basu', 'pant and basu'],
  ['en', 'U.N.', 'UN'],
  ['en', 'e-mail', 'email'],
  ['en', 'Pyŏngyang', 'Pyongyang'],
  ['en', '1 500', '1500'],
  ['en', '20,000', '20 000'],
  ['en', '20\u202f000', '20000'],
  ['en', '90 %', '90%'],
  ['de', '20.000', '20 000'],
  ['de', 'Die Straße', 'strasse'],
  ['de', 'Münster', 'munster'],
  ['fr', 'l’Élysée', 'elysee'],
];

test.each(SAME)('%s: %j is %j', (language, left, right) => {
  expect(fold(left, language)).toBe(fold(right, language));
});

const DIFFERENT: [string, string, string][] = [
  ['en', 'North Korea', 'South Korea'],
  ['en', 'Kim Jong-un', 'Kim Jong-il'],
  ['en', '1991', '1992'],
  ['en', 'vitamin a', 'vitamin'],
  ['en', 'A', 'B'],
  ['en', '1.5', '15'],
  ['en', '-5', '5'],
  ['en', '1950-53', '195053'],
  ['de', '1.234', '1.23'],
  ['en', '?', '!'],
  ['hi', 'कि', 'क'],
];

test.each(DIFFERENT)('%s: %j is not %j', (language, left, right) => {
  expect(fold(left, language)).not.toBe(fold(right, language));
});

test('diacritics count when they are strict', () => {
  expect(fold('résumé', 'en', 'strict')).not.toBe(fold('resume', 'en', 'strict'));
  expect(fold('Résumé', 'en', 'strict')).toBe(fold('re\u0301sume\u0301', 'en', 'strict'));
});

test('a text of nothing but marks or articles is not folded away', () => {
  expect(fold('...', 'en')).not.toBe('');
  expect(fold('The The', 'en')).toBe('the the');
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'the,a,an,der,le,l’,-,–,.,;,!,",1,000,20,%,&,é,b,Kim, '.split(','), ' ', ','))
    .map((parts) => parts.join('')),
);

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('en', 'de', 'fr', 'it', 'ru'),
      fc.boolean(),
      (raw, language, strict) => {
        const diacritics = strict ? 'strict' : 'lenient';
        const once = fold(raw, language, diacritics);
        expect(fold(once, language, diacritics)).toBe(once);
      },
    ),
    { numRuns: 3000 },
  );
});
