import { expect, test } from 'vitest';
import { contentHashes } from '../../../src/core/question/content-hash.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import { sha256 } from '../../../src/sha256.ts';
import { samplePack, sampleQuestion } from '../../support/sample-pack.ts';

function changed(before: Question, after: Question, pack = samplePack): string[] {
  const old = contentHashes(before, samplePack, sha256);
  const now = contentHashes(after, pack, sha256);
  return (['prompt', 'key', 'evidence'] as const).filter((part) => old[part] !== now[part]);
}

const choice = sampleQuestion('choice');
const number = sampleQuestion('number');
const cloze = sampleQuestion('cloze');
const order = sampleQuestion('order');
const match = sampleQuestion('match');
const headline = sampleQuestion('headline');

const EDITS: [string, Question, Question, string[]][] = [
  ['nothing', choice, { ...choice }, []],
  ['accept and reject', choice, { ...choice, accept: ['M. L.'], reject: [{ text: 'x' }] }, []],
  ['explanation and hint', choice, { ...choice, explain: 'Other.', hint: 'Other.' }, []],
  ['the order of options', choice, { ...choice, options: [...choice.options].reverse() }, []],
  [
    'what an option says when chosen',
    choice,
    { ...choice, options: choice.options.map(({ text }) => ({ text })) },
    [],
  ],
  ['the stem', choice, { ...choice, ask: 'Who built it?' }, ['prompt']],
  ['an option', choice, { ...choice, options: choice.options.slice(1) }, ['prompt']],
  ['the answer', choice, { ...choice, answer: 'Ada Brandt' }, ['prompt', 'key']],
  ['the claims', choice, { ...choice, claims: number.claims }, ['evidence']],
  [
    'tolerance and other units',
    number,
    { ...number, tolerance: { size: 1, relative: false }, units: [] },
    [],
  ],
  ['a number', number, { ...number, answer: 1400 }, ['key']],
  ['alternatives in a gap', cloze, { ...cloze, ask: cloze.ask.replace('|Keogh', '') }, []],
  ['what stands in a gap', cloze, { ...cloze, ask: cloze.ask.replace('1983', '1984') }, ['key']],
  ['the right order', order, { ...order, items: [...order.items].reverse() }, ['key']],
  ['the order in which pairs are written', match, { ...match, pairs: [...match.pairs].reverse() }, []],
  [
    'who belongs to whom',
    match,
    {
      ...match,
      pairs: [
        ['The former keeper', 'ships'],
        ['The fog horn', 'stairs'],
      ],
    },
    ['key'],
  ],
  ['a verdict', headline, { ...headline, verdict: 'hold' }, ['key']],
  ['whose word it is', headline, { ...headline, to: 'keeper' }, ['key']],
];

test.each(EDITS)('changing %s', (_name, before, after, parts) => {
  expect(changed(before, after)).toEqual(parts);
});

test('an edited sentence changes the evidence alone', () => {
  const claims = samplePack.claims.map((claim) => ({ ...claim, text: `${claim.text} Indeed.` }));
  expect(changed(choice, choice, { ...samplePack, claims })).toEqual(['evidence']);
});

test('every hash has twelve hex digits', () => {
  for (const question of samplePack.questions) {
    for (const hash of Object.values(contentHashes(question, samplePack, sha256))) {
      expect(hash).toMatch(/^[0-9a-f]{12}$/);
    }
  }
});
