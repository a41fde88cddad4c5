import { expect, test } from 'vitest';
import { choice } from '../../../src/core/question/choice.ts';
import type { Response } from '../../../src/core/question/interaction.ts';
import type { Shown } from '../../../src/core/question/kind.ts';
import { seededRng } from '../../../src/core/random.ts';
import { samplePack, sampleQuestion } from '../../support/sample-pack.ts';

const question = sampleQuestion('choice');
const said = choice.show(question, samplePack, 'said', seededRng('s'));
const picked: Shown = { ...said, askedAs: 'picked' };
const type = (text: string): Response => ({ interaction: 'type', texts: [text] });
const pick = (ref: number): Response => ({
  interaction: 'pick',
  option: said.options.findIndex((option) => option.ref === ref),
});

test('picked: one pick, graded by position', () => {
  const step = choice.step(question, picked, [], samplePack);
  expect(step).toEqual({ interaction: 'pick', options: picked.options, purpose: 'answer' });
  expect(choice.step(question, picked, [pick(1)], samplePack)).toBeUndefined();
  const graded = choice.grade(question, picked, [pick(1)], samplePack);
  expect(graded).toMatchObject({
    correct: false,
    score: 0,
    decidedBy: 'position',
    given: ['Ada Brandt'],
    askedAs: 'picked',
    why: 'She wrote the letters of 1932.',
  });
  const chosen = graded.marks.findIndex((mark) => mark.chosen);
  expect(picked.options[chosen]?.text).toBe('Ada Brandt');
  expect(picked.options[graded.marks.findIndex((mark) => mark.right)]?.text).toBe('Margarethe Lindqvist');
});

test('said: a field first, with the options one key away', () => {
  expect(choice.step(question, said, [], samplePack)).toEqual({
    interaction: 'type',
    fields: [{}],
    opens: true,
  });
  expect(choice.unreadable(question, type('  '), samplePack)).toBe('empty');
});

test.each([
  ['margarethe lindqvist', 'equal'],
  ['Lindqvist', 'accept'],
  ['Margarethe Lindquist', 'spelling'],
])('said: %j is right by %s', (text, decidedBy) => {
  expect(choice.step(question, said, [type(text)], samplePack)).toBeUndefined();
  const graded = choice.grade(question, said, [type(text)], samplePack);
  expect(graded).toMatchObject({ correct: true, score: 1, decidedBy, askedAs: 'said', given: [text] });
  expect(graded.spelling).toBe(decidedBy === 'spelling' ? 'Margarethe Lindqvist' : undefined);
});

test('said: the text of a wrong option is wrong, with that option’s word', () => {
  expect(choice.step(question, said, [type('tam keogh')], samplePack)).toBeUndefined();
  expect(choice.grade(question, said, [type('tam keogh')], samplePack)).toMatchObject({
    correct: false,
    decidedBy: 'reject',
    askedAs: 'said',
    why: 'He was the last keeper.',
    marks: [{ right: false, chosen: true, answer: 'Margarethe Lindqvist' }],
  });
});

test('said, not recognised: the same options open, and what counts is the pick', () => {
  expect(choice.step(question, said, [type('somebody')], samplePack)).toEqual({
    interaction: 'pick',
    options: said.options,
    purpose: 'answer',
  });
  const responses = [type('somebody'), pick(0)];
  expect(choice.step(question, said, responses, samplePack)).toBeUndefined();
  expect(choice.grade(question, said, responses, samplePack)).toMatchObject({
    correct: true,
    decidedBy: 'position',
    askedAs: 'picked',
    given: ['Margarethe Lindqvist'],
  });
});

test('not known: the field shows the answer, the options show which it is', () => {
  expect(choice.reveal(question, said, [], samplePack)).toEqual([
    { right: false, chosen: false, answer: 'Margarethe Lindqvist' },
  ]);
  const open = choice.reveal(question, said, [type('somebody')], samplePack);
  expect(open.filter((mark) => mark.right)).toHaveLength(1);
  expect(open.some((mark) => mark.chosen)).toBe(false);
});

test.each([
  ['numbers', '20,000', ['5,000', '100 000', '900'], ['900', '5,000', '20,000', '100 000']],
  ['years', '1991', ['2000', '1948'], ['1948', '1991', '2000']],
  [
    'dates',
    '13 September 2023',
    ['25 April 2019', 'May 2024'],
    ['25 April 2019', '13 September 2023', 'May 2024'],
  ],
])('%s are shown ascending', (_name, answer, wrong, shown) => {
  const scale = { ...question, answer, options: wrong.map((text) => ({ text })) };
  const options = choice.show(scale, samplePack, 'picked', seededRng('any')).options;
  expect(options.map(({ text }) => text)).toEqual(shown);
  expect(options.find(({ ref }) => ref === 0)?.text).toBe(answer);
});
