import { expect, test } from 'vitest';
import { kindOf, type Question } from '../../../src/core/question/kinds.ts';
import { samplePack, sampleQuestion } from '../../support/sample-pack.ts';

const choice = sampleQuestion('choice');
const short = sampleQuestion('short');
const cloze = sampleQuestion('cloze');
const number = sampleQuestion('number');
const date = sampleQuestion('date');
const match = sampleQuestion('match');
const { correction: _correction, ...uncorrected } = sampleQuestion('truefalse');
const { unit: _unit, tolerance: _tolerance, ...bare } = number;

const FLAWED: [string, (string | number)[], Question][] = [
  ['same-options', ['options', 0], { ...choice, options: [{ text: 'margarethe lindqvist.' }] }],
  [
    'same-options',
    ['options', 1],
    { ...choice, answer: '5 km', options: [{ text: '1,500 m' }, { text: 'five km' }] },
  ],
  ['letters-or-all-of-the-above', ['options', 0], { ...choice, options: [{ text: 'All of the above' }] }],
  ['letters-or-all-of-the-above', ['options', 0], { ...choice, options: [{ text: 'Both A and B' }] }],
  ['letters-or-all-of-the-above', ['explain'], { ...choice, explain: 'Option B is older.' }],
  ['letters-or-all-of-the-above', ['explain'], { ...choice, explain: 'The last answer is wrong.' }],
  ['letters-or-all-of-the-above', ['explain'], { ...choice, explain: 'Answer two is older.' }],
  ['letters-or-all-of-the-above', ['explain'], { ...choice, explain: 'The second option was built later.' }],
  ['letters-or-all-of-the-above', ['answer'], { ...choice, answer: 'None of these', accept: [] }],
  ['answer-in-stem', ['answer'], { ...choice, ask: 'Was it Margarethe Lindqvist who built it?' }],
  ['answer-in-stem', ['answer'], { ...short, ask: 'What red colour has it?' }],
  ['answer-in-stem', ['ask'], { ...cloze, ask: 'Keogh left; the last was {{Keogh}}.' }],
  ['answer-in-stem', ['answer'], { ...number, ask: 'The tower of 1500 inches is how high?' }],
  ['answer-in-stem', ['answer'], { ...bare, answer: 7, ask: 'Which of the 7 lamps went out, and how many?' }],
  [
    'answer-in-stem',
    ['answers', 1],
    { ...sampleQuestion('several'), ask: 'What did they lack beside wicks?' },
  ],
  ['accept-is-no-date', ['accept', 1], { ...date, accept: ['1871-06-05', '31 June 1871'] }],
  ['accept-is-no-date', ['accept', 0], { ...date, accept: ['year of the hare'] }],
  ['answer-in-stem', ['answer'], { ...date, ask: 'What happened on June 4, 1871, and when?' }],
  ['key-not-accepted', ['accept', 0], { ...choice, accept: ['Tam Keogh'] }],
  ['key-not-accepted', ['answer'], { ...short, reject: [{ text: 'Red' }] }],
  ['gap-count', ['ask'], { ...cloze, ask: 'No gap.' }],
  ['gap-count', ['ask'], { ...cloze, ask: '{{a1}} {{b1}} {{c1}}' }],
  ['gap-unclosed', ['ask'], { ...cloze, ask: 'An open {{gap.' }],
  ['gap-empty', ['ask'], { ...cloze, ask: 'A {{gap|}}.' }],
  ['number-needs-tolerance-or-unit', ['answer'], bare],
  ['order-ties', ['items', 2], { ...sampleQuestion('order'), items: ['Oil', 'Gas', 'the oil'] }],
  ['too-few-pairs', ['pairs'], { ...match, pairs: match.pairs.slice(1) }],
  [
    'same-options',
    ['pairs', 1, 0],
    {
      ...match,
      pairs: [
        ['a', 'x'],
        ['A', 'y'],
      ],
    },
  ],
  ['same-options', ['extra', 0], { ...match, extra: ['Stairs'] }],
  ['same-options', ['options', 0], { ...sampleQuestion('several'), options: [{ text: 'wicks' }] }],
  ['correction-missing', ['answer'], uncorrected],
  ['unknown-speaker-or-source', ['to'], { ...sampleQuestion('headline'), to: 'nobody' }],
  ['unknown-speaker-or-source', ['who', 1], { ...sampleQuestion('headline'), who: ['ostler', 'nobody'] }],
  ['same-options', ['who', 1], { ...sampleQuestion('headline'), who: ['ostler', 'ostler'] }],
  ['same-options', ['who', 0], { ...sampleQuestion('headline'), to: 'ostler', who: ['ostler', 'gazette'] }],
  ['unknown-passage', ['passage', 'chapter'], { ...sampleQuestion('find'), passage: { chapter: 'attic' } }],
  ['no-right-answer', ['passage'], { ...sampleQuestion('find'), passage: { source: 'board-2021' } }],
];

test.each(FLAWED)('%s at %j', (rule, path, question) => {
  const problems = kindOf(question).check(question, samplePack);
  expect(problems.map((problem) => ({ rule: problem.rule, path: problem.path }))).toEqual([{ rule, path }]);
  expect(problems[0]?.message).toMatch(/\.$/);
  expect(problems[0]?.hint).toMatch(/\.$/);
});

const FINE: [string, Question][] = [
  [
    'a stem that names every option',
    { ...choice, answer: 'oil', accept: [], options: [{ text: 'gas' }], ask: 'What came first, oil or gas?' },
  ],
  ['"not said" and "both of them"', { ...choice, options: [{ text: 'Not said' }, { text: 'Both of them' }] }],
  ['another answer', { ...choice, explain: 'His last answer was evasive: he did not answer one question.' }],
  [
    'the answer to something',
    { ...choice, explain: 'The first answer came in May, and a first choice was made.' },
  ],
  ['an option that is called so', { ...choice, options: [{ text: 'Answer 1' }, { text: 'Option B' }] }],
  ['a date with the number in it', { ...bare, answer: 5, ask: 'How many ships came on 5 May 1871?' }],
  ['a small count', { ...bare, answer: 5 }],
  ['an exact figure', { ...bare, tolerance: { size: 0, relative: false } }],
  ['a true statement', { ...uncorrected, answer: true }],
];

test.each(FINE)('%s is fine', (_name, question) => {
  expect(kindOf(question).check(question, samplePack)).toEqual([]);
});
