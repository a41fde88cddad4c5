import { describe, expect, test } from 'vitest';
import { absolutesInDistractors } from '../../../src/pack/check/rules/absolutes-in-distractors.ts';
import { keyEchoesStem } from '../../../src/pack/check/rules/key-echoes-stem.ts';
import { keyOfCommonWords } from '../../../src/pack/check/rules/key-of-common-words.ts';
import { longestIsKey } from '../../../src/pack/check/rules/longest-is-key.ts';
import { optionCount } from '../../../src/pack/check/rules/option-count.ts';
import { twoOptionsAlike } from '../../../src/pack/check/rules/two-options-alike.ts';
import { yesNoAsChoice } from '../../../src/pack/check/rules/yes-no-as-choice.ts';
import { testOptions } from './option-cases.ts';
import { choice, found, written } from './written.ts';

testOptions([
  {
    rule: longestIsKey,
    at: 'answer',
    finds: [
      ['the right one is the longest by far', 'The oil of the rape seed', 'Gas', 'Coal'],
      ['it is the shortest by far', 'Gas', 'The oil of whales', 'The oil of seals'],
    ],
    passes: [
      ['a wrong one is as long', 'The oil of the rape seed', 'The oil of the whales', 'Gas'],
      ['a quarter longer, and few characters', 'Whale oil', 'Gas oil', 'Coal'],
      ['8 characters longer, and under a quarter', `${'a'.repeat(50)}`, 'b'.repeat(42), 'c'],
      ['figures are as long as they are', '1,500,000 tonnes', '2 tonnes', '3 tonnes'],
    ],
  },
  {
    rule: absolutesInDistractors,
    at: 'options.0',
    finds: [['half of the wrong ones leave no exception', 'Oil', 'Nothing but gas', 'Coal']],
    passes: [
      ['the right one does as well', 'Only oil', 'Only gas', 'Coal'],
      ['one of three', 'Oil', 'Only gas', 'Coal', 'Peat'],
      ['"at all" is no absolute', 'Oil', 'Hardly any gas at all', 'Coal'],
      ['part of a word', 'Oil', 'Small coal', 'Wallflowers'],
    ],
  },
  {
    rule: absolutesInDistractors,
    at: 'answer',
    finds: [['only the right one is hedged', 'Probably oil', 'Gas', 'Coal']],
    passes: [
      ['a wrong one is hedged as well', 'Probably oil', 'Perhaps gas', 'Coal'],
      ['the month of May', 'Oil, until May 1871', 'Gas', 'Coal'],
    ],
  },
  {
    rule: keyEchoesStem,
    at: 'answer',
    finds: [['the right one alone repeats a word', 'Lamp oil', 'Gas', 'Coal']],
    passes: [
      ['a wrong one repeats as much', 'Lamp oil', 'Lamp gas', 'Coal'],
      ['words of grammar', 'The oil in the cellar', 'Gas', 'Coal'],
      ['only a wrong one does', 'Oil', 'Burning gas', 'Coal'],
    ],
  },
  {
    rule: twoOptionsAlike,
    at: 'options',
    finds: [
      ['nearly the same', 'Oil of old whales', 'Oil of whales', 'Coal', 'Peat'],
      ['opposites', 'It burnt more oil', 'It burnt less oil', 'Coal'],
    ],
    passes: [
      ['two pairs', 'Oil of whales', 'Old oil of whales', 'Coal of Kolm', 'Old coal of Kolm'],
      ['all alike', 'Oil of old whales', 'Oil of whales', 'Oil of dead whales'],
      ['opposites of other matters', 'It burnt more oil', 'Less wind', 'Coal'],
      ['none', 'Oil', 'Gas', 'Coal'],
    ],
  },
  {
    rule: keyOfCommonWords,
    at: 'answer',
    finds: [['put together from the others', 'Red oil', 'Red gas', 'Black oil']],
    passes: [
      ['a wrong one can be put together too', 'Red oil', 'Red gas', 'Black oil', 'Black gas'],
      ['a word of its own', 'Red whale oil', 'Red gas', 'Black oil'],
      ['names of people', 'Ada Brandt', 'Ada Keogh', 'Ines Brandt'],
    ],
  },
  {
    rule: yesNoAsChoice,
    at: 'answer',
    finds: [
      ['yes and no', 'Yes', 'No', 'Not said'],
      ['with a reason', 'Yes, with oil', 'No, with gas', 'Coal'],
    ],
    passes: [
      ['one of them', 'No', 'Gas', 'Coal'],
      ['"no" before a noun', 'No oil', 'No gas', 'No coal'],
    ],
  },
]);

const several = (answers: string[], ...wrong: string[]) =>
  written('several', { answers, options: wrong.map((text) => ({ text })) });

test('of several right options each one must stand out', () => {
  const long = ['The oil of the rape seed', 'The fat of the old whales'];
  expect(found(longestIsKey, several(long, 'Gas'))).toEqual(['answers.0']);
  expect(found(longestIsKey, several([...long, 'Peat'], 'Gas'))).toEqual([]);
  expect(found(optionCount, several(['a', 'b', 'c', 'd'], 'e', 'f', 'g'))).toEqual([]);
  expect(found(optionCount, several(['a', 'b', 'c', 'd'], 'e', 'f', 'g', 'h'))).toEqual(['options']);
});

describe('key-echoes-stem', () => {
  test('not: a stem that lists its options', () => {
    const listed = choice('What burnt in it: lamp oil, gas or coal?', 'Lamp oil', 'Gas', 'Coal');
    expect(found(keyEchoesStem, listed)).toEqual([]);
  });

  test('a stem that lists some of them', () => {
    const listed = choice('What burnt in it: lamp oil or gas?', 'Lamp oil', 'Gas', 'Coal');
    expect(found(keyEchoesStem, listed)).toEqual(['answer']);
  });
});
