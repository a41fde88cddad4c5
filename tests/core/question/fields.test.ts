import { expect, test } from 'vitest';
import { z } from 'zod';
import { kindNamed } from '../../../src/core/question/kinds.ts';

function parse(kind: string, written: unknown) {
  return z.strictObject(kindNamed(kind)?.fields ?? {}).safeParse(written);
}

test.each([
  [
    'choice',
    { answer: ' Moscow ', options: ['Khasan', { text: 'Oslo', why: 'No.' }], accept: [] },
    { answer: 'Moscow', options: [{ text: 'Khasan' }, { text: 'Oslo', why: 'No.' }], accept: [] },
  ],
  ['truefalse', { answer: 'False', correction: 'In May.' }, { answer: false, correction: 'In May.' }],
  [
    'number',
    { answer: '0.5', units: { miles: '1.609' }, tolerance: '5%', qualifier: 'at-least' },
    {
      answer: 0.5,
      units: [{ unit: 'miles', factor: 1.609 }],
      tolerance: { size: 5, relative: true },
      qualifier: 'at-least',
    },
  ],
  ['number', { answer: { from: '-2', to: '3' } }, { answer: { from: -2, to: 3 } }],
  ['date', { answer: '2023-09' }, { answer: '2023-09' }],
  ['match', { pairs: [['a', 'b']] }, { pairs: [['a', 'b']], extra: [] }],
  ['headline', { headline: 'X', verdict: 'print' }, { ask: '', headline: 'X', verdict: 'print' }],
  ['find', { passage: { chapter: 'one' } }, { passage: { chapter: 'one' } }],
  ['cloze', {}, {}],
])('%s: strings become what they mean', (kind, written, read) => {
  expect(parse(kind, written).data).toEqual(read);
});

test.each([
  ['choice', { answer: 'x', options: [] }, 'give at least one wrong option'],
  ['choice', { answer: ' ', options: ['y'] }, 'nothing is written here: write a text'],
  ['choice', { answer: 'x', options: [['y']] }, 'write a text, or {text: …, why: …}'],
  ['truefalse', { answer: 'yes' }, '"yes" is neither true nor false'],
  ['number', { answer: '90 %' }, 'write a plain number'],
  ['number', { answer: { from: '3', to: '2' } }, 'from is larger than to'],
  ['number', { answer: '3', units: { miles: '0' } }, 'larger than 0'],
  ['number', { answer: '3', tolerance: 'some' }, '"some" is no tolerance'],
  ['date', { answer: '2023-02-30' }, 'no calendar has it; a day is written 2023-09-13'],
  ['headline', { headline: 'x', verdict: 'burn' }, 'write print, attribute or hold'],
  ['find', { passage: 'one' }, 'write {chapter: id} or {source: id}'],
  ['match', { pairs: [['a', 'b', 'c']] }, 'write a pair as [left, right]'],
  ['short', { answer: 'x', surprise: 'y' }, 'surprise'],
])('%s: %j is refused with a word on it', (kind, written, message) => {
  const { error } = parse(kind, written);
  expect(error?.issues.map((issue) => issue.message).join()).toContain(message);
});
