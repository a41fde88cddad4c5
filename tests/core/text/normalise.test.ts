import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normaliseWithMap } from '../../../src/core/text/normalise.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '\u00a0',
        '\u202f',
        '\u3000',
        '\u200b',
        '\u00ad',
        '\ufeff',
        '…',
        '’',
        '—',
        '«',
      ),
      fc.constantFrom(
        'a',
        'e',
        'é',
        'e\u0301',
        '\u0301',
        '\u0323',
        '한',
        '\u1112',
        '\u1161',
        '\u11ab',
        '😀',
        '.',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

describe('normalise', () => {
  test.each([
    ['spaces of every width', 'a\u00a0b\u2009c\u202fd\u205fe\u3000f', 'a b c d e f'],
    ['white space collapsed and trimmed', ' \n a \t\n b ', 'a b'],
    ['single quotes', '‘a’ ‚b‛ 5′', "'a' 'b' 5'"],
    ['double quotes', '“a” „b‟ «c» 5″', '"a" "b" "c" 5"'],
    ['dashes and minus', 'a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
    ['an ellipsis', 'wait…', 'wait...'],
    ['hidden characters', '\ufeffso\u00adft\u200b', 'soft'],
    ['composed and decomposed letters', 'cafe\u0301', 'café'],
    ['a mark behind a hidden character', 'e\u00ad\u0301', 'é'],
    ['Hangul in parts', '\u1112\u1161\u11ab', '한'],
  ])('folds %s', (_name, from, to) => {
    expect(normalise(from)).toBe(to);
  });

  test('keeps letter case', () => {
    expect(normalise('The UN')).toBe('The UN');
  });

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(text, (from) => {
        expect(normalise(normalise(from))).toBe(normalise(from));
      }),
    );
  });

  test('every unit of the result leads to the stretch of the original it stands for', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: result, starts, ends } = normaliseWithMap(original);
        expect(starts).toHaveLength(result.length);
        expect(ends).toHaveLength(result.length);
        starts.forEach((start, at) => {
          const end = ends[at] as number;
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (starts[at - 1] as number));
          const meant = result[at] === ' ' ? '' : normalise(original.slice(start, end));
          expect(meant).toContain((result[at] as string).trim());
        });
      }),
    );
  });

  test('a stretch of the result, mapped back, normalises to itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('one', 'two’s', 'trois…', 'e\u0301t\u00ade'), { minLength: 1 }),
        (words) => {
          const { text: result, starts, ends } = normaliseWithMap(words.join('\u00a0 \n'));
          let at = 0;
          for (const word of result.split(' ')) {
            const original = words.join('\u00a0 \n').slice(starts[at], ends[at + word.length - 1]);
            expect(normalise(original)).toBe(word);
            at += word.length + 1;
          }
        },
      ),
    );
  });
});

test('the short way for plain text gives what the long way gives', () => {
  const plain = fc.string({ unit: fc.constantFrom(...' abZ09.,-"\'!~\t\n') });
  fc.assert(
    fc.property(plain, (text) => normalise(text) === normaliseWithMap(text).text),
    { numRuns: 1000 },
  );
});
