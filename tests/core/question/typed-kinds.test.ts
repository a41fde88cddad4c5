import { expect, test } from 'vitest';
import type { Pack } from '../../../src/core/pack.ts';
import type { Response } from '../../../src/core/question/interaction.ts';
import { kindOf, type Question } from '../../../src/core/question/kinds.ts';
import { seededRng } from '../../../src/core/random.ts';
import { samplePack, sampleQuestion } from '../../support/sample-pack.ts';

function answer(question: Question, texts: string[], pack: Pack = samplePack) {
  const kind = kindOf(question);
  const response: Response = { interaction: 'type', texts };
  const unreadable = kind.unreadable(question, response, pack);
  if (unreadable) return unreadable;
  const shown = kind.show(question, pack, 'said', seededRng('s'));
  expect(kind.step(question, shown, [response], pack)).toBeUndefined();
  return kind.grade(question, shown, [response], pack);
}

function field(question: Question) {
  const kind = kindOf(question);
  const step = kind.step(question, kind.show(question, samplePack, 'said', seededRng('s')), [], samplePack);
  return step?.interaction === 'type' ? step.fields : undefined;
}

test('short: a rejected text has its own word', () => {
  const question = sampleQuestion('short');
  expect(answer(question, ['the RED.'])).toMatchObject({
    correct: true,
    decidedBy: 'equal',
    askedAs: 'said',
  });
  expect(answer(question, ['White'])).toMatchObject({
    correct: false,
    decidedBy: 'reject',
    why: 'Only the lamp house is white.',
    marks: [{ right: false, chosen: true, answer: 'red' }],
  });
  expect(answer(question, [' '])).toBe('empty');
});

test('short: a slip that is another answer of the pack is no slip', () => {
  const question = { ...sampleQuestion('short'), answer: 'barometers', accept: ['sextent'] };
  expect(answer(question, ['sextent'])).toMatchObject({ decidedBy: 'accept' });
  expect(answer(question, ['baromters'])).toMatchObject({ decidedBy: 'spelling', spelling: 'barometers' });
  expect(answer(question, ['a barometer'])).toMatchObject({ decidedBy: 'different' });
});

test('cloze: both gaps must be right, each has its own mark', () => {
  const question = sampleQuestion('cloze');
  expect(field(question)).toEqual([{}, {}]);
  expect(answer(question, ['Keogh', '1983'])).toMatchObject({ correct: true, decidedBy: 'accept' });
  expect(answer(question, ['Tam Keogh', '1982'])).toMatchObject({
    correct: false,
    score: 0,
    decidedBy: 'different',
    given: ['Tam Keogh', '1982'],
    marks: [
      { right: true, chosen: true },
      { right: false, chosen: true, answer: '1983' },
    ],
  });
  expect(answer(question, ['Tam Keogh'])).toBe('gap-count');
  expect(answer(question, ['Tam Keogh', '1983', '1984'])).toBe('gap-count');
  expect(answer(question, ['Tam Keogh', ' '])).toBe('empty');
  expect(answer(question, [''])).toBe('empty');
});

test('cloze: blanks in the stem, doubled braces are braces', () => {
  const question = { ...sampleQuestion('cloze'), ask: 'In {{{{x}} the {{lamp|light}} burnt.' };
  expect(kindOf(question).stem(question, samplePack)).toBe('In {{x}} the ______ burnt.');
  expect(answer(question, ['light'])).toMatchObject({ correct: true, decidedBy: 'accept' });
});

const INCHES = sampleQuestion('number');
const PERCENT: Question = {
  ...INCHES,
  answer: 90,
  unit: '%',
  units: [],
  tolerance: { size: 0, relative: false },
};
const SHELLS: Question = { ...INCHES, answer: 20_000, unit: 'shells a day', units: [] };
const RANGE: Question = {
  ...INCHES,
  answer: { from: 20, to: 30 },
  unit: 'ships',
  tolerance: { size: 1, relative: false },
};
const THOUSANDS: Question = { ...RANGE, answer: { from: 20_000, to: 50_000 }, unit: 'labourers' };
const { unit: _unit, units: _units, tolerance: _tolerance, ...BARE } = INCHES;
const COUNT: Question = { ...BARE, answer: 5 };
const METRES: Question = { ...COUNT, answer: 38, unit: 'm' };
const SPELLED: Question = { ...COUNT, answer: 16, unit: 'metres' };
const KM: Question = { ...COUNT, answer: 1500, unit: 'km', units: [{ unit: 'miles', factor: 1.609 }] };
const MILLIONS: Question = { ...COUNT, answer: 20, unit: 'million dollars' };

