import { expect, test } from 'vitest';
import { fsrs6 } from '../../bench/memory/models/fsrs6.ts';
import type { ClaimId, ItemKey, QuestionId, SessionId, SourceId } from '../../src/core/ids.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import type { Claim, Pack } from '../../src/core/pack.ts';
import { UNWRITTEN } from '../../src/core/question/kind.ts';
import type { Question } from '../../src/core/question/kinds.ts';
import { editsOf } from '../../src/core/session/edits.ts';
import { type DiffChange, diffPacks } from '../../src/pack/diff.ts';
import { sha256 } from '../../src/sha256.ts';
import { samplePack } from '../support/sample-pack.ts';
import { DAY, EVENING, Played, SETTINGS } from '../support/session.ts';

const SIZE = 400;
const WORDS =
  'amber birch cedar dune ember flint gorse heath iris jade kelp larch moss nettle oak pine quartz reed sedge thorn'.split(
    ' ',
  );

function claim(at: number, text = `The ${WORDS[at % 20]} of place ${at} is called ${name(at)}.`): Claim {
  return {
    id: `c${at}` as ClaimId,
    source: 's' as SourceId,
    text,
    as: 'stated',
    contradicts: [],
    restates: [],
    weight: 2,
    allow: [],
  };
}

function name(at: number): string {
  return `${WORDS[at % 20]}${at}`;
}

function question(at: number, more: Partial<Record<string, unknown>> = {}): Question {
  return {
    id: `q${at}` as QuestionId,
    kind: 'choice',
    claims: [`c${at}` as ClaimId],
    ask: `What is the ${WORDS[at % 20]} of place ${at} called by those who live there?`,
    answer: name(at),
    options: [{ text: `not-${name(at)}` }, { text: `never-${name(at)}` }],
    ...UNWRITTEN,
    ...more,
  } as unknown as Question;
}

const source = { id: 's' as SourceId, title: 'S', cite: 'S', names: ['S'] };
const all = Array.from({ length: SIZE }, (_, at) => at);
const OLD: Pack = {
  ...samplePack,
  sources: [source],
  speakers: [],
  chapters: [],
  claims: all.map((at) => claim(at)),
  questions: all.map((at) => question(at)),
};

/** How each question is edited, by its number: what a public pool went through between two editions, in small. */
function fate(at: number): DiffChange {
  if (at < 120) return 'reused';
  if (at < 240) return 'wording';
  if (at < 278) return 'key';
  if (at < 290) return 'evidence';
  if (at < 300) return 'judging';
  if (at < 315) return 'gone';
  if (at < 340) return 'moved';
  return 'same';
}

function edited(at: number): Question[] {
  switch (fate(at)) {
    case 'reused':
      return [
        question(at, {
          ask: `Under which ruler was bridge no. ${at} built across the river?`,
          answer: `ruler ${at}`,
          options: [{ text: 'nobody' }, { text: 'somebody' }],
        }),
      ];
    case 'wording':
      return [
        question(at, { ask: `How is the ${WORDS[at % 20]} of place ${at} called by those who live there?` }),
      ];
    case 'key':
      return [
        question(at, {
          answer: `not-${name(at)}`,
          options: [{ text: name(at) }, { text: `never-${name(at)}` }],
        }),
      ];
    case 'judging':
      return [question(at, { accept: [`the ${name(at)}`] })];
    case 'gone':
      return [];
    case 'moved':
      // One half says so, the other half is known by its content.
      return [
        question(at, {
          id: `r${at}`,
          ...(at % 2 === 0
            ? { supersedes: [`q${at}`], ask: `Say what the ${WORDS[at % 20]} of place ${at} is called.` }
            : {}),
        }),
      ];
    default:
      return [question(at)];
  }
}

const NEW: Pack = {
  ...OLD,
  version: '2.0.0',
  claims: all.map((at) =>
    fate(at) === 'evidence'
      ? claim(at, `Those of place ${at} call its ${WORDS[at % 20]} ${name(at)}.`)
      : claim(at),
  ),
  questions: [...all.flatMap(edited), question(9, { id: 'n1', ask: 'Something quite new?', answer: 'yes' })],
};

test('two editions of 400 questions: each change is found for what it is', () => {
  const items = diffPacks(OLD, NEW, sha256);
  expect(items.map(({ id, change }) => [id, change])).toEqual([
    ...all.map((at) => [`q${at}`, fate(at)]),
    ['n1', 'new'],
  ]);
  expect(items.find(({ id }) => id === 'q320')).toMatchObject({ to: 'r320', content: 'wording' });
  expect(items.find(({ id }) => id === 'q321')).toMatchObject({ to: 'r321', content: 'same' });
});

test('a learner who knew all 400 goes through the update item by item', () => {
  const model = fsrs6();
  const limits = { answers: 2 * SIZE, newItems: SIZE, minutes: 100_000 };
  const records = [...new Played({ packs: [OLD], limits }).finishWith('right', 2 * SIZE).state.records];
  const settle = (pack: Pack, past: typeof records, session: string, at: number) => {
    const learner = foldRecords(past, model, SETTINGS.dayStart);
    const edits = editsOf({
      pack,
      learner,
      model,
      settings: SETTINGS,
      sha256,
      at,
      offset: 60,
      session: session as SessionId,
      records: () => past,
    });
    return [...past, ...(edits?.lines ?? [])];
  };
  const before = settle(OLD, records, 's2', EVENING + DAY);
  const now = EVENING + 30 * DAY;
  const after = settle(NEW, before, 's3', now);
  const item = (past: typeof records, id: string) =>
    foldRecords(past, model, SETTINGS.dayStart).items.get(`${OLD.id}/${id}` as ItemKey);
  const was = foldRecords(before, model, SETTINGS.dayStart).items;
  expect(was.size).toBe(SIZE);
  const is = foldRecords(after, model, SETTINGS.dayStart).items;
  for (const at of all) {
    const known = was.get(`${OLD.id}/q${at}` as ItemKey);
    const kept = is.get(`${OLD.id}/q${at}` as ItemKey);
    switch (fate(at)) {
      case 'reused':
      case 'key':
        expect(kept?.due, `q${at}`).toBe(now);
        break;
      case 'gone':
        expect(kept, `q${at}`).toMatchObject({ archived: true, memory: known?.memory });
        break;
      case 'moved':
        expect(is.get(`${OLD.id}/r${at}` as ItemKey), `q${at}`).toMatchObject({
          due: known?.due,
          memory: known?.memory,
        });
        expect(kept, `q${at}`).toBeUndefined();
        break;
      default:
        expect(kept, `q${at}`).toMatchObject({ due: known?.due, memory: known?.memory });
    }
  }
  expect(item(after, 'n1')).toBeUndefined();
});
