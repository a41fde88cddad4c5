import type { Mark, ShownOption, Step } from '../../src/core/question/interaction.ts';
import type { Given } from '../../src/core/question/kind.ts';
import type { AskView, FeedbackView, QuestionView } from '../../src/core/session/view.ts';
import { card, elsewhere, heading, RIGHT, WRONG } from './views.ts';

/** A question of one kind: waiting, answered right, answered wrong, and the keys of some answer. */
export interface SampleScreens {
  readonly name: string;
  readonly ask: AskView;
  readonly right: FeedbackView;
  readonly wrong: FeedbackView;
  readonly keys: readonly string[];
}

interface Fixture {
  readonly name: string;
  readonly question: QuestionView;
  readonly keys: readonly string[];
  readonly right: { readonly marks: readonly Mark[]; readonly given: readonly Given[] };
  readonly wrong: { readonly marks: readonly Mark[]; readonly given: readonly Given[] };
  readonly key: string;
}

function screens({ name, question, keys, right, wrong, key }: Fixture): SampleScreens {
  const after = {
    screen: 'feedback',
    heading: { ...heading, done: 7 },
    question,
    card,
    elsewhere,
    flagged: false,
  } as const;
  return {
    name,
    keys,
    ask: { screen: 'ask', heading, question, hasHint: true, returned: false, helps: true },
    right: { ...after, marks: right.marks, verdict: { ...RIGHT, key, given: right.given } },
    wrong: {
      ...after,
      marks: wrong.marks,
      verdict: {
        ...WRONG,
        key,
        given: wrong.given,
        why: 'She wrote the letters of 1932; the tower is older.',
      },
      explain: 'The guests came by steamer, as there was no road before 1880.',
    },
  };
}

export function options(...texts: readonly string[]): ShownOption[] {
  return texts.map((text, ref) => ({ text, ref }));
}

function pickMarks(count: number, right: readonly number[], chosen: readonly number[]): Mark[] {
  return Array.from({ length: count }, (_, index) => ({
    right: right.includes(index),
    chosen: chosen.includes(index),
  }));
}

function question(kind: string, stem: string, step: Step, more: Partial<QuestionView> = {}): QuestionView {
  return { kind, stem, step, ...more };
}

const engineers = options('Ada Brandt', 'Margarethe Lindqvist', 'Tam Keogh', 'Not said');
const fuels = options('Gas', 'Electric lamps', 'Oil');
const people = options('Tam Keogh', 'Ines Ostler', "The pilots' guild");
const works = options('Left the tower in 1983', 'Counted the ships that heard the horn');
const lines = options(
  'The tower stands on the outer rock, half a mile from the harbour wall.',
  'It was built by the engineer Margarethe Lindqvist, who lived in it for two winters.',
  'The lamp was not lit before the autumn of 1872.',
  'Since 1938 it has burnt electric light.',
);
const verdicts = options('print', 'attribute', 'hold');

