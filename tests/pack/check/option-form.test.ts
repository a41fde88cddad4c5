import { describe, expect, test } from 'vitest';
import { figuresNotAscending } from '../../../src/pack/check/rules/figures-not-ascending.ts';
import { grammarGivesItAway } from '../../../src/pack/check/rules/grammar-gives-it-away.ts';
import { mixedOptions } from '../../../src/pack/check/rules/mixed-options.ts';
import { optionCount } from '../../../src/pack/check/rules/option-count.ts';
import { overlappingRanges } from '../../../src/pack/check/rules/overlapping-ranges.ts';
import { testOptions } from './option-cases.ts';
import { choice, found } from './written.ts';

testOptions([
  {
    rule: mixedOptions,
    at: 'options.0',
    finds: [
      ['a figure among words', 'Oil', '1871', 'Coal'],
      ['a full stop', 'Oil', 'Gas.', 'Coal'],
      ['a capital', 'oil', 'The gas', 'coal'],
    ],
    passes: [
      ['all are figures', '1871', '1872', '1873'],
      ['"not said" beside figures', '1871', '1872', 'It does not say'],
      ['a name among small letters', 'oil', 'Brandt', 'coal'],
      ['a figure within words', 'The lamp of 1871', 'The lamp', 'Coal'],
    ],
  },
  {
    rule: figuresNotAscending,
    at: 'options',
    finds: [
      ['other units', '5 kg', '2 pounds', '1 kg'],
      ['qualifiers', 'About 100 ships', 'About 20 ships', 'About 30 ships'],
    ],
    passes: [
      ['one unit', '5 kg', '2 kg', '1 kg'],
      ['dates', '4 June 1871', '3 May 1872', '5 July 1869'],
      ['words', 'Oil', 'Gas', 'Coal'],
      ['one of them in words', '5 kg', '2 pounds', 'It does not say'],
    ],
  },
  {
    rule: overlappingRanges,
    at: 'options.0',
    finds: [
      ['ranges', '10 to 20', '15 to 30', '40 to 50'],
      ['the ends meet', '10–20 km', '20–30 km', '40–50 km'],
      ['a number inside', '1871', '1870-1880', '1890-1900'],
    ],
    passes: [
      ['apart', '10 to 20', '21 to 30', '40 to 50'],
      ['wrong ones overlap each other', '10 to 20', '30 to 40', '35 to 50'],
      ['other units', '10–20 km', '10–20 days', '40–50 km'],
      ['words', 'Oil to gas', 'Gas to oil', 'Coal to gas'],
    ],
  },
  {
    rule: optionCount,
    at: 'options',
    finds: [
      ['two', 'Oil', 'Gas'],
      ['six', 'Oil', 'Gas', 'Coal', 'Peat', 'Wood', 'Fat'],
    ],
    passes: [
      ['three', 'Oil', 'Gas', 'Coal'],
      ['five', 'Oil', 'Gas', 'Coal', 'Peat', 'Wood'],
    ],
  },
]);

describe('grammar-gives-it-away', () => {
  test.each([
    ['the article', choice('The lamp burnt an', 'oil', 'gas', 'coal')],
    ['the other article', choice('On the rock stood a ______.', 'tower', 'inn', 'oak')],
    ['the plural', choice('Which oils were burnt?', 'Seed oils', 'Gas', 'Coal')],
    ['a clause among nouns', choice('What did he say?', 'That it burnt', 'The lamp', 'The oil')],
    ['a noun among clauses', choice('What did he say?', 'The oil', 'That it burnt', 'That it rained')],
  ])('finds %s', (_name, question) => {
    expect(found(grammarGivesItAway, question)).toEqual(['answer']);
  });

  test.each([
    ['a wrong option fits the article too', choice('The lamp burnt an', 'oil', 'ember', 'coal')],
    ['one clause among others', choice('What did he say?', 'That it burnt', 'That it rained', 'The oil')],
    [
      'a wrong one is in the plural too',
      choice('Which oils were burnt?', 'Seed oils', 'Oils of whales', 'Gas'),
    ],
    ['names after a singular', choice('Which country was it?', 'Syria', 'The Netherlands', 'The Maldives')],
  ])('lets pass: %s', (_name, question) => {
    expect(found(grammarGivesItAway, question)).toEqual([]);
  });
});
