import { expect, test } from 'vitest';
import { type HeadlineQuestion, headline } from '../../../src/core/question/headline.ts';
import type { Response } from '../../../src/core/question/interaction.ts';
import { seededRng } from '../../../src/core/random.ts';
import { samplePack, sampleQuestion } from '../../support/sample-pack.ts';

const attribute = sampleQuestion('headline');
const hold: HeadlineQuestion = { ...attribute, verdict: 'hold' };
const [PRINT, ATTRIBUTE, HOLD] = [0, 1, 2].map((option): Response => ({ interaction: 'pick', option })) as [
  Response,
  Response,
  Response,
];

function show(question: HeadlineQuestion, seed = 's') {
  return headline.show(question, samplePack, 'picked', seededRng(seed));
}

function name(question: HeadlineQuestion, text: string): Response {
  return { interaction: 'pick', option: show(question).options.findIndex((option) => option.text === text) };
}

function grade(question: HeadlineQuestion, responses: Response[]) {
  const shown = show(question);
  expect(headline.step(question, shown, responses, samplePack)).toBeUndefined();
  return headline.grade(question, shown, responses, samplePack);
}

test('the verdict comes first', () => {
  expect(headline.step(attribute, show(attribute), [], samplePack)).toMatchObject({
    interaction: 'pick',
    purpose: 'verdict',
    options: [{ text: 'print' }, { text: 'attribute' }, { text: 'hold' }],
  });
});

test.each([attribute, hold])(
  'who attributes is asked to whom, whatever the verdict ($verdict)',
  (question) => {
    expect(headline.step(question, show(question), [ATTRIBUTE], samplePack)).toEqual({
      interaction: 'pick',
      purpose: 'who',
      options: show(question).options,
    });
    expect(headline.step(question, show(question), [PRINT], samplePack)).toBeUndefined();
    expect(headline.step(question, show(question), [HOLD], samplePack)).toBeUndefined();
  },
);

test('attribute: right only with the right name', () => {
  expect(grade(attribute, [ATTRIBUTE, name(attribute, 'Brandt, 1932')])).toMatchObject({
    correct: true,
    score: 1,
    given: ['attribute', 'Brandt, 1932'],
  });
  const other = show(attribute).options.find(({ text }) => text !== 'Brandt, 1932')?.text ?? '';
  const wrong = grade(attribute, [ATTRIBUTE, name(attribute, other)]);
  expect(wrong).toMatchObject({ correct: false, score: 0, given: ['attribute', other] });
  expect(wrong.marks.filter((mark) => mark.right)).toHaveLength(1);
  expect(grade(attribute, [PRINT])).toMatchObject({
    correct: false,
    given: ['print'],
    marks: [
      { right: false, chosen: true },
      { right: true, chosen: false },
      { right: false, chosen: false },
    ],
  });
});

test('hold: attributing it is wrong, and no name is the right one', () => {
  expect(grade(hold, [HOLD])).toMatchObject({ correct: true, given: ['hold'] });
  const wrong = grade(hold, [ATTRIBUTE, name(hold, 'Brandt, 1932')]);
  expect(wrong.correct).toBe(false);
  expect(wrong.marks.some((mark) => mark.right)).toBe(false);
});

test('names: the voice of the claim and three others, none of whom says the same', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const names = show(attribute, String(seed)).options.map(({ text }) => text);
    expect(names).toHaveLength(4);
    expect(names).toContain('Brandt, 1932');
    // It contradicts the claim, so it is a fair distractor, and of the same sort.
    expect(names).toContain('Harbour Board, 2021');
  }
  const reported: HeadlineQuestion = { ...attribute, claims: sampleQuestion('match').claims.slice(1) };
  for (let seed = 0; seed < 20; seed += 1) {
    const names = show(reported, String(seed)).options.map(({ text }) => text);
    expect(names).toContain("The pilots' guild");
    expect(names).not.toContain('The Kolm Gazette');
    expect(names).not.toContain('Brandt, 1932');
  }
});

test('names: an author’s own come instead', () => {
  const own: HeadlineQuestion = { ...attribute, to: 'keeper', who: ['ostler'] };
  expect(
    show(own)
      .options.map(({ text }) => text)
      .sort(),
  ).toEqual(['Ines Ostler, the harbour master', 'Tam Keogh, the last keeper']);
  expect(headline.guess(own, 'picked', samplePack)).toBeCloseTo(1 / 6);
  expect(headline.guess({ ...own, verdict: 'print' }, 'picked', samplePack)).toBeCloseTo(1 / 3);
  expect(headline.key(own, samplePack)).toBe('attribute: Tam Keogh, the last keeper');
});

test('without a question of its own the headline is the stem', () => {
  expect(headline.stem({ ...attribute, ask: '' }, samplePack)).toBe(attribute.headline);
});
