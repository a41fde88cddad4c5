import { expect, test } from 'vitest';
import { knowledge } from '../../../../src/core/insight/knowledge.ts';
import { wilson } from '../../../../src/core/insight/wilson.ts';
import { kindOf } from '../../../../src/core/question/kinds.ts';
import { lookAt } from '../../../../src/core/session/look.ts';
import type { SummaryView } from '../../../../src/core/session/view.ts';
import { samplePack } from '../../../support/sample-pack.ts';
import { Played } from '../../../support/session.ts';

/** Ten questions: right and sure, wrong and sure, right guesses, and the last two left open. */
function finished(): { view: SummaryView; played: Played } {
  const played = new Played({ mode: 'exam', limits: { answers: 10 } });
  for (let place = 0; place < 8; place += 1) {
    if (place % 4 === 0) played.answer('wrong', 'sure');
    else played.answer('right', place % 2 === 0 ? 'guess' : 'sure');
  }
  played.send({ type: 'finish' });
  return { view: lookAt(played.state) as SummaryView, played };
}

test('score, parts, bets and knowledge, counted again by hand', () => {
  const { view, played } = finished();
  const exam = view.exam;
  expect(exam?.score).toEqual({ right: 6, of: 10, ...wilson(6, 10) });
  expect(exam?.open).toBe(2);
  for (const parts of [exam?.chapters, exam?.kinds]) {
    expect(parts?.reduce((sum, { of }) => sum + of, 0)).toBe(10);
    expect(parts?.reduce((sum, { right }) => sum + right, 0)).toBe(6);
  }
  // Two wrong and sure, two right guesses, four right and sure.
  expect(exam?.bets.counts).toEqual({
    guess: { right: 2, of: 2 },
    think: { right: 0, of: 0 },
    sure: { right: 4, of: 6 },
  });
  expect(exam?.bets.marks).toEqual({ points: 2 + 12 - 12, most: 24 });
  const each = (played.state.sheet ?? []).map(({ entry, answer }) => {
    const { question } = entry.asked;
    const askedAs = answer?.graded.askedAs ?? 'picked';
    const kind = kindOf(question);
    const right = answer?.graded.correct ? 1 : 0;
    return { guess: kind.guess(question, askedAs, samplePack), slip: kind.slip(askedAs), right, of: 1 };
  });
  expect(exam?.knowledge?.share).toBeCloseTo(knowledge(each)?.share ?? Number.NaN, 9);
});

test('what was missed is what was wrong or open, and can be practised alone, without limits', () => {
  const { view } = finished();
  const missed = view.exam?.missed ?? [];
  expect(missed).toHaveLength(4);
  const practice = new Played({
    only: missed,
    limits: {},
    settings: { dayStart: 4, retention: 0.9, newPerDay: 0, sessionLimit: 1, sessionMinutes: 1 },
  });
  const asked = new Set<string>();
  for (let i = 0; i < 10 && practice.screen !== 'summary'; i += 1) {
    asked.add(`kolm-point/${practice.question}`);
    practice.answer('right').send({ type: 'next' });
  }
  expect([...asked].sort()).toEqual([...missed].sort());
  expect(practice.learner().items.size).toBe(4);
});

test('an exam never moves the schedule', () => {
  expect(finished().played.learner().items.size).toBe(0);
});
