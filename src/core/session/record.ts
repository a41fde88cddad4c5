import { z } from 'zod';

/**
 * The lines of the journal. The layout is final: fields may be added, never renamed or given another meaning.
 * Readers keep what they do not know (loose objects) and skip events they do not know.
 */

/** UTC milliseconds that are a date on every clock: within what JavaScript can hold by a day. */
const moment = z.int().min(-8_639_999_913_600_000).max(8_639_999_913_600_000);

const common = {
  session: z.string(),
  /** 0 for the first line after the header, then one more each. */
  seq: z.int().nonnegative(),
  /** `session-seq`; where an exam was gone on with, and a mark of that part behind it. */
  id: z.string(),
  /** UTC milliseconds. */
  at: moment,
  /** Minutes east of UTC on the learner's clock. */
  offset: z.int().min(-1440).max(1440),
};

const hashes = z.looseObject({
  /** First 12 hex of sha256 over what was asked, over what is right, over the claims' sentences. */
  prompt: z.string(),
  key: z.string(),
  evidence: z.string(),
});

const sessionStart = z.looseObject({
  event: z.literal('session'),
  ...common,
  phase: z.enum(['start', 'end']),
  mode: z.string(),
  seed: z.string().optional(),
  code: z.string().optional(),
  packs: z.array(z.looseObject({ id: z.string(), version: z.string() })).optional(),
  filters: z.looseObject({}).optional(),
  limits: z.looseObject({}).optional(),
  /** Item keys, where a round has a fixed list. */
  items: z.array(z.string()).optional(),
});

const review = z.looseObject({
  event: z.literal('review'),
  ...common,
  pack: z.string(),
  question: z.string(),
  claims: z.array(z.string()),
  hashes,
  kind: z.string(),
  askedAs: z.enum(['picked', 'said']),
  /** First 12 hex of sha256 of each option's text, in the order shown. */
  shown: z.array(z.string()),
  /** The texts picked or typed; a pair is [left, right]. */
  given: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  /** first: first try in this session · retry: before the reveal · return: came back after a wrong answer. */
  try: z.enum(['first', 'retry', 'return']),
  openedOptions: z.boolean(),
  /** Something was typed first, and not recognised. */
  typedInVain: z.boolean().optional(),
  hint: z.boolean(),
  dontKnow: z.boolean(),
  bet: z.enum(['guess', 'think', 'sure']).nullable(),
  /** Monotonic milliseconds from shown to answered, and how many of them were idle. */
  ms: z.int().nonnegative(),
  idle: z.int().nonnegative(),
  decidedBy: z.string(),
  score: z.number(),
  correct: z.boolean(),
  /** Retrievability before the answer, null at the first meeting. */
  predicted: z.number().nullable(),
  /** Chance that a right answer was recalled rather than lucky; 1 for a wrong one. */
  recalled: z.number(),
  /** Chance that a wrong answer was known all the same; without it a wrong answer is taken at its word. */
  slipped: z.number().optional(),
  /** What these chances were weighed from: `Weights` in core/memory/learned.ts. */
  weighed: z
    .looseObject({
      known: z.number(),
      guess: z.number(),
      luck: z.number(),
      slip: z.number(),
      likelihood: z.number(),
    })
    .optional(),
  model: z.string(),
  /** FSRS grade, null when the answer does not count for the schedule. */
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  counts: z.boolean(),
  /** When it comes back, UTC milliseconds; null when not scheduled. */
  due: moment.nullable(),
  clockDoubtful: z.boolean(),
});

const read = z.looseObject({ event: z.literal('read'), ...common, pack: z.string(), claim: z.string() });

const index = z.int().nonnegative();
const indices = z.array(index).readonly();
const response = z.discriminatedUnion('interaction', [
  z.object({ interaction: z.literal('pick'), option: index }),
  z.object({ interaction: z.literal('pickMany'), options: indices }),
  z.object({ interaction: z.literal('type'), texts: z.array(z.string()).readonly() }),
  z.object({ interaction: z.literal('arrange'), order: indices }),
  z.object({ interaction: z.literal('pair'), partners: indices }),
  z.object({ interaction: z.literal('point'), option: index }),
]);

