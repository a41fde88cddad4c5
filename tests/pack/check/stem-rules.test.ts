import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/core/question/kinds.ts';
import { asksForLabel } from '../../../src/pack/check/rules/asks-for-label.ts';
import { bestWithoutCriterion } from '../../../src/pack/check/rules/best-without-criterion.ts';
import { pointsAtTheText } from '../../../src/pack/check/rules/points-at-the-text.ts';
import { pronounWithoutReferent } from '../../../src/pack/check/rules/pronoun-without-referent.ts';
import { twoQuestionsInOne } from '../../../src/pack/check/rules/two-questions-in-one.ts';
import { undatedNow } from '../../../src/pack/check/rules/undated-now.ts';
import { unmarkedNegation } from '../../../src/pack/check/rules/unmarked-negation.ts';
import { wordyQuestion } from '../../../src/pack/check/rules/wordy-question.ts';
import { claim, sampleQuestion } from '../../support/sample-pack.ts';
import { choice, found, packOf, written } from './written.ts';

const ask = (stem: string) => choice(stem, 'Oil', 'Gas', 'Coal');

describe.each([
  {
    rule: unmarkedNegation,
    finds: [
      'Which of these was not burnt in the lamp?',
      'Which fuels did Keogh never burn?',
      'What was burnt in the lamp except',
      'It is not unlikely that the lamp burnt what?',
      'What did no keeper burn without a licence?',
    ],
    passes: [
      'Which of these was NOT burnt in the lamp?',
      'All of these were burnt, EXCEPT',
      'What did the keepers burn, without a licence, when there was no oil?',
      'Which keeper did without oil?',
      'What burnt until the note was written?',
    ],
  },
  {
    rule: wordyQuestion,
    finds: [`What burnt ${'in the lamp '.repeat(13)}?`],
    passes: [`What burnt ${'in the lamp '.repeat(12)}?`],
  },
  {
    rule: pointsAtTheText,
    finds: [
      'What burnt in the lamp, see page 12?',
      'What burnt in the lamp of chapter 3?',
      'In this article, what burnt in the lamp?',
      'As mentioned above, what burnt in the lamp?',
      'According to the author, what burnt in the lamp?',
    ],
    passes: [
      'What burnt in the lamp, according to the author of the letters?',
      'What stood on the page that Brandt tore out?',
      'What burnt in the lamp of 1871, by the yearbook?',
      'In this tower, what burnt?',
    ],
  },
  {
    rule: pronounWithoutReferent,
    finds: [
      'What did he burn in the lamp?',
      'In which year did she light the lamp?',
      'They lit the lamp with what?',
      'It was a lamp of what?',
      'This was burnt where?',
    ],
    passes: [
      'What did Keogh burn in his lamp?',
      'What did the keepers burn before they left?',
      'On his last day, what did Keogh burn?',
      'It is said that a keeper burnt what?',
      'This lamp burnt what?',
    ],
  },
  {
    rule: undatedNow,
    finds: [
      'What is currently burnt?',
      'What was recently burnt?',
      'What was burnt last year?',
      'What burns today?',
    ],
    passes: [
      'What was burnt, as of 2021, and still is today?',
      'What was known to burn?',
      'What snow fell last?',
    ],
  },
  {
    rule: twoQuestionsInOne,
    finds: [
      'What burnt in the lamp? Who lit it?',
      'When was the lamp lit and what burnt in it?',
      'Who built the tower and who lit the lamp?',
      'By the yearbook, how high is the tower, and how old?',
    ],
    passes: [
      'What burnt in the lamp?',
      'What did Brandt and Keogh burn?',
      'Which keeper lit his lamp and sold the oil?',
      'The lamp stood on the rock, and what it burnt was costly. What was it?',
    ],
  },
  {
    rule: bestWithoutCriterion,
    finds: ['What is the best oil?', 'Which was the most important fuel?', 'What is an interesting fuel?'],
    passes: [
      'What is the best oil, in the keepers’ view?',
      'What was the most important fuel according to the pilots?',
      'What does the Harbour Board name as the most important fuel?',
      'What was the most important fuel by weight?',
      'Which of these best describes the lamp?',
    ],
  },
  {
    rule: asksForLabel,
    finds: ['Is the ghost reported or alleged?', 'Is that a fact or an opinion?'],
    passes: ['Who reported the ghost?', 'Which reported sight was denied?'],
  },
])('$rule.slug', ({ rule, finds, passes }) => {
  test.each(finds)('finds: %s', (stem) => {
    expect(found(rule, ask(stem))).toEqual(['ask']);
  });
  test.each(passes)('lets pass: %s', (stem) => {
    expect(found(rule, ask(stem))).toEqual([]);
  });
});

test('what is asked of a property may be negated', () => {
  const share = written('number', { ask: 'What share of the shells did not go off?', answer: 20, unit: '%' });
  expect(found(unmarkedNegation, share)).toEqual([]);
});

test('options longer than the question are as much to read', () => {
  const long = ['The oil of rape', 'The oil of whales', 'Coal'] as const;
  expect(found(wordyQuestion, choice('It burnt?', ...long))).toEqual(['options']);
  expect(found(wordyQuestion, choice('What burnt in the lamp?', ...long))).toEqual([]);
  expect(found(wordyQuestion, choice('It burnt?', 'The oil of rape', 'Gas', 'Coal'))).toEqual([]);
});

test('a find has its passage before it', () => {
  const point = { ...sampleQuestion('find'), ask: 'Point to the fuel in this passage.' } as Question;
  expect(found(pointsAtTheText, point)).toEqual([]);
  expect(found(pointsAtTheText, ask('What is the fuel in this passage?'))).toEqual(['ask']);
});

test('a match may ask who did what', () => {
  const rows = { ask: 'Who said what, and who did what?', pairs: [['a', 'b']], extra: [] } as const;
  expect(found(twoQuestionsInOne, written('match', rows as never))).toEqual([]);
});

test('a restated claim stands by itself, a sentence of a text does not', () => {
  const he = claim('lamp', 'board-2021', 'He lit the lamp in 1871.');
  expect(found(pronounWithoutReferent, packOf([], [he]))).toEqual(['text']);
  expect(found(pronounWithoutReferent, packOf([], [{ ...he, text: 'Keogh lit his lamp.' }]))).toEqual([]);
  const text = 'Keogh came. He lit the lamp in 1871.';
  const sources = packOf([]).sources.map((source) => ({ ...source, text }));
  expect(found(pronounWithoutReferent, packOf([], [he], { sources }))).toEqual([]);
});
