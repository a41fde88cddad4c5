import { expect, test } from 'vitest';
import { overCaps } from '../../src/pack/caps.ts';

const texts = (count: number) => Array.from({ length: count }, (_, at) => `text ${at}`);

test.each(['answers', 'options', 'items', 'pairs', 'extra', 'who'])(
  'a learner looks over 12 %s at most',
  (key) => {
    expect(overCaps({ [key]: texts(12) })).toEqual([]);
    expect(overCaps({ [key]: texts(13) })).toMatchObject([{ rule: 'too-many', path: [key] }]);
  },
);

test('lists that are only looked up may be longer', () => {
  expect(overCaps({ accept: texts(50) })).toEqual([]);
  expect(overCaps({ accept: texts(51) })).toMatchObject([{ rule: 'too-many', path: ['accept'] }]);
});
