import { expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import type { ChapterId } from '../../../src/core/ids.ts';
import { type Learner, NEW_LEARNER } from '../../../src/core/memory/item.ts';
import { lookAt } from '../../../src/core/session/look.ts';
import { pastSessions } from '../../../src/core/session/past.ts';
import { nextStep, pathOf } from '../../../src/core/session/path.ts';
import type { JournalRecord } from '../../../src/core/session/record.ts';
import { summaryLines } from '../../../src/wording/summary.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { Played } from '../../support/session.ts';

const light = { chapter: 'the-light' as ChapterId };

function places(learner: Learner = NEW_LEARNER, records: readonly JournalRecord[] = [], pack = samplePack) {
  return pathOf(pack, { learner, sessions: pastSessions(records), model: fsrs6(), retention: 0.9 });
}
const states = (...of: Parameters<typeof places>) => places(...of).map(({ state }) => state);

const study = () => new Played({ filter: light });
const examination = (learner: Learner, id = 's2') =>
  new Played({ mode: 'cross-examination', filter: light, learner, id: id as never });

test('a chapter goes from new over begun and met to examined, and the next step with it', () => {
  expect(states()).toEqual(['new', 'new']);
  expect(nextStep(places())).toEqual({ do: 'study', chapter: 'the-light' });

  const read = study().send({ type: 'read' });
  expect(states(read.learner())).toEqual(['begun', 'new']);

  const begun = study().readAll().answer('right');
  expect(states(begun.learner())).toEqual(['begun', 'new']);

  const met = study().finishWith('right');
  expect(states(met.learner(), met.state.records)).toEqual(['met', 'new']);
  expect(nextStep(places(met.learner()))).toEqual({ do: 'examine', chapter: 'the-light' });

  const examined = examination(met.learner()).finishWith('right');
  const records = [...met.state.records, ...examined.state.records];
  expect(states(met.learner(), records)).toEqual(['examined', 'new']);
  expect(places(met.learner(), records)[0]?.best).toMatchObject({ right: 8, of: 8 });
  expect(nextStep(places(met.learner(), records))).toEqual({ do: 'study', chapter: 'the-keepers' });
});

test('a cross-examination that was broken off leaves the chapter as it was', () => {
  const met = study().finishWith('right');
  const broken = examination(met.learner()).answer('right').send({ type: 'next' }).send({ type: 'finish' });
  expect(states(met.learner(), broken.state.records)).toEqual(['met', 'new']);
});

test('the best cross-examination stays the best: nothing is lost by a worse one', () => {
  const met = study().finishWith('right');
  const good = examination(met.learner()).finishWith('right');
  const bad = examination(met.learner(), 's3').finishWith('wrong');
  const [first] = places(met.learner(), [...bad.state.records, ...good.state.records]);
  expect(first?.best).toMatchObject({ right: 8, of: 8 });
});

test('an answer that was taken back opens nothing', () => {
  const undone = study().readAll().answer('right').send({ type: 'undo' });
  expect(places(undone.learner())[0]?.met).toBe(0);
});

test('chapters stand in order of need, whatever the order of the file', () => {
  const [one, two] = samplePack.chapters;
  if (one === undefined || two === undefined) throw new Error('two chapters');
  const turned = { ...samplePack, chapters: [two, one] };
  expect(places(NEW_LEARNER, [], turned).map(({ chapter }) => chapter.id)).toEqual([
    'the-light',
    'the-keepers',
  ]);
});

test('after the last chapter the pack goes on', () => {
  const short = { ...samplePack, chapters: samplePack.chapters.slice(0, 1) };
  const met = study().finishWith('right');
  const examined = examination(met.learner()).finishWith('right');
  expect(nextStep(places(met.learner(), examined.state.records, short))).toEqual({ do: 'beyond' });
});

test('a pack without chapters has no path', () => {
  expect(nextStep(places(NEW_LEARNER, [], { ...samplePack, chapters: [] }))).toBeUndefined();
});

test('the session that meets the last question of a chapter says what comes next', () => {
  const view = lookAt(study().finishWith('right').state);
  expect(view).toMatchObject({ chapterMet: { pack: 'kolm-point', title: 'When the light was lit' } });
  expect(summaryLines(view as never).at(-1)).toBe(
    '"When the light was lit" is met. Next, its cross-examination: recite path kolm-point',
  );
  const halfway = study().readAll().answer('right').send({ type: 'finish' });
  expect(lookAt(halfway.state)).not.toHaveProperty('chapterMet');
  const examined = examination(study().finishWith('right').learner()).finishWith('right');
  expect(lookAt(examined.state)).not.toHaveProperty('chapterMet');
});
