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