/** One question of each kind; the headline has its two steps. */
export const sampleScreens: readonly SampleScreens[] = [
  screens({
    name: 'choice',
    question: question(
      'choice',
      'According to the Harbour Board, which engineer was present when the lamp at Kolm Point was first lit?',
      { interaction: 'pick', options: engineers, purpose: 'answer' },
    ),
    keys: ['1', 'enter'],
    right: { marks: pickMarks(4, [1], [1]), given: ['Margarethe Lindqvist'] },
    wrong: { marks: pickMarks(4, [1], [0]), given: ['Ada Brandt'] },
    key: 'Margarethe Lindqvist',
  }),
  screens({
    name: 'several',
    question: question('several', 'What did the keepers have in store?', {
      interaction: 'pickMany',
      options: options('A boat', 'Wicks', 'A barometer', 'Lamp oil', 'A sextant'),
    }),
    keys: ['1', '2', '4', 'enter'],
    right: { marks: pickMarks(5, [1, 2, 3], [1, 2, 3]), given: ['Wicks', 'A barometer', 'Lamp oil'] },
    wrong: { marks: pickMarks(5, [1, 2, 3], [0, 1, 3]), given: ['A boat', 'Wicks', 'Lamp oil'] },
    key: 'Wicks, A barometer, Lamp oil',
  }),
  screens({
    name: 'truefalse',
    question: question(
      'truefalse',
      "In the Harbour Board's account, the lamp was first lit in the autumn of 1872.",
      { interaction: 'pick', options: options('True', 'False'), purpose: 'truth' },
    ),
    keys: ['1', 'enter'],
    right: { marks: pickMarks(2, [1], [1]), given: ['False'] },
    wrong: { marks: pickMarks(2, [1], [0]), given: ['True'] },
    key: 'False: it was lit on 4 June 1871.',
  }),
  screens({
    name: 'short',
    question: question('short', 'What colour is the tower painted, in the yearbook of the Harbour Board?', {
      interaction: 'type',
      fields: [{}],
      opens: true,
    }),
    keys: ['white', 'enter'],
    right: { marks: [{ right: true, chosen: true }], given: ['red'] },
    wrong: { marks: [{ right: false, chosen: true, answer: 'red' }], given: ['white'] },
    key: 'red',
  }),
  screens({
    name: 'cloze',
    question: question('cloze', 'The last keeper, (1) ____, left the tower in (2) ____.', {
      interaction: 'type',
      fields: [{}, {}],
      opens: false,
    }),
    keys: ['Keogh', 'tab', '1938', 'enter'],
    right: {
      marks: [
        { right: true, chosen: true },
        { right: true, chosen: true },
      ],
      given: ['Keogh', '1983'],
    },
    wrong: {
      marks: [
        { right: true, chosen: true },
        { right: false, chosen: true, answer: '1983' },
      ],
      given: ['Keogh', '1938'],
    },
    key: 'Keogh; 1983',
  }),
  screens({
    name: 'number',
    question: question('number', 'How high is the tower at Kolm Point?', {
      interaction: 'type',
      fields: [{ before: 'about', after: 'inches', expects: 'number' }],
      opens: false,
    }),
    keys: ['15', 'enter'],
    right: { marks: [{ right: true, chosen: true }], given: ['1500'] },
    wrong: { marks: [{ right: false, chosen: true, answer: '1,500 inches' }], given: ['15'] },
    key: '1,500 inches',
  }),
  screens({
    name: 'date',
    question: question('date', 'On which day was the lamp first lit, according to the Harbour Board?', {
      interaction: 'type',
      fields: [{ expects: 'day' }],
      opens: false,
    }),
    keys: ['4 May 1871', 'enter'],
    right: { marks: [{ right: true, chosen: true }], given: ['4 June 1871'] },
    wrong: { marks: [{ right: false, chosen: true, answer: '4 June 1871' }], given: ['4 May 1871'] },
    key: '4 June 1871',
  }),
  screens({
    name: 'order',
    question: question('order', 'What was burnt in the lamp, in order of time?', {
      interaction: 'arrange',
      options: fuels,
      from: 'earliest',
      to: 'latest',
    }),
    keys: ['3', '2', '1', 'enter'],
    right: {
      marks: [
        { right: true, chosen: true, answer: '2' },
        { right: true, chosen: true, answer: '3' },
        { right: true, chosen: true, answer: '1' },
      ],
      given: ['Oil', 'Gas', 'Electric lamps'],
    },
    wrong: {
      marks: [
        { right: false, chosen: true, answer: '2' },
        { right: false, chosen: true, answer: '3' },
        { right: true, chosen: true, answer: '1' },
      ],
      given: ['Oil', 'Electric lamps', 'Gas'],
    },
    key: 'Oil, Gas, Electric lamps',
  }),
  screens({
    name: 'match',
    question: question('match', 'Who belongs to what?', {
      interaction: 'pair',
      rows: works,
      options: people,
    }),
    keys: ['2', '3', 'enter'],
    right: {
      marks: [
        { right: true, chosen: true },
        { right: true, chosen: true },
      ],
      given: [
        ['Left the tower in 1983', 'Tam Keogh'],
        ['Counted the ships that heard the horn', "The pilots' guild"],
      ],
    },
    wrong: {
      marks: [
        { right: false, chosen: true, answer: 'Tam Keogh' },
        { right: true, chosen: true },
      ],
      given: [
        ['Left the tower in 1983', 'Ines Ostler'],
        ['Counted the ships that heard the horn', "The pilots' guild"],
      ],
    },
    key: "Left the tower in 1983: Tam Keogh; Counted the ships that heard the horn: The pilots' guild",
  }),
  screens({
    name: 'headline',
    question: question(
      'headline',
      'Lamp at Kolm Point stayed dark until the autumn of 1872',
      { interaction: 'pick', options: verdicts, purpose: 'verdict', names: people },
      { headline: 'Lamp at Kolm Point stayed dark until the autumn of 1872' },
    ),
    keys: ['1', 'enter'],
    right: { marks: pickMarks(3, [2], [2]), given: ['hold'] },
    wrong: { marks: pickMarks(3, [1], [0]), given: ['print'] },
    key: 'Attribute it, to Ada Brandt',
  }),
  screens({
    name: 'headline-who',
    question: question(
      'headline',
      'Your desk has these words. What do you do?',
      { interaction: 'pick', options: people, purpose: 'who' },
      {
        headline: 'Lamp at Kolm Point stayed dark until the autumn of 1872',
        earlier: { interaction: 'pick', given: 'attribute' },
      },
    ),
    keys: ['1', 'enter'],
    right: { marks: pickMarks(3, [2], [2]), given: ['attribute', "The pilots' guild"] },
    wrong: { marks: pickMarks(3, [2], [0]), given: ['attribute', 'Tam Keogh'] },
    key: "Attribute it, to the pilots' guild",
  }),
  screens({
    name: 'find',
    question: question('find', 'Point to the sentence that keeps the tower dark for longer.', {
      interaction: 'point',
      options: lines,
    }),
    keys: ['1', 'enter'],
    right: { marks: pickMarks(4, [2], [2]), given: ['The lamp was not lit before the autumn of 1872.'] },
    wrong: { marks: pickMarks(4, [2], [0]), given: [lines[0]?.text ?? ''] },
    key: 'The lamp was not lit before the autumn of 1872.',
  }),
];

export function sampleScreen(name: string): SampleScreens {
  const found = sampleScreens.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sample screen ${name}`);
  return found;
}
