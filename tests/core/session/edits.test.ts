import { describe, expect, test } from 'vitest';
import { fsrs6 } from '../../../bench/memory/models/fsrs6.ts';
import type { ItemKey, QuestionId, SessionId } from '../../../src/core/ids.ts';
import { foldRecords } from '../../../src/core/memory/fold.ts';
import { reviewsInOrder } from '../../../src/core/memory/order.ts';
import type { Pack } from '../../../src/core/pack.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import { editsOf } from '../../../src/core/session/edits.ts';
import type { JournalRecord } from '../../../src/core/session/record.ts';
import { sha256 } from '../../../src/sha256.ts';
import { samplePack } from '../../support/sample-pack.ts';
import { DAY, EVENING, Played, SETTINGS } from '../../support/session.ts';

const model = fsrs6();
const choice = questionOf('choice');

function questionOf<K extends Question['kind']>(kind: K): Extract<Question, { kind: K }> {
  const found = samplePack.questions.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in the sample`);
  return found as Extract<Question, { kind: K }>;
}

function withQuestion(id: string, change: (question: Question) => Question | undefined): Pack {
  return {
    ...samplePack,
    questions: samplePack.questions.flatMap((one) => (one.id === id ? (change(one) ?? []) : one)),
  };
}

/** Everything asked once, and the edition noted as a first start would. */
function past(wanted: 'right' | 'wrong' = 'right'): JournalRecord[] {
  const limits = { answers: 30, newItems: 30, minutes: 240 };
  const { records } = new Played({ limits }).finishWith(wanted).state;
  return [...records, ...settle(samplePack, records, 's2', EVENING + DAY).lines];
}

function settle(pack: Pack, records: readonly JournalRecord[], session: string, at: number) {
  const learner = foldRecords(records, model, SETTINGS.dayStart);
  const edits = editsOf({
    pack,
    learner,
    model,
    settings: SETTINGS,
    sha256,
    at,
    offset: 60,
    session: session as SessionId,
    records: () => records,
  });
  if (edits === undefined) throw new Error('nothing to settle');
  const after = foldRecords([...records, ...edits.lines], model, SETTINGS.dayStart);
  return { ...edits, learner: after, item: (id: string) => after.items.get(`${pack.id}/${id}` as ItemKey) };
}

const LATER = EVENING + 30 * DAY;
const edited = (pack: Pack, records = past()) => ({ records, ...settle(pack, records, 's3', LATER) });
const known = (records: readonly JournalRecord[], id: string = choice.id) =>
  foldRecords(records, model, SETTINGS.dayStart).items.get(`${samplePack.id}/${id}` as ItemKey);

test('a pack held against once is not looked at again, nor one never studied', () => {
  const records = past();
  expect(() => settle(samplePack, records, 's3', LATER)).toThrow('nothing to settle');
  expect(() => settle(samplePack, [], 's3', LATER)).toThrow('nothing to settle');
});

test('other words: what was learnt is kept, and it is told once', () => {
  const pack = withQuestion(choice.id, (one) => ({ ...one, ask: 'In other words?' }));
  const { records, report, lines, item } = edited(pack);
  expect(report).toMatchObject({ wording: 1, keys: [], right: [], wrong: 0 });
  const { hashes, ...rest } = item(choice.id) ?? {};
  const { hashes: old, ...was } = known(records) ?? {};
  expect(rest).toEqual(was);
  expect(hashes).not.toEqual(old);
  const next = withQuestion(choice.id, () => undefined);
  const again = {
    ...pack,
    questions: pack.questions.map((one) => (one.id === choice.id ? one : { ...one, hint: 'x' })),
  };
  expect(settle(again, [...records, ...lines], 's4', LATER + DAY).report).toMatchObject({
    wording: 0,
    gone: 0,
  });
  expect(next.questions).toHaveLength(samplePack.questions.length - 1);
});

test('another key: history kept, learnt anew, the past judged by the new key', () => {
  const [first] = choice.options;
  if (first === undefined) throw new Error('no options');
  const swapped = withQuestion(choice.id, (one) =>
    one.kind === 'choice'
      ? { ...one, answer: first.text, options: [{ text: choice.answer }, ...one.options.slice(1)] }
      : one,
  );
  const { records, report, lines, item } = edited(swapped);
  expect(report.keys).toEqual([{ stem: choice.ask, key: first.text }]);
  expect(report.wrong).toBeGreaterThan(0);
  expect(item(choice.id)).toMatchObject({ memory: null, due: LATER, reviews: known(records)?.reviews });
  const reviews = reviewsInOrder([...records, ...lines]).filter(({ question }) => question === choice.id);
  expect(reviews.length).toBe(
    reviewsInOrder(records).filter(({ question }) => question === choice.id).length,
  );
  expect(reviews.every(({ correct }) => !correct)).toBe(true);
  // The teacher takes it back: the answers of old were right after all.
  const back = settle(samplePack, [...records, ...lines], 's4', LATER + DAY);
  expect(back.report.right.map(({ stem }) => stem)).toContain(choice.ask);
  expect(reviewsInOrder([...records, ...lines, ...back.lines])).toEqual(
    reviewsInOrder(records).map((review) =>
      expect.objectContaining({ id: review.id, correct: review.correct }),
    ),
  );
});

test('more texts accepted: judged again, nothing is learnt anew, and it comes back later', () => {
  const short = questionOf('short');
  const asked = new Played({ packs: [{ ...samplePack, chapters: [], questions: [short] }] }).readAll();
  asked.send({
    type: 'answer',
    response: { interaction: 'type', texts: ['something else'] },
    bet: 'think',
    ms: 1,
    idle: 0,
  });
  const { records } = asked.send({ type: 'finish' }).state;
  const noted = [...records, ...settle(samplePack, records, 's2', EVENING + DAY).lines];
  const wider = withQuestion(short.id, (one) =>
    one.kind === 'short' ? { ...one, accept: ['something else'] } : one,
  );
  const { report, item, lines } = edited(wider, noted);
  expect(report).toMatchObject({ keys: [], wrong: 0, wording: 0, right: [{ stem: short.ask }] });
  expect(item(short.id)?.due).toBeGreaterThan(known(noted, short.id)?.due ?? 0);
  expect(item(short.id)?.memory?.stability).toBeGreaterThan(known(noted, short.id)?.memory?.stability ?? 0);
  expect(reviewsInOrder([...noted, ...lines])).toMatchObject([{ correct: true, decidedBy: 'accept' }]);
});

test('the learner’s own "I was right" stands while the same is right', () => {
  const short = questionOf('short');
  const asked = new Played({ packs: [{ ...samplePack, chapters: [], questions: [short] }] }).readAll();
  asked.send({
    type: 'answer',
    response: { interaction: 'type', texts: ['my own words'] },
    bet: 'think',
    ms: 1,
    idle: 0,
  });
  const { records } = asked.send({ type: 'right' }).send({ type: 'finish' }).state;
  const noted = [...records, ...settle(samplePack, records, 's2', EVENING + DAY).lines];
  const wider = withQuestion(short.id, (one) =>
    one.kind === 'short' ? { ...one, accept: ['another'] } : one,
  );
  expect(edited(wider, noted).report).toMatchObject({ right: [], wrong: 0 });
});

test('two machines that learn the same edit undo nothing of each other', () => {
  const [first] = choice.options;
  if (first === undefined) throw new Error('no options');
  const swapped = withQuestion(choice.id, (one) =>
    one.kind === 'choice'
      ? { ...one, answer: first.text, options: [{ text: choice.answer }, ...one.options.slice(1)] }
      : one,
  );
  const records = past();
  const here = settle(swapped, records, 's3', LATER);
  const learner = here.learner;
  const again = new Played(
    {
      id: 's4' as SessionId,
      packs: [
        { ...swapped, chapters: [], questions: swapped.questions.filter(({ id }) => id === choice.id) },
      ],
      learner,
    },
    LATER + DAY,
  ).readAll();
  const answered = again.answer('right').send({ type: 'finish' }).state.records;
  const there = settle(swapped, records, 's5', LATER + 3 * DAY);
  const key = `${samplePack.id}/${choice.id}` as ItemKey;
  const merged = [...records, ...here.lines, ...answered];
  const alone = foldRecords(merged, model, SETTINGS.dayStart).items.get(key);
  expect(alone?.memory).not.toBeNull();
  const both = foldRecords([...merged, ...there.lines], model, SETTINGS.dayStart).items.get(key);
  expect(both).toEqual(alone);
});

describe('a question that is gone', () => {
  const without = withQuestion(choice.id, () => undefined);

  test('is archived with all that was learnt, told once, and taken up when it comes back', () => {
    const { records, report, lines, item } = edited(without);
    expect(report.gone).toBe(1);
    expect(item(choice.id)).toEqual({ ...known(records), archived: true });
    const all = [...records, ...lines];
    const other = { ...without, claims: without.claims.map((claim) => ({ ...claim, where: 'p. 1' })) };
    const again = settle(other, all, 's4', LATER + DAY);
    expect(again.report.gone).toBe(0);
    const back = settle(samplePack, [...all, ...again.lines], 's5', LATER + 2 * DAY);
    expect(back.report).toMatchObject({ back: 1, gone: 0 });
    expect(back.item(choice.id)).toEqual(known(records));
  });

  test.each([
    { what: 'under a new id with the same content', supersedes: [], ask: choice.ask },
    { what: 'superseded by one in other words', supersedes: [choice.id], ask: 'In other words?' },
  ])('moves $what', ({ supersedes, ask }) => {
    const heir = 'heir' as QuestionId;
    const pack = withQuestion(choice.id, (one) => ({ ...one, id: heir, supersedes, ask }));
    const { records, report, item } = edited(pack);
    expect(report).toMatchObject({ moved: 1, gone: 0 });
    expect(item(choice.id)).toBeUndefined();
    expect(item('heir')).toMatchObject({ memory: known(records)?.memory, due: known(records)?.due });
  });
});
