import { describe, expect, test } from 'vitest';
import { asksForLabel } from '../../../src/pack/check/rules/asks-for-label.ts';
import { falseByNegation } from '../../../src/pack/check/rules/false-by-negation.ts';
import { claim } from '../../support/sample-pack.ts';
import { choice, found, packOf, written } from './written.ts';

describe('asks-for-label', () => {
  test.each([
    [
      'two labels among the options',
      choice('How is the ghost put?', 'As alleged', 'As stated', 'Oil'),
      ['ask'],
    ],
    ['a typed label', written('short', { answer: 'alleged' }), ['ask']],
    ['one label', choice('What is it?', 'A rumour', 'A lamp', 'Oil'), []],
    ['a label within words', choice('What came?', 'A report on oil', 'A claim to gas', 'Coal'), []],
  ])('%s', (_name, question, paths) => {
    expect(found(asksForLabel, question)).toEqual(paths);
  });
});

describe('false-by-negation', () => {
  const said = (text: string, answer = false) =>
    written('truefalse', { ask: text, answer, correction: 'It was.' });
  test.each(['The lamp was not lit in 1871.', 'The lamp was never lit.'])('finds: %s', (text) => {
    expect(found(falseByNegation, said(text))).toEqual(['ask']);
  });
  test.each(['The lamp was lit in 1872.', 'The lamp was not sold in 1871.'])('lets pass: %s', (text) => {
    expect(found(falseByNegation, said(text))).toEqual([]);
  });
  test('a negation taken out, and a true statement', () => {
    const dark = claim('lamp', 'board-2021', 'The lamp was not lit in 1871.');
    expect(found(falseByNegation, packOf([said('The lamp was lit in 1871.')], [dark]))).toEqual(['ask']);
    expect(found(falseByNegation, packOf([said('The lamp was not lit.')], [dark]))).toEqual([]);
    expect(found(falseByNegation, said('The lamp was not lit in 1871.', true))).toEqual([]);
  });
});
