import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/core/text/clean.ts';

const ESC = '\u001b';

/** Text in which the dangerous code points are as frequent as the harmless ones. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x9f }),
      fc.integer({ min: 0x200b, max: 0x206f }),
      fc.integer({ min: 0x0300, max: 0x0310 }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(0xfeff, 0xfe0f, 0xe0041, 0xe0101, 0x34f, 0x115f, 0x2028),
      fc.integer({ min: 0, max: 0x10ffff }),
    ),
    { maxLength: 60 },
  )
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));

describe('clean', () => {
  test('leaves no control code, format character or half a surrogate pair', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const cleaned = clean(text);
        expect(cleaned).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
        expect(cleaned).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e0fff}]/u);
        expect(cleaned).not.toMatch(/[\p{M}\u200c\u200d]{9}/u);
      }),
    );
  });

  test('cleaning twice is cleaning once, with a limit and without', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(clean(clean(text, limit), limit)).toBe(clean(text, limit));
      }),
    );
  });

  test('a cut text keeps within its limit and splits no character', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const cut = clean(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
    expect(clean('twelve words', 7)).toBe('twelve…');
    expect(clean('twelve', 6)).toBe('twelve');
  });

  test.each([
    ['English', 'The quick brown fox, “quoted” – naïve café…'],
    ['Greek', 'Η γρήγορη καφέ αλεπού'],
    ['Cyrillic', 'Съешь же ещё этих мягких французских булок'],
    ['Arabic', 'نصٌّ عربيٌّ مشكولٌ ٪؀'],
    ['Hebrew', 'בְּרֵאשִׁית בָּרָא'],
    ['Hindi', 'क्षत्रिय श्री र्\u200dय'],
    ['Bengali', 'বাংলা ভাষা'],
    ['Tamil', 'தமிழ் மொழி'],
    ['Thai', 'ภาษาไทย น้ำ'],
    ['Korean', '한국어 \u1112\u1161\u11ab'],
    ['Japanese', '日本語、かな カナ ㈱'],
    ['Chinese', '汉字漢字 𠮷'],
    ['Persian with a joiner', 'می\u200cخواهم'],
    ['Vietnamese, decomposed', 'Việt Nam'.normalize('NFD')],
    ['emoji', '👩‍👩‍👧 ❤️ 1️⃣ 🏳️‍🌈'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180b'],
  ])('leaves %s as it is', (_script, text) => {
    expect(clean(text)).toBe(text);
  });

  test.each([
    ['CRLF and CR', 'a\r\nb\rc', 'a\nb\nc'],
    ['other line breaks', 'a\vb\fc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['a tab', 'a\tb', 'a b'],
    ['an escape sequence', `${ESC}[31mred`, '␛[31mred'],
    ['an escape sequence inside another', `${ESC}${ESC}[31m]52;c;eA==\u0007`, '␛␛[31m]52;c;eA==␇'],
    ['a one-byte CSI', '\u009b31m', '\ufffd31m'],
    ['NUL and DEL', '\u0000\u007f', '␀␡'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['bidi controls', 'a\u202eb\u2066c', 'abc'],
    ['hidden tag letters', 'a\u{e0048}\u{e0069}', 'a'],
    ['high variation selectors', 'a\u{e0100}', 'a'],
    ['soft hyphen, zero-width space, BOM', 'so\u00adft\u200b\ufeff', 'soft'],
    [
      'a tower of marks, also with hidden characters between',
      `e${'\u0301\u200b'.repeat(40)}`,
      `e${'\u0301'.repeat(8)}`,
    ],
  ])('%s', (_name, text, expected) => {
    expect(clean(text)).toBe(expected);
  });
});
