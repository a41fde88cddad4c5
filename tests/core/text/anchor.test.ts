import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnchorText } from '../../../src/core/text/anchor.ts';

const TEXT = `# The light

The lamp was lit on 3 May 1871.  It burned rape oil until 1904, and the keeper’s
family lived below it. The bell was rung in fog.

In 1932 the tower was painted white. The bell was rung in fog. Nobody has lived there since.`;

const text = new AnchorText(TEXT);

function found(sentence: string, around = {}) {
  const anchor = text.find(sentence, around);
  return anchor.state === 'ok' ? TEXT.slice(anchor.start, anchor.end) : anchor.state;
}

describe('finding a sentence in a text', () => {
  test('exactly', () => {
    expect(found('The lamp was lit on 3 May 1871.')).toBe('The lamp was lit on 3 May 1871.');
  });

  test('with other quotes, spaces and line breaks; the place is that of the original', () => {
    expect(found("It burned rape oil until 1904, and the keeper's family lived below it.")).toBe(
      'It burned rape oil until 1904, and the keeper’s\nfamily lived below it.',
    );
  });

  test('twice: ambiguous, until the words before or after decide', () => {
    const bell = 'The bell was rung in fog.';
    const anchor = text.find(bell);
    expect(
      anchor.state === 'ambiguous' && anchor.places.map(({ start, end }) => TEXT.slice(start, end)),
    ).toEqual([bell, bell]);
    const first = text.find(bell, { prefix: 'lived below it.' });
    const second = text.find(bell, { suffix: 'Nobody has' });
    expect(first).toMatchObject({ state: 'ok', start: TEXT.indexOf(bell) });
    expect(second).toMatchObject({ state: 'ok', start: TEXT.lastIndexOf(bell) });
  });

  test('words before that fit nowhere leave it ambiguous', () => {
    expect(found('The bell was rung in fog.', { prefix: 'At night' })).toBe('ambiguous');
  });

  test.each([
    ['a "not" put in', 'The lamp was not lit on 3 May 1871.'],
    ['a changed number', 'The lamp was lit on 4 May 1871.'],
    ['a changed word', 'In 1932 the tower was painted red.'],
  ])('%s is reworded, never found', (_name, sentence) => {
    const anchor = text.find(sentence);
    expect(anchor.state).toBe('reworded');
    expect(anchor.state === 'reworded' && TEXT.slice(anchor.start, anchor.end)).toBe(
      anchor.state === 'reworded' && anchor.sentence,
    );
  });

  test('a sentence like none is orphaned, and so is one like two', () => {
    expect(found('Cheese is made from milk.')).toBe('orphaned');
    expect(
      new AnchorText('The bell was rung twice. The bell was rung thrice.').find('The bell was rung in fog.'),
    ).toEqual({
      state: 'orphaned',
    });
    expect(found('  ')).toBe('orphaned');
  });

  test('every stretch of words of a text with no repetition is found where it is', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${at}x`);
    const long = words.join('\u00a0 ');
    const anchors = new AnchorText(long);
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const wanted = words.slice(from, to + 1);
        const anchor = anchors.find(wanted.join(' '));
        expect(anchor).toEqual({
          state: 'ok',
          start: long.indexOf(wanted[0] as string),
          end: long.indexOf(words[to] as string) + (words[to] as string).length,
        });
      }),
    );
  });
});
