import { expect, test } from 'vitest';
import { readAll } from './read-all.ts';

const SIZE = 400_000;
const filled = (piece: string) => piece.repeat(Math.floor(SIZE / piece.length));

/** Each takes a reader that looks back, or looks to the end at every sign, minutes. */
test.each([
  ['tags never closed', `a {=${filled('<b ')}}`],
  ['tags with quotes never closed', `a {=${filled('<b "')}>}`],
  ['unread tags', `a {=${filled('<svg>x</svg>')}}`],
  ['unread tags never closed', `a {=${filled('<script>')}}`],
  ['raised figures', `a {=${filled('1<sup>')}}`],
  ['comments never closed', `a {=${filled('<!--')}}`],
  ['answers', `a {=${filled('~')}}`],
  ['braces', filled('{')],
  ['backslashes', `a {=${filled('\\')}}`],
  ['quotes', filled('"')],
  ['quoted cells never closed', `a,b\n${filled('"a\n')}`],
  ['gaps never closed', `${filled('{{c1::')}\tb`],
  ['options', `Q\n${filled('A. x\n')}ANSWER: A`],
  ['empty lines', `a${filled('\n')}`],
])('%s are read to the end', (_, text) => {
  for (const { items, omitted } of readAll(text))
    expect(items.length + omitted.length).toBeGreaterThanOrEqual(0);
});

test('names that mean something to JavaScript are texts like others', () => {
  const [gift] = readAll('__proto__ {=constructor ~__proto__}');
  expect(gift?.items[0]?.question).toMatchObject({
    ask: '__proto__',
    answer: 'constructor',
    options: ['__proto__'],
  });
});
