import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cutText, wrapText } from '../../../src/core/text/wrap.ts';

const texts = (text: string, width: number) => wrapText(text, width).map((line) => line.text);

test('breaks at spaces and drops them', () => {
  expect(texts('the lamp was lit', 8)).toEqual(['the lamp', 'was lit']);
});

test('an exactly full line leaves no stray space', () => {
  expect(texts('abcd efgh', 4)).toEqual(['abcd', 'efgh']);
});

test('a newline always breaks and an empty paragraph stays a line', () => {
  expect(texts('a\n\nb', 10)).toEqual(['a', '', 'b']);
});

test('a word wider than the line is cut, the rest goes on in that line', () => {
  expect(texts('abcdef gh', 4)).toEqual(['abcd', 'ef', 'gh']);
  expect(texts('abcdefg h', 5)).toEqual(['abcde', 'fg h']);
});

test('a no-break space does not break', () => {
  expect(texts('a b\u00a0c', 3)).toEqual(['a', 'b\u00a0c']);
});

test('wide characters count two columns', () => {
  expect(texts('灯台の光', 4)).toEqual(['灯台', 'の光']);
});

test('a marked range is carried over a break', () => {
  const [first, second] = wrapText('the lamp was lit', 8, [{ start: 4, end: 12 }]);
  expect(first?.marked).toEqual([{ start: 4, end: 8 }]);
  expect(second?.marked).toEqual([{ start: 0, end: 3 }]);
});

test('no line is too wide, none begins or ends with a space, nothing but spaces is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '灯', '-', '\n'), maxLength: 120 }),
      fc.integer({ min: 2, max: 40 }),
      (text, width) => {
        const lines = texts(text, width);
        for (const line of lines) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trim());
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
      },
    ),
  );
});

test('marked text is the same before and after', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 80 }),
      fc.nat(79),
      fc.nat(79),
      fc.integer({ min: 1, max: 20 }),
      (text, one, other, width) => {
        const range = {
          start: Math.min(one, other, text.length),
          end: Math.min(Math.max(one, other), text.length),
        };
        const marked = wrapText(text, width, [range]).flatMap((line) =>
          line.marked.map(({ start, end }) => line.text.slice(start, end)),
        );
        expect(marked.join('').replaceAll(' ', '')).toBe(
          text.slice(range.start, range.end).replaceAll(' ', ''),
        );
      },
    ),
  );
});

test('a title is cut with an ellipsis only when it must be', () => {
  expect(cutText('lighthouse', 10, '…')).toBe('lighthouse');
  expect(cutText('the lighthouse', 5, '…')).toBe('the…');
  expect(cutText('lighthouse', 0, '…')).toBe('');
});
