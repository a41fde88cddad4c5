import { describe, expect, test } from 'vitest';
import type { ChapterId, ClaimId, QuestionId } from '../../../src/core/ids.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import type { Rule } from '../../../src/pack/check/rule.ts';
import { alikeAnswersTogether } from '../../../src/pack/check/rules/alike-answers-together.ts';
import { claimAskedTooOften } from '../../../src/pack/check/rules/claim-asked-too-often.ts';
import { guessable } from '../../../src/pack/check/rules/guessable.ts';
import { keyPlaceSkew } from '../../../src/pack/check/rules/key-place-skew.ts';
import { leaksAnotherAnswer } from '../../../src/pack/check/rules/leaks-another-answer.ts';
import { levelMissing } from '../../../src/pack/check/rules/level-missing.ts';
import { longestTooOften } from '../../../src/pack/check/rules/longest-too-often.ts';
import { oneKind } from '../../../src/pack/check/rules/one-kind.ts';
import { truthBalance } from '../../../src/pack/check/rules/truth-balance.ts';
import { verdictBalance } from '../../../src/pack/check/rules/verdict-balance.ts';
import { verdictShows } from '../../../src/pack/check/rules/verdict-shows.ts';
import { weightUnmet } from '../../../src/pack/check/rules/weight-unmet.ts';
import { ASKED as asked, TELLING as telling } from '../../support/leaking.ts';
import { claim, samplePack } from '../../support/sample-pack.ts';
import { choice, packOf, written } from './written.ts';

/** Copies of a question under their own ids. */
function times(count: number, question: Question): Question[] {
  return Array.from({ length: count }, (_, at) => ({
    ...question,
    id: `${question.id}-${at}` as QuestionId,
  }));
}

/** How often a rule fires on a pack of these questions. */
function count(rule: Rule, ...questions: readonly Question[]): number {
  return rule.check(packOf(questions)).length;
}

describe('key-place-skew', () => {
  const middle = choice('How many?', '20', '10', '30');
  const lowest = choice('How many?', '10', '20', '30');
  const highest = choice('How many?', '30', '20', '10');

  test('the same place nearly always', () => {
    expect(keyPlaceSkew.check(packOf(times(12, middle)))[0]?.message).toMatch(/a middle one/);
    expect(keyPlaceSkew.check(packOf([...times(9, highest), lowest]))[0]?.message).toMatch(/a highest one/);
  });

  test('not: all places, a few numbers, or words, which are shuffled', () => {
    expect(count(keyPlaceSkew, ...times(4, middle), ...times(4, lowest), ...times(4, highest))).toBe(0);
    expect(count(keyPlaceSkew, ...times(9, middle))).toBe(0);
    expect(count(keyPlaceSkew, ...times(20, choice('Who?', 'Tam', 'Ada', 'Ines')))).toBe(0);
  });
});

describe('longest-too-often', () => {
  const longest = choice('Who?', 'Tamsin', 'Ada', 'Ines');
  const other = choice('Who?', 'Tam', 'Ada', 'Tamsin');

  test('most keys are the longest', () => {
    expect(count(longestTooOften, ...times(9, longest), ...times(5, other))).toBe(1);
  });

  test('not: a third of them, a few, ties, or figures', () => {
    expect(count(longestTooOften, ...times(5, longest), ...times(10, other))).toBe(0);
    expect(count(longestTooOften, ...times(9, longest))).toBe(0);
    expect(count(longestTooOften, ...times(20, choice('Who?', 'Tam', 'Ada', 'Ina')))).toBe(0);
    expect(count(longestTooOften, ...times(20, choice('How many?', '1000', '10', '9')))).toBe(0);
  });
});

describe('true-false-balance', () => {
  const yes = written('truefalse', { ask: 'It was lit.', answer: true });
  const no = written('truefalse', { ask: 'It was dark.', answer: false, correction: 'It was lit.' });

  test.each([
    [10, 0, 1],
    [7, 3, 1],
    [3, 7, 1],
    [6, 4, 0],
    [4, 6, 0],
    [9, 0, 0],
  ])('%i true and %i false', (trues, falses, findings) => {
    expect(count(truthBalance, ...times(trues, yes), ...times(falses, no))).toBe(findings);
  });
});

const line = (verdict: 'print' | 'attribute' | 'hold', headline = 'Lamp lit', who?: string[]) =>
  written('headline', { ask: '', headline, verdict, ...(who && { who }) });