const NUMBERS: [Question, string, boolean | 'not-a-number'][] = [
  [INCHES, '1500', true],
  [INCHES, '1 500 inches', true],
  [INCHES, 'about 1,500 inch', true],
  [INCHES, '1.5k', true],
  [INCHES, 'fifteen hundred', true],
  [INCHES, '1530', true],
  [INCHES, '1531', false],
  [INCHES, '125 feet', true],
  [INCHES, '1500 feet', false],
  [INCHES, '1500 metres', 'not-a-number'],
  [INCHES, 'high', 'not-a-number'],
  [PERCENT, '90', true],
  [PERCENT, '90 %', true],
  [PERCENT, 'ninety per cent', true],
  [PERCENT, '91', false],
  [PERCENT, '0.9', false],
  [SHELLS, 'twenty thousand', true],
  [SHELLS, '20,000 shells', true],
  [SHELLS, '20k shells a day', true],
  [SHELLS, '20 000 - 30 000', 'not-a-number'],
  [RANGE, '20', true],
  [RANGE, '25 ships', true],
  [RANGE, '31', true],
  [RANGE, '32', false],
  [RANGE, '18.9', false],
  [RANGE, '20–30 ships', true],
  [RANGE, 'between twenty and thirty', true],
  [RANGE, '22 to 40', false],
  [RANGE, '30 to 20', 'not-a-number'],
  [THOUSANDS, '20-50 thousand labourers', true],
  [THOUSANDS, '20,000 to 50,000', true],
  [THOUSANDS, '20 to 50', false],
  [COUNT, '5', true],
  [COUNT, 'five ministers', true],
  [COUNT, 'five or six', 'not-a-number'],
  [COUNT, '6', false],
  [METRES, '38 m', true],
  [METRES, '38', true],
  [METRES, '38 million', false],
  [METRES, '38 metres', true],
  [SPELLED, '16 m', true],
  [SPELLED, '16m', true],
  [SPELLED, '16 meters', true],
  [SPELLED, '16 million', false],
  [SPELLED, '16 km', 'not-a-number'],
  [KM, '932 miles', true],
  [KM, '930 miles', true],
  [KM, '900 miles', false],
  [KM, '1501', false],
  [MILLIONS, '20', true],
  [MILLIONS, '20 million', true],
  [MILLIONS, '20 million dollars', true],
];

test.each(NUMBERS.map(([question, typed, expected]) => [typed, expected, question] as const))(
  'number: %j, %j',
  (typed, expected, question) => {
    const graded = answer(question, [typed]);
    expect(typeof graded === 'string' ? graded : graded.correct).toBe(expected);
  },
);

test('number: how the field looks, and the key in words', () => {
  expect(field(INCHES)).toEqual([{ before: 'about', after: 'inches', expects: 'number' }]);
  expect(kindOf(INCHES).key(INCHES, samplePack)).toBe('about 1,500 inches');
  expect(kindOf(RANGE).key(RANGE, samplePack)).toBe('about 20–30 ships');
  expect(answer(INCHES, ['3'])).toMatchObject({ decidedBy: 'value', given: ['3'], score: 0 });
});

test('number: figures are read as the language of the pack writes them', () => {
  const german = { ...samplePack, language: 'de' };
  expect(answer(KM, ['1.500'], german)).toMatchObject({ correct: true });
  expect(answer(KM, ['1,5'], german)).toMatchObject({ correct: false });
  expect(answer(KM, ['1.5'])).toMatchObject({ correct: false });
});

test('number: where a mark may group or begin a fraction, it is asked again, right or wrong', () => {
  const german = { ...samplePack, language: 'de' };
  expect(answer(KM, ['1.500'])).toBe('ambiguous-number');
  expect(answer(KM, ['about 1.501 km'])).toBe('ambiguous-number');
  expect(answer(KM, ['1,500'], german)).toBe('ambiguous-number');
  // Beyond doubt: a mark that only groups, no whole number, no three digits, or right as it stands.
  expect(answer({ ...KM, answer: 0.5 } as Question, ['1.500'])).toMatchObject({ correct: false });
  expect(answer(KM, ['1,501'])).toMatchObject({ correct: false });
  expect(answer(KM, ['1.50'])).toMatchObject({ correct: false });
  expect(answer(KM, ['0.500'])).toMatchObject({ correct: false });
  expect(answer(KM, ['1.500 thousand'])).toMatchObject({ correct: true });
});

const DAY = sampleQuestion('date');
const MONTH: Question = { ...DAY, answer: '2023-09' };
const YEAR: Question = { ...DAY, answer: '2023', accept: ['2024-02', 'March 2025'] };
const ERUPTION: Question = { ...DAY, answer: '0079-08-24' };

