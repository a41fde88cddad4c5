import { expect, test } from 'vitest';
import { checkPacks } from '../../src/pack/check/index.ts';
import { packOnDisk } from './pack-on-disk.ts';

const LAKE =
  'The lake lies in a bowl of limestone, 412 metres above the sea. Geologists call such a wall a moraine.\n';
const SURVEY = 'The deepest point is 88 metres below the surface, in the northern basin.\n';
const PACK = `format: recite/1
id: lake
title: The lake
sources:
  - {id: guide, title: The guide, file: sources/guide.md, license: CC0-1.0, published: 2020}
  - {id: survey, title: The survey, file: sources/survey.md, license: CC0-1.0}
`;
const CHAPTER = `chapter: {id: lake, title: The lake}
defaults: {source: guide}
claims:
  - id: rock
    text: "The lake lies in a bowl of limestone, 412 metres above the sea."
    weight: 3
  - id: wall
    text: "Geologists call such a wall a moraine."
questions:
  - id: which-rock
    kind: choice
    level: 1
    claims: [rock]
    ask: In which rock does it lie?
    answer: limestone
    options: [granite, slate]
  - id: how-high
    kind: number
    level: 1
    claims: [rock]
    ask: How high is the lake?
    answer: 412
    unit: metres
  - id: which-wall
    kind: short
    level: 1
    claims: [wall]
    ask: What do geologists call it?
    answer: moraine
`;

/** What the check says of the pack when its author makes one mistake, each finding as `line rule: message hint`. */
async function told(before: string, after: string, only?: 'error'): Promise<string[]> {
  const where = CHAPTER.includes(before) ? CHAPTER : PACK;
  expect(where).toContain(before);
  const changed = (text: string) => (text === where ? text.replace(before, after) : text);
  const folder = await packOnDisk({
    'pack.yaml': changed(PACK),
    'chapters/1.yaml': changed(CHAPTER),
    'sources/guide.md': LAKE,
    'sources/survey.md': SURVEY,
  });
  const { findings } = await checkPacks([folder]);
  const meant = findings.filter(({ severity }) => only === undefined || severity === only);
  return meant.map(({ line, rule, message, hint }) => `${line} ${rule}: ${message} ${hint}`);
}

test('the pack without a mistake checks clean', async () => {
  expect(await told('id: lake', 'id: lake')).toEqual([]);
});