describe('verdict-balance', () => {
  const one = line('print');
  const other = line('hold');
  const third = line('attribute');

  test.each([
    [6, 2, 2, 1],
    [2, 2, 8, 1],
    [5, 5, 0, 0],
    [4, 3, 3, 0],
    [9, 0, 0, 0],
  ])('%i to print, %i to hold, %i to attribute', (prints, holds, attributes, findings) => {
    const all = [...times(prints, one), ...times(holds, other), ...times(attributes, third)];
    expect(count(verdictBalance, ...all)).toBe(findings);
  });

  test('not: drafts', () => {
    expect(count(verdictBalance, ...times(20, { ...one, draft: true }))).toBe(0);
  });
});

describe('verdict-shows', () => {
  const messages = (...questions: readonly Question[]) =>
    verdictShows.check(packOf(questions)).map(({ message }) => message);
  const plain = [...times(6, line('print')), ...times(6, line('hold'))];

  test('only what is to be attributed has names of its own', () => {
    expect(messages(...times(6, line('attribute', 'Lamp lit', ['keeper'])), ...plain)).toEqual([
      'The verdict is "attribute" for 6 of 6 headlines with names of its own (`who`), and for 0 of 12 without.',
    ]);
  });

  test.each([
    ['May 1871: lamp lit', 'with a date in front'],
    ["Lamp 'lit'", 'with words in quotation marks'],
    ['Lamp may be lit', 'with a "may" or "probably"'],
  ])('only what is to be attributed looks like %s', (headline, look) => {
    expect(messages(...times(6, line('attribute', headline)), ...plain)).toEqual([
      expect.stringContaining(`"attribute" for 6 of 6 headlines ${look},`),
    ]);
  });

  test('not: of every verdict alike, too few, or all', () => {
    const dated = (verdict: 'print' | 'attribute' | 'hold') => line(verdict, '1871: lamp lit');
    expect(
      messages(
        ...times(4, dated('print')),
        ...times(4, dated('hold')),
        ...times(4, dated('attribute')),
        ...plain,
      ),
    ).toEqual([]);
    expect(messages(...times(4, dated('attribute')), ...plain)).toEqual([]);
    expect(messages(...times(12, dated('attribute')))).toEqual([]);
  });

  test('not: the apostrophe of a genitive, a year at the end', () => {
    const others = ["The keeper's lamp", 'Lamp lit in 1871'].map((headline) => line('attribute', headline));
    expect(messages(...others.flatMap((each) => times(6, each)), ...plain)).toEqual([]);
  });
});

describe('leaks-another-answer', () => {
  const lamp = claim('lamp', 'board-2021', 'Margarethe Lindqvist built the tower of granite.', {
    about: 'tower',
  });
  const horn = claim('horn', 'board-2021', 'The fog horn was heard by every ship.');
  const others = times(8, written('short', { ask: 'Who else?', answer: 'nobody' }));
  const places = (...questions: readonly Question[]) =>
    leaksAnotherAnswer
      .check(packOf([...questions, ...others], [lamp, horn]))
      .map(({ owner, path }) => [owner, path]);

  test('in an explanation', () => {
    expect(places(asked, telling)).toEqual([[{ part: 'question', id: 'telling' }, ['explain']]]);
  });

  test('in a stem', () => {
    const ask = 'How far was the horn on the granite tower of the engineer Lindqvist heard?';
    const { explain: _, ...rest } = telling;
    expect(places(asked, { ...rest, ask } as Question)).toEqual([
      [{ part: 'question', id: 'telling' }, ['ask']],
    ]);
  });

  test('not: a stem that lists what to choose from', () => {
    const ask = 'Which engineer built the granite tower at Kolm Point: Lindqvist or Brandt?';
    expect(places({ ...asked, ask } as Question, telling)).toEqual([]);
  });

  test('not: the answer without the matter, the matter without the answer, or siblings', () => {
    expect(places(asked, { ...telling, explain: 'Lindqvist never heard it.' })).toEqual([]);
    expect(places(asked, { ...telling, explain: 'The engineer built the granite tower for it.' })).toEqual(
      [],
    );
    expect(places(asked, { ...telling, claims: ['horn', 'lamp'] as ClaimId[] })).toEqual([]);
  });
});

describe('weight-unmet', () => {
  const heavy = claim('lamp', 'board-2021', 'The lamp was lit in 1871.', { weight: 3 });
  const one = written('short', { ask: 'What was lit?', answer: 'the lamp' });
  const two = written('date', { id: 'when' as QuestionId, ask: 'When?', answer: '1871' });

  test('one question for a claim of weight 3', () => {
    const [problem] = weightUnmet.check(packOf([one], [heavy]));
    expect(problem).toMatchObject({
      owner: { part: 'claim', id: 'lamp' },
      message: expect.stringContaining('weight 3 and one question'),
      hint: expect.stringContaining('of another kind'),
    });
  });

  test('not: two', () => {
    expect(weightUnmet.check(packOf([one, two], [heavy]))).toEqual([]);
  });
});

