import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/core/question/kinds.ts';
import type { Rule } from '../../../src/pack/check/rule.ts';
import { gapSettlesNothing } from '../../../src/pack/check/rules/gap-settles-nothing.ts';
import { listAsTypedAnswer } from '../../../src/pack/check/rules/list-as-typed-answer.ts';
import { transliterationTyped } from '../../../src/pack/check/rules/transliteration-typed.ts';
import { typedAnswerTooLong } from '../../../src/pack/check/rules/typed-answer-too-long.ts';
import { choice, found, written } from './written.ts';

type Row = readonly [name: string, question: Question];

const short = (answer: string, ...accept: string[]) => written('short', { answer, accept });
const cloze = (ask: string) => written('cloze', { ask });

const CASES: { rule: Rule; at: string; finds: Row[]; passes: Row[] }[] = [
  {
    rule: gapSettlesNothing,
    at: 'ask',
    finds: [
      ['a word of grammar', cloze('The lamp of the tower {{was}} lit with rape oil.')],
      ['two of them', cloze('The lamp of the tower stood {{up on}} a rock of chalk.')],
      ['hardly anything around it', cloze('The {{lamp}} was lit.')],
    ],
    passes: [
      ['a thing', cloze('The {{lamp}} of the tower was lit with rape oil.')],
      ['a word of grammar within a name', cloze('The tower on the {{Isle of Kolm}} was painted red.')],
    ],
  },
  {
    rule: listAsTypedAnswer,
    at: 'answer',
    finds: [
      ['five things', short('oil, gas, coal, peat and wood')],
      ['five things in another language', short('Öl, Gas, Kohle, Torf und Holz')],
    ],
    passes: [
      ['four things', short('oil, gas, coal and peat')],
      ['the marks of numbers', short('1,200,300,400,500')],
      ['picked, never typed', choice('What?', 'oil, gas, coal, peat and wood', 'salt', 'sand')],
    ],
  },
  {
    rule: typedAnswerTooLong,
    at: 'answer',
    finds: [
      ['five words', short('seed oil from Kolm Point')],
      ['every accepted form is long', short('seed oil from Kolm Point', 'seed oil made at Kolm')],
    ],
    passes: [
      ['four words and an article', short('the oil from Kolm Point')],
      ['a short form is accepted', short('seed oil from Kolm Point', 'seed oil')],
      ['picked, never typed', choice('What?', 'seed oil from Kolm Point', 'gas', 'coal')],
      ['a list is another matter', short('oil, gas, coal, peat and wood')],
    ],
  },
  {
    rule: transliterationTyped,
    at: 'answer',
    finds: [
      ['a Korean name', short('Choe Son-hui')],
      ['a Russian one', short('Tchaikovsky')],
      ['an Arabic one', short('al-Gaddafi')],
      ['sounds that are written in many ways', short('Khrushchev')],
      ['accepted forms that spell it alike', short('Nikita Khrushchev', 'Khrushchev', 'N. Khrushchev')],
    ],
    passes: [
      ['another spelling', short('Tchaikovsky', 'Chaikovskii')],
      ['an answer without the name', short('Choe Son-hui', 'the foreign minister')],
      ['an English name', short('Margarethe Lindqvist')],
      ['a place with hyphens', short('Stratford-upon-Avon')],
      ['picked, never typed', choice('Who?', 'Choe Son-hui', 'Wang Yi', 'Brandt')],
    ],
  },
];

describe.each(CASES)('$rule.slug', ({ rule, at, finds, passes }) => {
  test.each(finds)('finds %s', (_name, question) => {
    expect(found(rule, question)).toEqual([at]);
  });
  test.each(passes)('lets pass: %s', (_name, question) => {
    expect(found(rule, question)).toEqual([]);
  });
});

test('a choice that can be said is typed as well', () => {
  const said = (answer: string, accept: string[]) =>
    written('choice', { answer, accept, options: [{ text: 'gas' }] });
  expect(found(typedAnswerTooLong, said('seed oil from Kolm Point', []))).toEqual(['answer']);
  expect(found(typedAnswerTooLong, said('seed oil from Kolm Point', ['oil']))).toEqual([]);
});

test('the gaps of a cloze are typed answers', () => {
  expect(found(typedAnswerTooLong, cloze('It burnt {{seed oil from Kolm Point}}.'))).toEqual(['ask']);
  expect(found(typedAnswerTooLong, cloze('It burnt {{seed oil from Kolm Point|oil}}.'))).toEqual([]);
});
