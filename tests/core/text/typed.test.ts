import { expect, test } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { judgeTyped, meanings, type TypedKey } from '../../../src/core/text/typed.ts';

function sameText(left: string, right: string, language: string): boolean {
  const said = meanings(left, language);
  return meanings(right, language).some((meaning) => said.includes(meaning));
}

function judge(typed: string, answer: string, more: Partial<TypedKey> = {}, taken: string[] = []) {
  return judgeTyped(
    typed,
    { answer, accept: [], reject: [], diacritics: 'lenient', ...more },
    { language: 'en', taken: () => new Set(taken.map((text) => fold(text, 'en'))) },
  );
}

test.each([
  ['South Korea', 'North Korea'],
  ['Kim Jong-il', 'Kim Jong-un'],
  ['1992', '1991'],
  ['Kim Jong-um', 'Kim Jong-un'],
  ['Sergei Shoigu II', 'Sergei Shoigu I'],
  ['80 %', '90 %'],
  ['Votsochny', 'Vostochny'],
  ['Wostochny', 'Vostochny'],
  ['Vostochny', 'the Vostochny spaceport'],
  ['Viadivistok', 'Vladivostok'],
  ['Mosco', 'Oslo'],
  ['T-34 tank', 'T-35 tank'],
  ['13 September 2023', 'September 2023'],
  ['Eastern Economic Forum (WEF)', 'Eastern Economic Forum'],
  ['a port (Vladivostok)', 'Vladivostok'],
  ['sea side', 'sea site'],
])('%j is not %j', (typed, answer) => {
  expect(judge(typed, answer)).toEqual({ decidedBy: 'different', correct: false });
});

test.each([
  ['the vostochny spaceport', 'The Vostochny spaceport'],
  ['kim jong un', 'Kim Jong-un'],
  ['twenty thousand', '20,000'],
  ['20 000', '20,000'],
  ['90 per cent', '90 %'],
  ['Sept. 13, 2023', '13 September 2023'],
  ['ten ministers', '10 ministers'],
])('%j is %j', (typed, answer) => {
  expect(judge(typed, answer)).toEqual({ decidedBy: 'equal', correct: true });
});

test.each([
  ['Vostochni', 'Vostochny'],
  ['Vladivostk', 'Vladivostok'],
  ['Eastern Econommic Forum', 'Eastern Economic Forum'],
  ['Margarete Lindquist', 'Margarethe Lindqvist'],
])('%j is a slip of %j', (typed, answer) => {
  expect(judge(typed, answer)).toEqual({ decidedBy: 'spelling', correct: true, spelling: answer });
});

test('a slip that ends in another answer or option of the pack is that answer', () => {
  expect(judge('employer', 'employee').decidedBy).toBe('spelling');
  expect(judge('the Employer', 'employee', {}, ['employer']).decidedBy).toBe('different');
});

test('the set of other answers is only asked for when a slip is at stake', () => {
  const taken = () => {
    throw new Error('asked for');
  };
  const key = { answer: 'Moscow', accept: [], reject: [], diacritics: 'lenient' as const };
  expect(judgeTyped('Moscow', key, { language: 'en', taken }).decidedBy).toBe('equal');
  expect(judgeTyped('Khasan', key, { language: 'en', taken }).decidedBy).toBe('different');
  expect(() => judgeTyped('Moscov', key, { language: 'en', taken })).toThrow('asked for');
});

test('rejected texts come before accepted ones, with their own word', () => {
  const key = { accept: ['the Forum'], reject: [{ text: 'forum', why: 'Which one?' }] };
  expect(judge('The Forum', 'Eastern Economic Forum', key)).toEqual({
    decidedBy: 'reject',
    correct: false,
    why: 'Which one?',
  });
  expect(judge('EEF', 'Eastern Economic Forum', { ...key, accept: ['EEF'] }).decidedBy).toBe('accept');
  expect(judge('Forums', 'Eastern Economic Forum', { reject: [{ text: 'forum' }] }).decidedBy).toBe(
    'different',
  );
});

test('with strict diacritics a missing accent is wrong, and no slip', () => {
  expect(judge('resumee', 'résumée').correct).toBe(true);
  expect(judge('resumée', 'résumée', { diacritics: 'strict' }).decidedBy).toBe('different');
  expect(judge('Résumée', 'résumée', { diacritics: 'strict' }).decidedBy).toBe('equal');
});

test('same texts: by folding, by value, by date', () => {
  expect(sameText('1 500 km', '1,500 km', 'en')).toBe(true);
  expect(sameText('1500 km', '1500 miles', 'en')).toBe(false);
  expect(sameText('4 June 1871', '1871-06-04', 'en')).toBe(true);
  expect(sameText('June 1871', '4 June 1871', 'en')).toBe(false);
  expect(sameText('more than 90 %', '90 %', 'en')).toBe(false);
});

test.each([
  ['stale mate', 'stalemate'],
  ['anti-tank', 'antitank'],
  ['quasialliance', 'quasi-alliance'],
])('%j is %j, spelled apart or as one word', (typed, answer) => {
  expect(judge(typed, answer)).toEqual({ decidedBy: 'spelling', correct: true, spelling: answer });
  expect(judge(typed, answer, {}, [typed]).correct).toBe(false);
});

test('another name in brackets is right where both are', () => {
  const more = { accept: ['EEF'] };
  expect(judge('the Eastern Economic Forum (EEF)', 'Eastern Economic Forum', more)).toEqual({
    decidedBy: 'equal',
    correct: true,
  });
  expect(judge('EEF (Eastern Economic Forum)', 'Eastern Economic Forum', more).correct).toBe(true);
});