const DATES: [Question, string, boolean | string][] = [
  [DAY, '4 June 1871', true],
  [DAY, '1871-06-04', true],
  [DAY, 'June 4, 1871', true],
  [DAY, 'June 1871', false],
  [DAY, '5 June 1871', false],
  [DAY, '04/06/1871', 'ambiguous-date'],
  [DAY, 'last June', 'relative-date'],
  [DAY, 'in summer', 'not-a-date'],
  [DAY, '', 'empty'],
  [MONTH, 'Sept. 13, 2023', true],
  [MONTH, '13 Sept 2023', true],
  [MONTH, 'September 2023', true],
  [MONTH, 'August 2023', false],
  [MONTH, '2023', false],
  [YEAR, '2023', true],
  [YEAR, '25/04/2023', true],
  [YEAR, '2022', false],
  [YEAR, '3 February 2024', true],
  [YEAR, '2024', false],
  [YEAR, '3 March 2025', true],
  [YEAR, '13 September 23', 'not-a-date'],
  [ERUPTION, '24 August 79', true],
  [ERUPTION, '24 August 79 AD', true],
  [ERUPTION, '24 August 80', false],
];

test.each(DATES.map(([question, typed, expected]) => [typed, expected, question] as const))(
  'date: %j, %j',
  (typed, expected, question) => {
    const graded = answer(question, [typed]);
    expect(typeof graded === 'string' ? graded : graded.correct).toBe(expected);
  },
);

test('date: the field says how fine, the key is in words', () => {
  expect([DAY, MONTH, YEAR].map((each) => field(each))).toEqual([
    [{ expects: 'day' }],
    [{ expects: 'month' }],
    [{ expects: 'year' }],
  ]);
  expect(kindOf(MONTH).key(MONTH, samplePack)).toBe('September 2023');
  expect(answer(DAY, ['4 June 1871'])).toMatchObject({ decidedBy: 'value' });
  expect(answer(YEAR, ['Feb 2024'])).toMatchObject({ decidedBy: 'accept' });
});

test.each([
  ['The summit was held in {{Vladivostok}}.', 'in Vladivostok'],
  ['A balance between Moscow and {{Beijing|Peking}}.', 'Moscow and Peking'],
  ["A 'Treaty on {{Comprehensive}} Strategic Partnership'.", 'comprehensive strategic partnership'],
  ['The war ended in {{stalemate}}, after three years.', 'in a stalemate'],
])('cloze: words beside the gap may be said again: %s %s', (ask, typed) => {
  const question = { ...sampleQuestion('cloze'), ask };
  expect(answer(question, [typed])).toMatchObject({ correct: true, given: [typed] });
});

test.each([
  ['The summit was held in {{Vladivostok}}.', 'near Vladivostok'],
  ['The summit was held in {{Vladivostok}}.', 'in'],
  ['The summit was held in {{Vladivostok}}.', 'in Moscow'],
  ['The summit was held in {{Vladivostok}}.', 'Vladivostok in'],
])('cloze: other words are none of the sentence: %s %s', (ask, typed) => {
  expect(answer({ ...sampleQuestion('cloze'), ask }, [typed])).toMatchObject({ correct: false });
});

test.each([
  ['Together with which country did it vote?', 'China', 'with China', true],
  ['Together with which country did it vote?', 'China', 'together with China', true],
  ['Together with which country did it vote?', 'China', 'without China', false],
  ['As preparation for what are they seen?', 'war against it', 'for war against it', true],
  ['Which country voted with it?', 'China', 'with China', false],
])('short: words before the question word may be said again: %s %s', (ask, key, typed, correct) => {
  const question = { ...sampleQuestion('short'), ask, answer: key };
  expect(answer(question, [typed])).toMatchObject({ correct });
});

test('short: what is rejected stays so with the words before it', () => {
  const question = { ...sampleQuestion('short'), ask: 'In what colour is it painted?', answer: 'red' };
  expect(answer(question, ['in red'])).toMatchObject({ correct: true });
  expect(answer(question, ['in white'])).toMatchObject({
    decidedBy: 'reject',
    why: 'Only the lamp house is white.',
  });
});

test('date: words before the question word may be said again', () => {
  const question = { ...sampleQuestion('date'), ask: 'Until which year did it burn oil?', answer: '1904' };
  expect(answer(question, ['until 1904'])).toMatchObject({ correct: true });
  expect(answer(question, ['until 1905'])).toMatchObject({ correct: false });
  expect(answer(question, ['before 1904'])).toBe('not-a-date');
});
