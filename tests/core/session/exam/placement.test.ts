import { expect, test } from 'vitest';
import type { QuestionId } from '../../../../src/core/ids.ts';
import type { Pack } from '../../../../src/core/pack.ts';
import { seededRng } from '../../../../src/core/random.ts';
import { lookAt } from '../../../../src/core/session/look.ts';
import type { AskView, SummaryView } from '../../../../src/core/session/view.ts';
import { samplePack } from '../../../support/sample-pack.ts';
import { Played } from '../../../support/session.ts';

/** The sample pack with every question six times. */
const long: Pack = {
  ...samplePack,
  questions: Array.from({ length: 6 }, (_, copy) => copy).flatMap((copy) =>
    samplePack.questions.map((question) => ({ ...question, id: `${question.id}-${copy}` as QuestionId })),
  ),
};

/** Sixty placements, on a machine that may be busy; milliseconds. */
const PATIENCE = 60_000;

/** A learner who knows this share of everything, and is never lucky. */
function placed(known: number, seed: string): Played {
  const rng = seededRng(`${seed} knows`);
  const played = new Played({ mode: 'placement', seed, packs: [long], limits: {} });
  while (played.screen === 'ask') played.answer(rng() < known ? 'right' : 'wrong');
  return played;
}

test(
  'asks 15 to 25 questions, fewer where it is sure sooner, and finds about what is known',
  () => {
    const lengths: number[] = [];
    for (const known of [0, 0.2, 0.5, 0.8, 1]) {
      let held = 0;
      for (let run = 0; run < 12; run += 1) {
        const view = lookAt(placed(known, `${known} ${run}`).state) as SummaryView;
        const { knowledge: found, score } = view.exam ?? {};
        lengths.push(score?.of ?? 0);
        if (found && found.low - 0.05 <= known && known <= found.high + 0.05) held += 1;
      }
      expect(held).toBeGreaterThanOrEqual(10);
    }
    expect(Math.min(...lengths)).toBe(15);
    expect(Math.max(...lengths)).toBe(25);
  },
  PATIENCE,
);

test('stops before 25 only when the likely range is narrow', () => {
  for (let run = 0; run < 10; run += 1) {
    const { exam } = lookAt(placed(run / 10, `stop ${run}`).state) as SummaryView;
    const width = (exam?.knowledge?.high ?? 1) - (exam?.knowledge?.low ?? 0);
    expect(exam?.score.of === 25 || width <= 0.3).toBe(true);
  }
});

test('asks every chapter as its share of the pack, and first what luck says least about', () => {
  const played = placed(0.5, 'chapters');
  const chapters = (played.state.sheet ?? []).map(({ entry }) => entry.asked.question.chapter);
  const share = chapters.filter((chapter) => chapter === 'the-light').length / chapters.length;
  // Of its scheduled questions 6 in 10 are about the light.
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(0.7);
  const kinds = (played.state.sheet ?? []).slice(0, 6).map(({ entry }) => entry.asked.question.kind);
  expect(kinds).not.toContain('truefalse');
});

test('there is no going back, and no sheet', () => {
  const played = new Played({ mode: 'placement', packs: [long], limits: {} }).answer('right');
  const before = played.state;
  for (const type of ['sheet', 'mark', 'skip'] as const) played.send({ type });
  played.send({ type: 'go', place: 0 });
  expect(played.state).toBe(before);
  expect((lookAt(played.state) as AskView).exam).toMatchObject({ fixed: true, place: 1, of: 25 });
});

test('what is right gets a first date, what is not stays new, and replay says the same', () => {
  const played = placed(0.5, 'seeds');
  const reviews = played.state.records.filter((record) => record.event === 'review');
  expect(reviews.length).toBeGreaterThanOrEqual(15);
  for (const review of reviews) {
    expect([review.correct, review.counts, review.due !== null]).toEqual([
      review.correct,
      review.correct,
      review.correct,
    ]);
  }
  const replayed = played.learner();
  expect(replayed.items.size).toBe(reviews.filter(({ correct }) => correct).length);
  expect(played.state.items).toEqual(replayed.items);
});
