import type { ChapterId, ClaimId, PackId, QuestionId, SourceId, SpeakerId } from '../../src/core/ids.ts';
import type { Claim, Pack } from '../../src/core/pack.ts';
import { type Item, UNWRITTEN } from '../../src/core/question/kind.ts';
import type { Question } from '../../src/core/question/kinds.ts';

/** A claim of the invented lighthouse at Kolm Point; what is left out has its usual value. */
export function claim(
  id: string,
  source: string,
  text: string,
  more: Partial<Omit<Claim, 'id' | 'source' | 'text'>> = {},
): Claim {
  return {
    id: id as ClaimId,
    source: source as SourceId,
    text,
    as: 'stated',
    contradicts: [],
    restates: [],
    weight: 2,
    allow: [],
    ...more,
  };
}

/** The fields every question has, for a question built by hand. */
function item(id: string, claims: readonly string[], ask: string, more: Partial<Item> = {}): Item {
  return {
    id: id as QuestionId,
    claims: claims as readonly ClaimId[],
    ask,
    ...UNWRITTEN,
    ...more,
  };
}

const light = { chapter: 'the-light' as ChapterId };
const keepers = { chapter: 'the-keepers' as ChapterId };

/** Two sources, four speakers, two chapters, a contradiction, and one question of each kind. */
export const samplePack: Pack = {
  id: 'kolm-point' as PackId,
  title: 'The lighthouse at Kolm Point',
  version: '1.0.0',
  language: 'en',
  license: 'CC0-1.0',
  authors: ['A. Keeper'],
  covers: '1871 to 2021',
  sources: [
    {
      id: 'board-2021' as SourceId,
      title: 'Yearbook of the Harbour Board',
      publisher: 'Harbour Board',
      published: '2021-05-03',
      url: 'https://harbour.example/yearbook',
      cite: 'Harbour Board, 2021',
      names: ['Harbour Board'],
    },
    {
      id: 'letters-1932' as SourceId,
      title: 'Letters from Kolm Point',
      author: 'Ada Brandt',
      published: '1932',
      cite: 'Brandt, 1932',
      names: ['Brandt'],
    },
  ],
  speakers: [
    { id: 'ostler' as SpeakerId, name: 'Ines Ostler, the harbour master', aliases: ['Ines Ostler'] },
    { id: 'keeper' as SpeakerId, name: 'Tam Keogh, the last keeper', aliases: ['Keogh'] },
    { id: 'gazette' as SpeakerId, name: 'The Kolm Gazette', aliases: [] },
    { id: 'pilots' as SpeakerId, name: "The pilots' guild", aliases: [] },
  ],
  chapters: [
    {
      id: 'the-light' as ChapterId,
      title: 'When the light was lit',
      read: ['first-lit-board', 'first-lit-brandt', 'height'] as ClaimId[],
      after: [],
    },
    {
      id: 'the-keepers' as ChapterId,
      title: 'Those who kept it',
      read: ['last-keeper', 'fog-horn'] as ClaimId[],
      after: ['the-light' as ChapterId],
    },
  ],
  claims: [
    claim('first-lit-board', 'board-2021', 'The lamp at Kolm Point was first lit on 4 June 1871.', {
      ...light,
      on: '1871-06-04',
      about: 'first-lit',
      contradicts: ['first-lit-brandt' as ClaimId],
      says: '4 June 1871',
      where: 'Page 3',
      weight: 3,
    }),
    claim('first-lit-brandt', 'letters-1932', 'The lamp was not lit before the autumn of 1872.', {
      ...light,
      on: '1872',
      about: 'first-lit',
      says: 'autumn of 1872',
    }),
    claim('height', 'board-2021', 'The tower at Kolm Point is about 1,500 inches high and painted red.', {
      ...light,
      about: 'height',
      says: '1,500 inches, red',
    }),
    claim('builder', 'board-2021', 'The tower was built by the engineer Margarethe Lindqvist.', {
      ...light,
      about: 'builder',
    }),
    claim('stages', 'board-2021', 'Oil was burnt until 1904, gas until 1938, and electric lamps since.', {
      ...light,
      about: 'fuel',
      weight: 1,
    }),
    claim('last-keeper', 'board-2021', 'The last keeper, Tam Keogh, left the tower in March 1983.', {
      ...keepers,
      on: '1983-03',
      about: 'last-keeper',
    }),
    claim('ghost', 'letters-1932', 'A former keeper is said to walk the stairs at night.', {
      ...keepers,
      as: 'alleged',
      by: 'gazette' as SpeakerId,
      on: '1930',
      about: 'ghost',
    }),
    claim(
      'fog-horn',
      'letters-1932',
      'Ninety per cent of the ships heard the fog horn, the pilots reported.',
      {
        ...keepers,
        as: 'reported',
        by: 'pilots' as SpeakerId,
        via: 'gazette' as SpeakerId,
        on: '1931-11',
        about: 'fog-horn',
        weight: 1,
        unasked: 'Asked through the other claims of the chapter.',
      },
    ),
    claim('stores', 'board-2021', 'The keepers had lamp oil, wicks and a barometer in store, but no boat.', {
      ...keepers,
      about: 'stores',
    }),
  ],
  questions: [
    {
      ...item(
        'first-lit-day',
        ['first-lit-board', 'first-lit-brandt'],
        'On which day was the lamp first lit, according to the Harbour Board?',
      ),
      kind: 'date',
      chapter: light.chapter,
      answer: '1871-06-04',
      hint: 'A summer day.',
      level: 1,
    },
    {
      ...item('tower-builder', ['builder'], 'Which engineer built the tower at Kolm Point?'),
      kind: 'choice',
      chapter: light.chapter,
      answer: 'Margarethe Lindqvist',
      options: [
        { text: 'Ada Brandt', why: 'She wrote the letters of 1932.' },
        { text: 'Tam Keogh', why: 'He was the last keeper.' },
        { text: 'Ines Ostler' },
      ],
      accept: ['Lindqvist'],
      highlight: ['Margarethe Lindqvist'],
      explain: 'It was the only tower that carries her name.',
    },
    {
      ...item('tower-colour', ['height'], 'What colour is the tower painted?'),
      kind: 'short',
      chapter: light.chapter,
      answer: 'red',
      reject: [{ text: 'white', why: 'Only the lamp house is white.' }],
    },
    {
      ...item('tower-height', ['height'], 'How high is the tower at Kolm Point?'),
      kind: 'number',
      chapter: light.chapter,
      answer: 1500,
      unit: 'inches',
      units: [{ unit: 'feet', factor: 12 }],
      qualifier: 'about',
      tolerance: { size: 2, relative: true },
    },
    {
      ...item('fuels', ['stages'], 'Put what was burnt in the lamp in order of time.'),
      kind: 'order',
      chapter: light.chapter,
      items: ['Oil', 'Gas', 'Electric lamps'],
      from: 'earliest',
      to: 'latest',
    },
    {
      ...item('first-lit-desk', ['first-lit-brandt'], 'Your desk has these words. What do you do?'),
      kind: 'headline',
      chapter: light.chapter,
      headline: 'Lamp at Kolm Point stayed dark until 1872',
      verdict: 'attribute',
      level: 4,
    },
    {
      ...item(
        'dark-year',
        ['first-lit-brandt'],
        'Point to the sentence that keeps the tower dark for longer.',
      ),
      kind: 'find',
      chapter: light.chapter,
      passage: { chapter: light.chapter },
    },
    {
      ...item(
        'keeper-left',
        ['last-keeper'],
        'The last keeper was {{Tam Keogh|Keogh}}, who left in {{1983}}.',
      ),
      kind: 'cloze',
      chapter: keepers.chapter,
    },
    {
      ...item(
        'keeper-season',
        ['last-keeper'],
        'The last keeper left the tower in the autumn of his last year.',
      ),
      kind: 'truefalse',
      chapter: keepers.chapter,
      answer: false,
      correction: 'He left in March.',
    },
    {
      ...item('in-store', ['stores'], 'What did the keepers have in store?'),
      kind: 'several',
      chapter: keepers.chapter,
      answers: ['Lamp oil', 'Wicks', 'A barometer'],
      options: [{ text: 'A boat', why: 'That is the one thing they lacked.' }, { text: 'A sextant' }],
    },
    {
      ...item('where-heard', ['ghost', 'fog-horn'], 'What belongs to what in the letters?'),
      kind: 'match',
      chapter: keepers.chapter,
      pairs: [
        ['The former keeper', 'stairs'],
        ['The fog horn', 'ships'],
      ],
      extra: ['lamp house'],
    },
  ],
};

/** The sample pack's question of a kind. */
export function sampleQuestion<K extends Question['kind']>(kind: K): Extract<Question, { kind: K }> {
  const found = samplePack.questions.find((question) => question.kind === kind);
  if (!found) throw new Error(`The sample pack has no ${kind} question`);
  return found as Extract<Question, { kind: K }>;
}
