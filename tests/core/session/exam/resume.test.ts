import { expect, test } from 'vitest';
import type { Pack } from '../../../../src/core/pack.ts';
import { isExamOf, resumeExam, unfinishedExams } from '../../../../src/core/session/exam/resume.ts';
import { lookAt } from '../../../../src/core/session/look.ts';
import type { JournalRecord } from '../../../../src/core/session/record.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { samplePack } from '../../../support/sample-pack.ts';
import { DAY, EVENING, Played } from '../../../support/session.ts';

const PACKS = [samplePack];

/** The exam as it goes on a day later, from the lines a disk would hold. */
function resumed(
  played: Played,
  records: readonly JournalRecord[] = played.state.records,
  pack: Pack = samplePack,
) {
  const unfinished = unfinishedExams(JSON.parse(JSON.stringify(records))).findLast((one) =>
    isExamOf(one, PACKS),
  );
  if (unfinished === undefined) return undefined;
  return resumeExam({ ...played.state.setup, packs: [pack] }, unfinished, { at: EVENING + DAY, offset: 60 });
}

const given = ({ sheet = [] }: SessionState) =>
  sheet.map(({ answer, marked }) => [
    answer?.graded.correct,
    answer?.dontKnow,
    answer?.bet,
    answer?.graded.given,
    marked,
  ]);

test.each(['exam', 'placement'] as const)('a broken-off %s goes on as it stood, at every place', (mode) => {
  for (let seed = 0; seed < 12; seed += 1) {
    const played = new Played({ mode, seed: `s${seed}`, limits: mode === 'exam' ? { answers: 8 } : {} });
    for (let step = 0; step < 8 && played.screen === 'ask'; step += 1) {
      const turn = (step + seed) % 5;
      if (turn === 0) played.send({ type: 'dont-know', ms: 900, idle: 0 });
      else if (turn === 1) played.send({ type: 'mark' }).answer('right', 'sure');
      else if (turn === 2) played.answer('wrong', 'guess').send({ type: 'undo' }).answer('right');
      else if (turn === 3) played.send({ type: 'go', place: 0 }).answer('right').send({ type: 'skip' });
      else played.answer('wrong');
      if (played.screen !== 'ask') break;
      const again = resumed(played);
      expect(again && given(again).filter(([correct]) => correct !== undefined)).toEqual(
        given(played.state).filter(([correct]) => correct !== undefined),
      );
      if (mode === 'exam') expect(again && given(again)).toEqual(given(played.state));
    }
  }
});

test('an exam that goes on says so, until more is answered', () => {
  const played = new Played({ mode: 'exam', limits: { answers: 4 } }).answer('right');
  expect(lookAt(played.state)).not.toHaveProperty('told');
  const on = new Played();
  on.state = resumed(played) as SessionState;
  const told = [{ type: 'goes-on', answered: 1, of: 4 }];
  expect(lookAt(on.state)).toMatchObject({ screen: 'ask', heading: { done: 1 }, told });
  on.send({ type: 'go', place: 0 });
  expect(lookAt(on.state)).toMatchObject({ told });
  on.send({ type: 'go', place: 1 }).answer('wrong');
  expect(lookAt(on.state)).not.toHaveProperty('told');
});

test('numbers go on, no line is written twice, and the clock stood still in between', () => {
  const played = new Played({ mode: 'exam', limits: { answers: 4, minutes: 10 } })
    .answer('right')
    .answer('wrong');
  const again = resumed(played) as SessionState;
  expect(again.records).toEqual(JSON.parse(JSON.stringify(played.state.records)));
  // The second answer came 20 seconds after the start.
  expect(again.started.at).toBe(EVENING + DAY - 20_000);
  const { records, ...rest } = again;
  const torn = { ...rest, records: records.filter(({ seq }) => seq !== 1) };
  const on = new Played();
  on.state = torn;
  on.wait(DAY).send({ type: 'mark' });
  expect(on.state.records.at(-1)?.seq).toBe(3);
});

test('what was handed in, only begun, or of another pack is not unfinished', () => {
  const played = new Played({ mode: 'exam', limits: { answers: 4 } });
  expect(unfinishedExams(played.state.records)).toEqual([]);
  played.answer('right');
  expect(unfinishedExams(played.state.records)).toHaveLength(1);
  const [begun] = unfinishedExams(played.state.records);
  expect(begun && [isExamOf(begun, PACKS), isExamOf(begun, [])]).toEqual([true, false]);
  const undone = [...played.state.records];
  played.send({ type: 'undo' });
  expect(unfinishedExams(played.state.records)).toEqual([]);
  expect(undone).toHaveLength(2);
  played.send({ type: 'finish' });
  expect(unfinishedExams(played.state.records)).toEqual([]);
  expect(unfinishedExams(new Played().readAll().answer('right').state.records)).toEqual([]);
});

test('an answer to a question that has changed since is open again', () => {
  const played = new Played({ mode: 'exam', limits: { answers: 10 } });
  while (played.question !== 'tower-builder') played.answer('right');
  played.answer('right');
  const questions = samplePack.questions.map((question) =>
    question.id === 'tower-builder' && question.kind === 'choice'
      ? { ...question, options: [{ text: 'Somebody else' }, ...question.options.slice(1)] }
      : question,
  );
  const again = resumed(played, played.state.records, { ...samplePack, questions }) as SessionState;
  const open = again.sheet
    ?.filter(({ answer }) => answer === undefined)
    .map(({ entry }) => entry.asked.question.id);
  expect(open).toContain('tower-builder');
  expect(lookAt(again)).toMatchObject({ screen: 'ask' });
});