/** How one question of an exam stands now; a later line on the same question takes its place. */
const examMark = z.looseObject({
  event: z.literal('exam-mark'),
  ...common,
  pack: z.string(),
  question: z.string(),
  given: review.shape.given,
  bet: review.shape.bet,
  /** The learner means to come back to it. */
  flag: z.boolean(),
  /** Milliseconds since the exam began, without those between being broken off and going on. */
  elapsed: z.int().nonnegative(),
  /** False: only marked, not answered yet. */
  answered: z.boolean().optional(),
  /** Every step's response, by place among what was shown; the last is missing for "I don't know". */
  responses: z.array(response).readonly().optional(),
  /** As in a review: with other options on screen, places mean nothing. */
  shown: review.shape.shown.optional(),
  ms: review.shape.ms.optional(),
  idle: review.shape.idle.optional(),
});

/** Takes back the effect of another line; an undo can be undone too. */
const undo = z.looseObject({ event: z.literal('undo'), ...common, of: z.string() });

/** "I was right": the learner overrules the grade of a typed answer. `due` as in a review. */
const override = z.looseObject({
  event: z.literal('override'),
  ...common,
  of: z.string(),
  pack: z.string(),
  question: z.string(),
  grade: review.shape.grade,
  recalled: z.number(),
  due: review.shape.due,
});

/** A bad item, for the teacher. */
const flag = z.looseObject({
  event: z.literal('flag'),
  ...common,
  pack: z.string(),
  question: z.string(),
  reason: z.string(),
});

const item = { ...common, pack: z.string(), question: z.string() };
const suspend = z.looseObject({ event: z.literal('suspend'), ...item, on: z.boolean() });
const bury = z.looseObject({ event: z.literal('bury'), ...item, until: moment });
const reset = z.looseObject({ event: z.literal('reset'), ...item });
const rename = z.looseObject({ event: z.literal('rename'), ...item, to: z.string() });

/** Parameters accepted for this learner from here on. */
const model = z.looseObject({
  event: z.literal('model'),
  ...common,
  version: z.string(),
  /** Local hour at which the learner's day begins. */
  dayStart: z.int().min(0).max(23),
  retention: z.number(),
  parameters: z.array(z.number()).optional(),
});

/** Answers of the past judged by what a question says is right now. */
const rejudge = z.looseObject({
  event: z.literal('rejudge'),
  ...item,
  hashes,
  /** Only those that came out another way than they stood. */
  judged: z.array(
    z.looseObject({
      /** Id of the review. */
      of: z.string(),
      correct: z.boolean(),
      score: z.number(),
      decidedBy: z.string(),
      grade: review.shape.grade,
      recalled: z.number(),
    }),
  ),
  /** Something else is right now: it is learnt anew, and the memory of the old answer says nothing. */
  relearn: z.boolean(),
  /** When it comes back, UTC milliseconds; null: as before. */
  due: moment.nullable(),
  /** The answer this was said after, UTC milliseconds: of a later one, which another machine may bring, nothing is said. */
  after: moment,
});

/** An attempt to fit parameters to the answers so far; where they were accepted, a `model` line follows. */
const fit = z.looseObject({
  event: z.literal('fit'),
  ...common,
  version: z.string(),
  /** Answers there were, of all kinds. */
  answers: z.int().nonnegative(),
  accepted: z.boolean(),
});

/** Something the learner was told once. */
const notice = z.looseObject({
  event: z.literal('notice'),
  ...common,
  about: z.string(),
  /** Of a pack whose content changed: which content was looked at, as 12 hex of a hash, and what of it was told. */
  pack: z.string().optional(),
  edition: z.string().optional(),
  items: z
    .array(
      z.looseObject({
        question: z.string(),
        hashes: hashes.optional(),
        /** Gone from the pack, or back again; its history is kept either way. */
        archived: z.boolean().optional(),
      }),
    )
    .optional(),
});

export const recordSchema = z.discriminatedUnion('event', [
  sessionStart,
  review,
  read,
  examMark,
  undo,
  override,
  flag,
  suspend,
  bury,
  reset,
  rename,
  model,
  rejudge,
  fit,
  notice,
]);

export type JournalRecord = z.infer<typeof recordSchema>;
export type ReviewRecord = z.infer<typeof review>;
export type OverrideRecord = z.infer<typeof override>;
export type RejudgeRecord = z.infer<typeof rejudge>;
export type NoticeRecord = z.infer<typeof notice>;
export type ExamMarkRecord = z.infer<typeof examMark>;
export type Bet = 'guess' | 'think' | 'sure';
