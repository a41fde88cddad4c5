import {
  type ChapterId,
  type ClaimId,
  itemKey,
  type PackId,
  type QuestionId,
  type SourceId,
} from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import type { Learner } from '../../src/core/memory/item.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { Pack } from '../../src/core/pack.ts';
import { UNWRITTEN } from '../../src/core/question/kind.ts';
import type { Question } from '../../src/core/question/kinds.ts';
import { type Rng, seededRng } from '../../src/core/random.ts';
import type { ReviewRecord } from '../../src/core/session/record.ts';

const START = Date.UTC(2024, 0, 1, 18);
/** Questions of a pack, of a source and of a chapter. */
const IN_PACK = 500;
const IN_PART = 50;
/** Answers of a session. */
const IN_SESSION = 20;
const WORDS =
  'the lamp at the point was lit by a keeper who came with the evening boat and left before the fog had gone'.split(
    ' ',
  );

/** Packs that hold so many questions together, each on a claim of its own. */
export function packsOf(items: number, seed = 'packs'): Pack[] {
  const rng = seededRng(seed);
  return Array.from({ length: Math.ceil(items / IN_PACK) }, (_, number) => {
    const id = `pack-${number}` as PackId;
    const places = Array.from(
      { length: Math.min(IN_PACK, items - number * IN_PACK) },
      (_each, place) => place,
    );
    const part = (place: number) => Math.floor(place / IN_PART);
    const parts = [...new Set(places.map(part))];
    return {
      id,
      title: `Pack ${number}`,
      version: '1.0.0',
      language: 'en',
      authors: [],
      sources: parts.map((one) => ({
        id: `s${one}` as SourceId,
        title: `Source ${one}`,
        cite: `Source ${one}`,
        names: [],
        published: '2023',
      })),
      speakers: [],
      chapters: parts.map((one) => ({
        id: `c${one}` as ChapterId,
        title: `Chapter ${one}`,
        read: [],
        after: [],
      })),
      claims: places.map((place) => ({
        id: `claim-${place}` as ClaimId,
        source: `s${part(place)}` as SourceId,
        chapter: `c${part(place)}` as ChapterId,
        text: sentence(rng),
        as: 'stated',
        on: new Date(START - Math.floor(rng() * 3000) * DAY).toISOString().slice(0, 10),
        contradicts: place % 10 === 1 ? [`claim-${place - 1}` as ClaimId] : [],
        restates: [],
        weight: 2,
        allow: [],
      })),
      questions: places.map(
        (place): Question =>
          ({
            id: `q-${place}` as QuestionId,
            kind: 'short',
            claims: [`claim-${place}` as ClaimId],
            chapter: `c${part(place)}` as ChapterId,
            ask: `${sentence(rng).slice(0, -1)}?`,
            answer: 'lamp',
            reject: [],
            ...UNWRITTEN,
          }) as Question,
      ),
    };
  });
}

function sentence(rng: Rng): string {
  const words = Array.from(
    { length: 14 + Math.floor(rng() * 8) },
    () => WORDS[Math.floor(rng() * WORDS.length)],
  );
  return `${words.join(' ')}.`;
}

/** So many answers to these packs over three years, as their lines are once they are parsed. */
export function reviewsOf(packs: readonly Pack[], count: number, seed = 'reviews'): ReviewRecord[] {
  const rng = seededRng(seed);
  const items = packs.flatMap((pack) =>
    pack.questions.map(({ id, claims }) => ({ pack: pack.id, id, claims })),
  );
  const step = (3 * 365 * DAY) / count;
  const lasts = new Map<string, number>();
  return Array.from({ length: count }, (_, seq): ReviewRecord => {
    // Each once first, so that none is unmet.
    // A session is of one pack.
    const from = Math.floor(Math.floor(seq / IN_SESSION) * 7.3) % packs.length;
    const place = seq < items.length ? seq : from * IN_PACK + Math.floor(rng() * IN_PACK);
    const item = items[place % items.length] as (typeof items)[number];
    const correct = rng() < 0.8;
    const at = Math.floor(START + seq * step);
    const session = `s${Math.floor(seq / IN_SESSION)}`;
    const key = `${item.pack}/${item.id}`;
    // About as a schedule has it: twice as long after a right answer, a day after a wrong one.
    const days = correct ? Math.min(365, Math.ceil((lasts.get(key) ?? 1) * (1.6 + rng()))) : 1;
    lasts.set(key, days);
    const line: ReviewRecord = {
      event: 'review',
      session,
      seq: seq % IN_SESSION,
      id: `${session}-${seq % IN_SESSION}`,
      at,
      offset: 60,
      pack: item.pack,
      question: item.id,
      claims: [...item.claims],
      hashes: { prompt: 'aaaaaaaaaaaa', key: 'bbbbbbbbbbbb', evidence: 'cccccccccccc' },
      kind: 'short',
      askedAs: rng() < 0.5 ? 'said' : 'picked',
      shown: [],
      given: [correct ? 'lamp' : 'bell'],
      try: rng() < 0.9 ? 'first' : 'return',
      openedOptions: false,
      hint: false,
      dontKnow: false,
      bet: (['guess', 'think', 'sure'] as const)[Math.floor(rng() * 3)] ?? 'think',
      ms: 3000 + Math.floor(rng() * 9000),
      idle: 0,
      decidedBy: 'equal',
      score: correct ? 1 : 0,
      correct,
      predicted: seq < items.length ? null : 0.6 + rng() * 0.39,
      recalled: 1,
      model: 'fsrs-6/1',
      grade: correct ? 3 : 1,
      counts: true,
      due: at + days * DAY,
      clockDoubtful: false,
    };
    return JSON.parse(JSON.stringify(line));
  });
}

/** The learner after their last answers; a fold over all of them is not what is measured here. */
export function learnerAfter(packs: readonly Pack[], reviews: readonly ReviewRecord[]): Learner {
  const last = new Map(
    reviews.map((review) => [itemKey(review.pack as PackId, review.question as QuestionId), review]),
  );
  const learner = foldRecords([...last.values()], shippedModel(), 4);
  if (learner.items.size !== packs.reduce((sum, { questions }) => sum + questions.length, 0))
    throw new Error('some item was never met');
  return learner;
}
