import { expect, test } from 'vitest';
import type { Response } from '../../../src/core/question/interaction.ts';
import { kindOf, type Question } from '../../../src/core/question/kinds.ts';
import { seededRng } from '../../../src/core/random.ts';
import { samplePack, sampleQuestion } from '../../support/sample-pack.ts';

function shownOf(question: Question) {
  return kindOf(question).show(question, samplePack, 'picked', seededRng('s'));
}

function grade(question: Question, response: Response) {
  const kind = kindOf(question);
  const shown = shownOf(question);
  expect(kind.step(question, shown, [response], samplePack)).toBeUndefined();
  return kind.grade(question, shown, [response], samplePack);
}

const several = sampleQuestion('several');

test.each([
  [[0, 1, 2], true, 1, undefined],
  [[0, 1], false, 2 / 3, undefined],
  [[0, 1, 2, 4], false, 2 / 3, undefined],
  [[0, 3], false, 0, 'That is the one thing they lacked.'],
  [[3, 4], false, 0, 'That is the one thing they lacked.'],
  [[], false, 0, undefined],
])('several: refs %j', (refs, correct, score, why) => {
  const options = shownOf(several).options.flatMap(({ ref }, at) => (refs.includes(ref) ? [at] : []));
  const graded = grade(several, { interaction: 'pickMany', options });
  expect(graded.correct).toBe(correct);
  expect(graded.score).toBeCloseTo(score, 10);
  expect(graded.why).toBe(why);
  expect(graded.given).toHaveLength(refs.length);
  expect(graded.marks.filter((mark) => mark.chosen)).toHaveLength(refs.length);
  expect(graded.marks.filter((mark) => mark.right)).toHaveLength(3);
});

test('truefalse: true stands first; a false statement is corrected', () => {
  const question = sampleQuestion('truefalse');
  expect(shownOf(question).options.map(({ text }) => text)).toEqual(['True', 'False']);
  expect(kindOf(question).step(question, shownOf(question), [], samplePack)).toMatchObject({
    purpose: 'truth',
  });
  expect(grade(question, { interaction: 'pick', option: 1 })).toMatchObject({
    correct: true,
    given: ['False'],
  });
  const wrong = grade(question, { interaction: 'pick', option: 0 });
  expect(wrong).toMatchObject({ correct: false, why: 'He left in March.' });
  expect(wrong.marks).toEqual([
    { right: false, chosen: true },
    { right: true, chosen: false },
  ]);
});

const order = sampleQuestion('order');

test.each([
  [[0, 1, 2], true, 1],
  [[1, 0, 2], false, 2 / 3],
  [[2, 0, 1], false, 1 / 3],
  [[2, 1, 0], false, 0],
])('order: refs %j', (refs, correct, score) => {
  const { options } = shownOf(order);
  const graded = grade(order, {
    interaction: 'arrange',
    order: refs.map((ref) => options.findIndex((option) => option.ref === ref)),
  });
  expect(graded.correct).toBe(correct);
  expect(graded.score).toBeCloseTo(score, 10);
  expect(graded.given).toEqual(refs.map((ref) => order.items[ref]));
  options.forEach(({ ref }, at) => {
    const right = refs[ref] === ref;
    expect(graded.marks[at]).toEqual(
      right ? { right, chosen: true } : { right, chosen: true, answer: String(ref + 1) },
    );
  });
});

test('order: the ends are named', () => {
  expect(kindOf(order).step(order, shownOf(order), [], samplePack)).toMatchObject({
    interaction: 'arrange',
    from: 'earliest',
    to: 'latest',
  });
});

test('match: a share of the pairs, the right partner beside a wrong one', () => {
  const question = sampleQuestion('match');
  const { options, rows = [] } = shownOf(question);
  const partners = rows.map((row) =>
    options.findIndex(({ text }) => text === (row.ref === 0 ? 'stairs' : 'lamp house')),
  );
  const graded = grade(question, { interaction: 'pair', partners });
  expect(graded).toMatchObject({ correct: false, score: 0.5 });
  expect(graded.given).toEqual(rows.map((row) => [row.text, row.ref === 0 ? 'stairs' : 'lamp house']));
  rows.forEach((row, at) => {
    expect(graded.marks[at]).toEqual(
      row.ref === 0 ? { right: true, chosen: true } : { right: false, chosen: true, answer: 'ships' },
    );
  });
});

test('find: any sentence that settles it is right, in the order of the pack', () => {
  const question = sampleQuestion('find');
  const both = { ...question, claims: [...question.claims, ...sampleQuestion('short').claims] };
  const { options } = shownOf(both);
  expect(options.map(({ text }) => text)).toEqual(
    samplePack.claims.filter(({ chapter }) => chapter === 'the-light').map(({ text }) => text),
  );
  const right = options.map((_, option) => grade(both, { interaction: 'point', option }).correct);
  expect(right).toEqual([false, true, true, false, false]);
  expect(kindOf(both).guess(both, 'picked', samplePack)).toBeCloseTo(2 / 5);
});

test('find: a source is a passage too', () => {
  const question: Question = { ...sampleQuestion('find'), passage: { source: 'letters-1932' } };
  expect(shownOf(question).options).toHaveLength(3);
});
