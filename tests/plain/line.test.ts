import { expect, test } from 'vitest';
import type { Step } from '../../src/core/question/interaction.ts';
import { readLine } from '../../src/plain/line.ts';

const options = ['a', 'b', 'c'].map((text, ref) => ({ text, ref }));
const pick: Step = { interaction: 'pick', purpose: 'answer', options };
const verdict: Step = { interaction: 'pick', purpose: 'verdict', options, names: options };
const many: Step = { interaction: 'pickMany', options };
const arrange: Step = { interaction: 'arrange', options, from: 'first', to: 'last' };
const pair: Step = { interaction: 'pair', rows: options.slice(0, 2), options };
const point: Step = { interaction: 'point', options };
const typed: Step = { interaction: 'type', fields: [{}], opens: true };
const gaps: Step = { interaction: 'type', fields: [{}, {}], opens: false };

test.each([
  [pick, '2', { interaction: 'pick', option: 1 }, 'think'],
  [pick, ' 2! ', { interaction: 'pick', option: 1 }, 'sure'],
  [pick, '2 ?', { interaction: 'pick', option: 1 }, 'guess'],
  [many, '1,3!', { interaction: 'pickMany', options: [0, 2] }, 'sure'],
  [many, '3 1', { interaction: 'pickMany', options: [2, 0] }, 'think'],
  [arrange, '2 1 3?', { interaction: 'arrange', order: [1, 0, 2] }, 'guess'],
  [pair, '3 1', { interaction: 'pair', partners: [2, 0] }, 'think'],
  [point, '3!', { interaction: 'point', option: 2 }, 'sure'],
  [typed, 'Vostochny !', { interaction: 'type', texts: ['Vostochny'] }, 'sure'],
  [typed, 'Really?', { interaction: 'type', texts: ['Really?'] }, 'think'],
  [typed, '2', { interaction: 'type', texts: ['2'] }, 'think'],
  [typed, '\\- !', { interaction: 'type', texts: ['- !'] }, 'think'],
  [typed, '\\:help', { interaction: 'type', texts: [':help'] }, 'think'],
  [gaps, 'first; second ?', { interaction: 'type', texts: ['first', 'second'] }, 'guess'],
] as const)('%o reads %o', (step, line, response, bet) => {
  expect(readLine(step, line)).toEqual({ type: 'answer', responses: [response], bet });
});

test('a headline takes verdict and name on one line', () => {
  const one = (option: number) => ({ interaction: 'pick', option });
  expect(readLine(verdict, 'p!')).toEqual({ type: 'answer', responses: [one(0)], bet: 'sure' });
  expect(readLine(verdict, 'h')).toEqual({ type: 'answer', responses: [one(2)], bet: 'think' });
  expect(readLine(verdict, 'a 2!')).toEqual({ type: 'answer', responses: [one(1), one(1)], bet: 'sure' });
  for (const bad of ['a', 'a 4', 'p 2', '1', 'x']) {
    expect(readLine(verdict, bad)).toEqual({ type: 'unreadable', expects: { form: 'verdict', names: 3 } });
  }
});

test.each([pick, verdict, many, arrange, pair, point, typed, gaps])(
  '- alone is "I don’t know" for %o',
  (step) => {
    expect(readLine(step, ' - ')).toEqual({ type: 'dont-know' });
  },
);

test.each([
  [pick, ''],
  [pick, '4'],
  [pick, '0'],
  [pick, 'b'],
  [pick, '1 2'],
  [many, '1,1'],
  [many, '1;2'],
  [arrange, '1 2'],
  [arrange, '1 2 2'],
  [pair, '1'],
  [pair, '1 1'],
  [point, 'one'],
  [typed, '   '],
  [gaps, 'only one'],
  [gaps, 'one;'],
] as const)('%o cannot read %o and says what it wants', (step, line) => {
  expect(readLine(step, line)).toMatchObject({ type: 'unreadable', expects: expect.any(Object) });
});

test('commands carry their rest', () => {
  expect(readLine(typed, ':flag the key is  wrong')).toEqual({
    type: 'command',
    name: 'flag',
    rest: 'the key is wrong',
  });
});
