import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockIndex } from '../../../src/core/text/block-index.ts';

/** What going through the text for each finds. */
function scan(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

test('finds what going through the text finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '界'), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 40 }), (long, from, length) => {
      const start = from % (long.length + 1);
      const wanted = long.slice(start, start + length) || 'a';
      expect(new BlockIndex(long).find(wanted, 1000)).toEqual(scan(long, wanted));
    }),
  );
});

test('what is not there is not found', () => {
  const index = new BlockIndex('The lamp was lit on 3 May 1871.');
  expect(index.find('The lamp was lit on 4 May 1871.', 10)).toEqual([]);
  expect(index.find('1871.1871.1871.1871.1871.1871.1871.', 10)).toEqual([]);
  expect(new BlockIndex('').find('lamp', 10)).toEqual([]);
});

test('gives the first places, as many as are wanted', () => {
  expect(new BlockIndex('lamp '.repeat(100)).find('lamp lamp ', 3)).toEqual([0, 10, 20]);
});

test('gives up in a text of one letter, and not on the sentences of a book', () => {
  const dense = new BlockIndex('a'.repeat(200_000));
  const almost = `${'a'.repeat(900)}b`;
  for (let time = 0; time < 5000; time += 1) dense.find(almost, 1000);
  expect(dense.find('a'.repeat(1000), 1000)).toEqual([]);

  const sentences = Array.from(
    { length: 5000 },
    (_, at) => `This is the sentence number ${at} about the sea.`,
  );
  const book = new BlockIndex(sentences.join(' '));
  expect(sentences.filter((sentence) => book.find(sentence, 1000).length !== 1)).toEqual([]);
});
