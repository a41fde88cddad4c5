import { expect, test } from 'vitest';
import { standsIn } from '../../../src/core/text/stands-in.ts';

const SENTENCE =
  'On 13 September 2023, over twenty thousand people (90 % of them workers) heard "the Eastern Economic Forum".';

test.each([
  '13 September 2023',
  '2023-09-13',
  '2023-09',
  '2023',
  '20,000',
  '20000',
  '90 %',
  'eastern economic forum',
  'workers',
])('%j stands in the sentence', (answer) => {
  expect(standsIn(SENTENCE, answer, 'en')).toBe(true);
});

test.each(['14 September 2023', '2023-08', '30,000', 'worker', 'Western Economic Forum', '9'])(
  '%j does not',
  (answer) => {
    expect(standsIn(SENTENCE, answer, 'en')).toBe(false);
  },
);

const TALK =
  'The ninety-minute talk of 20–50 labourers cost $3 million and went on for 12 300 words in 2 weeks.';

test.each([
  '90 minutes',
  '90 min',
  '90',
  '20 labourers',
  '50',
  '20–50',
  '3,000,000',
  '12300',
  '$3 million',
  '2 weeks',
])('%j stands in the talk', (answer) => {
  expect(standsIn(TALK, answer, 'en')).toBe(true);
});

test.each(['90 hours', '90 %', '3 million euros', '2 days', '30 minutes', '3'])('%j does not', (answer) => {
  expect(standsIn(TALK, answer, 'en')).toBe(false);
});

test.each([
  ['zh', '朝鲜于2023年9月13日派出90人。', ['2023-09-13', '2023-09', '90', '朝鲜']],
  ['ja', '灯台は1871年に建てられた。', ['1871', '灯台']],
  ['ko', '2023년 9월 13일에 만났다.', ['2023-09-13']],
  ['de', 'Der Turm misst 0,5 km und steht seit dem 3. Mai 1871.', ['0,5 km', '1871-05-03']],
  ['ru', 'Маяк зажгли 3 мая 1871 г. в тумане.', ['1871-05-03', '1871-05']],
] as const)('%s: what stands in a sentence', (language, sentence, answers) => {
  expect(answers.filter((answer) => !standsIn(sentence, answer, language))).toEqual([]);
  expect(standsIn(sentence, '1872-01-01', language)).toBe(false);
});