test.each([
  [
    'a sentence with another word',
    'Geologists call such',
    'Geologists name such',
    '8 claim-reworded: This sentence does not stand in "sources/guide.md" word for word. The text has "call" where this has "name". Copy the sentence as it stands, if it is the one: "Geologists call such a wall a moraine."',
  ],
  [
    'curly quotes round a sentence',
    '"Geologists call such a wall a moraine."',
    '“Geologists call such a wall a moraine.”',
    '8 claim-reworded: This sentence does not stand in "sources/guide.md" word for word. Only marks or capitals differ: recite pack check --fix mends it. The nearest there is: "Geologists call such a wall a moraine.".',
  ],
  [
    'a sentence with a word left out',
    'call such a wall a moraine',
    'call such a moraine',
    '8 claim-reworded: This sentence does not stand in "sources/guide.md" word for word. The text has "wall a" as well. Copy the sentence as it stands, if it is the one: "Geologists call such a wall a moraine."',
  ],
  [
    'a sentence of another text of the pack',
    '"Geologists call such a wall a moraine."',
    '"The deepest point is 88 metres below the surface, in the northern basin."',
    '8 claim-not-in-source: This sentence is not in "sources/guide.md". It stands in "sources/survey.md"; if that is meant: source: survey',
  ],
  [
    'a default source that is none, told once',
    'defaults: {source: guide}',
    'defaults: {source: gide}',
    '2 unknown-reference: There is no source "gide" in this pack. Did you mean `guide`?',
  ],
  [
    'the right answer among the wrong ones',
    '[granite, slate]',
    '[granite, Limestone, slate]',
    '16 same-options: "Limestone" says the same as "limestone". Take it out of `options:`. Only wrong answers stand there; what is right is put among them by itself.',
  ],
  [
    'a number in place of the right answer',
    'answer: limestone',
    'answer: 2',
    '15 answer-not-in-evidence: The answer "2" does not stand in the sentence that the question rests on. Write the right answer out, not its number or letter: options are shuffled.',
  ],
  [
    'two right answers in one that has one',
    'answer: limestone',
    'answer: [limestone, chalk]',
    '15 bad-value: `answer` is not of the right form. One text stands here. Where several are right: kind: several, with a list under `answers:` and the wrong ones under `options:`.',
  ],
  [
    'the key of several right answers',
    'answer: limestone',
    'answers: [limestone]',
    '15 unknown-key: "answers" is not a key that may stand here. Did you mean `answer`? Where several are right: kind: several',
  ],
  [
    'an empty answer',
    'answer: limestone',
    'answer:',
    '15 bad-value: `answer` is empty. Nothing is written here: write a text.',
  ],
  [
    'a key that other programs use',
    'ask: In which',
    'question: In which',
    '14 unknown-key: "question" is not a key that may stand here. Did you mean `ask`?',
  ],
  [
    'a question without an id',
    '- id: which-rock\n    kind',
    '- kind',
    '10 missing-key: `id` is missing. Add a line with a name of its own, such as: id: in-which-rock-does-it-lie',
  ],
  [
    'an id with a space',
    'id: which-rock',
    'id: Which rock',
    '10 bad-id: `id` cannot be "Which rock". Write which-rock: an id is made of small letters, digits, dots, hyphens and underscores, begins with a letter or digit, and has at most 64 of them.',
  ],
  [
    'a sentence in place of an id',
    'claims: [wall]',
    'claims: ["Geologists call such a wall a moraine."]',
    '27 bad-id: `claims` cannot be "Geologists call such a wall a moraine.". Write the id of a claim. The sentence itself stands under `evidence:`, in place of `claims:`.',
  ],
  [
    'a date in words',
    'published: 2020',
    'published: 1 May 2020',
    '5 bad-date: `published` cannot be "1 May 2020". Write 2020-05-01: a day is written 2023-09-13, a month 2023-09, a year 2023.',
  ],
  [
    'a day that no month has',
    'published: 2020',
    'published: 2020-06-31',
    '5 bad-date: `published` cannot be "2020-06-31". No calendar has it; a day is written 2023-09-13, a month 2023-09, a year 2023.',
  ],
  [
    'a date that can be read two ways',
    'published: 2020',
    'published: 6/1/2020',
    '5 bad-date: `published` cannot be "6/1/2020". A day is written 2023-09-13, a month 2023-09, a year 2023; which figure here is the month, only you can tell.',
  ],
  [
    'a colon in an option',
    '[granite, slate]',
    '\n      - "granite"\n      - slate: the grey one',
    '18 unknown-key: "slate: the grey one" is read as a key and a value. Put quotes round it: "slate: the grey one"',
  ],
])('%s', async (_, before, after, expected) => {
  expect(await told(before, after, 'error')).toEqual([expected]);
});

test.each([
  ['of the wrong form', 'answer: limestone', 'answer:'],
  ['with an error', 'answer: limestone', 'answer: chalk'],
])('a question %s is told of, and not what its claim lacks without it', async (_, before, after) => {
  expect(await told(before, after)).toHaveLength(1);
});

test('what a claim lacks is told where no question is left out', async () => {
  expect(
    await told('claims: [rock]\n    ask: In which', 'claims: [wall]\n    inferred: true\n    ask: In which'),
  ).toEqual([expect.stringContaining('weight-unmet: The claim "rock"')]);
});

test('semicolons between options are told of', async () => {
  expect(await told('[granite, slate]', '[granite; slate]')).toEqual([
    '16 option-count: With what is right, it has 2 options. If "granite; slate" is meant to be several, put commas between them: semicolons part nothing here.',
  ]);
});