describe('claim-asked-too-often', () => {
  const short = written('short', { ask: 'What?', answer: 'lamp' });
  const find = written('find', { passage: { source: 'board-2021' } });
  const beside = written('short', { claims: ['other', 'lamp'] as ClaimId[], ask: 'What?', answer: 'lamp' });

  test('four questions on one claim', () => {
    expect(claimAskedTooOften.check(packOf(times(4, short)))).toMatchObject([{ owner: { id: 'lamp' } }]);
  });

  test('not: three, with a find and a question that only shows it beside its own', () => {
    expect(count(claimAskedTooOften, ...times(3, short), find, beside)).toBe(0);
  });
});

describe('alike-answers-together', () => {
  const claims = ['a', 'b', 'c', 'd'].map((id) => claim(id, 'board-2021', 'It was lit.'));
  const answer = (id: string, text: string, more: { readonly chapter?: ChapterId } = {}) =>
    written('short', {
      id: `${id}-q` as QuestionId,
      claims: [id as ClaimId],
      ask: 'Who?',
      answer: text,
      ...more,
    });
  const owners = (...questions: readonly Question[]) =>
    alikeAnswersTogether.check(packOf(questions, claims)).map(({ owner }) => 'id' in owner && owner.id);

  test('names or figures that differ in one word', () => {
    expect(owners(answer('a', 'Tam Keogh'), answer('b', 'Tim Keogh'))).toEqual(['b-q']);
    expect(owners(answer('a', '12 May 1871'), answer('c', 'red'), answer('b', '13 May 1871'))).toEqual([
      'b-q',
    ]);
  });

  test('not: others, further on, in another chapter, or siblings, which are kept apart', () => {
    expect(owners(answer('a', 'Tam Keogh'), answer('b', 'Ada Brandt'))).toEqual([]);
    expect(owners(answer('a', 'Keogh'), answer('b', 'Brandt'))).toEqual([]);
    const far = [
      answer('a', 'Tam Keogh'),
      answer('c', 'red'),
      answer('d', 'white'),
      answer('b', 'Tim Keogh'),
    ];
    expect(owners(...far)).toEqual([]);
    expect(
      owners(answer('a', 'Tam Keogh'), answer('b', 'Tim Keogh', { chapter: 'the-light' as ChapterId })),
    ).toEqual([]);
    expect(
      owners(answer('a', 'Tam Keogh'), { ...answer('b', 'Tim Keogh'), claims: ['a' as ClaimId] }),
    ).toEqual([]);
  });
});

describe('one-kind', () => {
  const pick = choice('Who?', 'Tam', 'Ada', 'Ines');
  const short = written('short', { answer: 'lamp' });

  test.each([
    [8, 2, 1],
    [7, 3, 0],
    [9, 0, 0],
  ])('%i choices and %i typed', (choices, typed, findings) => {
    expect(count(oneKind, ...times(choices, pick), ...times(typed, short))).toBe(findings);
  });
});

describe('level-missing', () => {
  const without = written('short', { answer: 'lamp' });
  const withLevel = written('short', { id: 'levelled' as QuestionId, answer: 'lamp', level: 1 });
  const owners = (questions: readonly Question[], chapters = samplePack.chapters) =>
    levelMissing.check(packOf(questions, [], { chapters })).map(({ owner }) => owner);

  test('where others have one, and once where chapters have none at all', () => {
    expect(owners([without, withLevel], [])).toEqual([{ part: 'question', id: 'q' }]);
    expect(owners(times(3, without))).toEqual([{ part: 'pack' }]);
  });

  test('not: everywhere one, or nowhere in a pack without chapters', () => {
    expect(owners([withLevel])).toEqual([]);
    expect(owners([without], [])).toEqual([]);
  });
});

describe('guessable', () => {
  const betrayed = choice('Who kept the lamp?', 'The one who kept the lamp', 'Ada Brandt', 'Ines Ostler');

  test('the key echoes the stem throughout', () => {
    const messages = guessable.check(packOf(times(15, betrayed))).map(({ message }) => message);
    expect(messages.some((message) => message.includes('"stem-overlap"'))).toBe(true);
  });

  test('not: a few of them, or options that give nothing away', () => {
    expect(count(guessable, ...times(9, betrayed))).toBe(0);
    expect(count(guessable, ...times(30, choice('Who?', 'Tam', 'Ada', 'Ina')))).toBe(0);
  });
});
