import { describe, expect, test } from 'vitest';
import { judgedAgain } from '../../../src/core/question/judge-again.ts';
import { kindOf } from '../../../src/core/question/kinds.ts';
import { seededRng } from '../../../src/core/random.ts';
import { responsesFor } from '../../support/answers.ts';
import { samplePack } from '../../support/sample-pack.ts';

const judgeable = samplePack.questions.filter(({ kind }) => kind !== 'find');

describe.each(judgeable)('$kind $id', (question) => {
  const kind = kindOf(question);
  const ways = kind.sayable(question) ? (['picked', 'said'] as const) : (['picked'] as const);

  test.each(ways)('an unedited question judges as it did (%s)', (askedAs) => {
    for (const wanted of ['right', 'wrong'] as const) {
      const shown = kind.show(question, samplePack, askedAs, seededRng('then'));
      const graded = kind.grade(
        question,
        shown,
        responsesFor(question, shown, samplePack, wanted),
        samplePack,
      );
      const past = { kind: question.kind, askedAs: graded.askedAs, given: graded.given };
      const { correct, score, decidedBy } = graded;
      expect(judgedAgain(question, samplePack, past)).toMatchObject({ correct, score, decidedBy });
    }
  });
});

test('what was picked and is no longer shown cannot be judged, nor what another kind was asked', () => {
  const choice = samplePack.questions.find(({ kind }) => kind === 'choice');
  if (choice === undefined) throw new Error('no choice in the sample');
  const past = { kind: 'choice', askedAs: 'picked', given: ['an option of long ago'] } as const;
  expect(judgedAgain(choice, samplePack, past)).toBeUndefined();
  expect(judgedAgain(choice, samplePack, { ...past, kind: 'order' })).toBeUndefined();
});
