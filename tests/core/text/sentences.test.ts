import { describe, expect, test } from 'vitest';
import { sentences } from '../../../src/core/text/sentences.ts';

function cut(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test('cuts at full stops, question marks and exclamation marks', () => {
    expect(cut('It rains. Does it? It does! Well.')).toEqual(['It rains.', 'Does it?', 'It does!', 'Well.']);
  });

  test.each([
    ['a title', 'They met Mr. Brandt in May. He left.'],
    ['initials', 'A book by J. R. Keogh came out. It sold.'],
    ['an abbreviation', 'Lamps, e.g. Ours, burn oil. Others do not.'],
    ['a country', 'It left the U.S. Navy in 1990. It sank.'],
    ['a number', 'See No. 7 of the list. It is short.'],
    ['a lower-case word after a stop', 'He asked "Why?" and left. She stayed.'],
  ])('does not cut after %s', (_name, text) => {
    expect(cut(text)).toHaveLength(2);
  });

  test('a blank line and a heading end a sentence', () => {
    expect(cut('# The light\nIt was lit in 1871\n\nand it went out\n## Later\nIt is dark.')).toEqual([
      '# The light',
      'It was lit in 1871',
      'and it went out',
      '## Later',
      'It is dark.',
    ]);
  });

  test('a line break inside a paragraph does not', () => {
    expect(cut('It was lit in 1871\nby a keeper. It went out.')).toEqual([
      'It was lit in 1871\nby a keeper.',
      'It went out.',
    ]);
  });

  test('ranges leave white space out and cover every word', () => {
    const text = '  One.  Two.\n\n\nThree. ';
    expect(cut(text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(sentences('   ')).toEqual([]);
  });

  test('a paragraph of many thousand sentences is cut like a short one', () => {
    const text = 'The lamp is lit. '.repeat(3000);
    expect(sentences(text)).toHaveLength(3000);
    expect(cut(text)[2999]).toBe('The lamp is lit.');
  });
});
