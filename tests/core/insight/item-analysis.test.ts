import { describe, expect, test } from 'vitest';
import { analyseItems, type ClassMember, teachAgain } from '../../../src/core/insight/item-analysis.ts';

/** A student whose answers are written `question: what was given`; `+` in front is right, `?` is "I don't know". */
function student(answers: Readonly<Record<string, string>>): ClassMember {
  return {
    answers: Object.entries(answers).map(([question, given]) => ({
      question,
      correct: given.startsWith('+'),
      given: given === '?' ? '' : given.replace('+', ''),
    })),
    flags: [],
  };
}

describe('a class of 12, by hand', () => {
  // a: 9 right, 2 neap, 1 does not know · b: 3 right, 6 the sun (twice written otherwise), 3 each for itself · c: only 4 answered.
  const members = [
    ...Array.from({ length: 3 }, () => student({ a: '+spring', b: '+moon', c: '+16' })),
    ...Array.from({ length: 4 }, () => student({ a: '+spring', b: 'The Sun' })),
    student({ a: '+spring', b: 'the sun', c: '17' }),
    student({ a: '+spring', b: 'Sun!' }),
    student({ a: 'neap', b: 'wind' }),
    student({ a: 'neap', b: 'stars' }),
    student({ a: '?', b: '?' }),
  ];
  const items = analyseItems(['a', 'b', 'c', 'd'], members, 'en');

  test('facility with its interval, and what was believed', () => {
    expect(items.map(({ question }) => question)).toEqual(['a', 'b', 'c']);
    const [a, b, c] = items;
    expect(a).toMatchObject({ answered: 12, right: 9, facility: 0.75, dontKnow: 1, discrimination: null });
    // Wilson, z = 1.96: (9/12 + 3.8416/24 ± 1.96·sqrt(0.75·0.25/12 + 3.8416/576)) / (1 + 3.8416/12)
    expect(a?.interval?.low).toBeCloseTo(0.4677, 4);
    expect(a?.interval?.high).toBeCloseTo(0.9111, 4);
    expect(a?.believed).toEqual([{ text: 'neap', count: 2 }]);
    expect(b).toMatchObject({ answered: 12, right: 3, facility: 0.25, dontKnow: 1 });
    expect(b?.believed).toEqual([
      { text: 'The Sun', count: 6 },
      { text: 'stars', count: 1 },
      { text: 'wind', count: 1 },
    ]);
    expect(c).toMatchObject({ answered: 4, right: 3, facility: 0.75 });
  });

  test('what to teach again is what a quarter believes, not what is merely hard', () => {
    expect(teachAgain(items).map(({ question }) => question)).toEqual(['b']);
  });
});

describe('a class of 40, by hand', () => {
  // Twenty know b, c and d, twenty know none of them. a: right for 15 of the first and 5 of the second. e: right for everybody.
  const members = Array.from({ length: 40 }, (_, at) => {
    const knows = at < 20;
    const rest = knows ? '+yes' : 'no';
    const a = (knows ? at < 15 : at < 25) ? '+yes' : 'no';
    return student({ a, b: rest, c: rest, d: rest });
  });

  test('discrimination is the correlation with the rest, the question itself left out', () => {
    const [a, b] = analyseItems(['a', 'b'], members, 'en');
    // a against the share of b, c, d: means 15/20 and 5/20, spread 1/2: (0.75 - 0.25) / 0.5 · sqrt(0.5 · 0.5) = 0.5
    expect(a?.discrimination).toBeCloseTo(0.5, 10);
    // b against a, c, d: rest is 1 for 15, 2/3 for 5, 1/3 for 5, 0 for 15. Means 11/12 and 1/12, mean square 625/1080…
    const squares = (15 * 1 + 5 * (4 / 9) + 5 * (1 / 9)) / 40;
    expect(b?.discrimination).toBeCloseTo(((11 / 12 - 1 / 12) * 0.5) / Math.sqrt(squares - 0.25), 10);
  });

  test('it is told from 30 answers on, and never where everybody is right', () => {
    expect(analyseItems(['a'], members.slice(0, 29), 'en')[0]?.discrimination).toBeNull();
    const all = members.map(({ answers, flags }) => ({
      flags,
      answers: [...answers, { question: 'e', correct: true, given: 'x' }],
    }));
    expect(analyseItems(['e'], all, 'en')[0]?.discrimination).toBeNull();
    const alone = members.map(({ answers }) => ({ flags: [], answers: answers.slice(0, 1) }));
    expect(analyseItems(['a'], alone, 'en')[0]?.discrimination).toBeNull();
  });
});

test('a question that was flagged and never answered is told of, after those that were', () => {
  const flagging = { answers: [], flags: [{ question: 'd', reason: 'Two fit.' }] };
  const items = analyseItems(['a', 'd', 'e'], [student({ a: '+spring' }), flagging], 'en');
  expect(items.map(({ question }) => question)).toEqual(['a', 'd']);
  expect(items[1]).toEqual({
    question: 'd',
    answered: 0,
    right: 0,
    facility: null,
    interval: null,
    dontKnow: 0,
    believed: [],
    discrimination: null,
    flags: ['Two fit.'],
  });
  expect(teachAgain(items)).toEqual([]);
});
