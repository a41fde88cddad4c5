import type { JournalRecord, ReviewRecord } from '../../../src/core/session/record.ts';

type Place = { readonly session: string; readonly seq: number; readonly at: number };
type Body<E extends JournalRecord['event']> = Omit<
  Extract<JournalRecord, { event: E }>,
  'event' | 'session' | 'seq' | 'id' | 'at' | 'offset'
>;

function place({ session, seq, at }: Place) {
  return { session, seq, id: `${session}-${seq}`, at, offset: 60 };
}

/** A right first answer with options in sight, unless said otherwise. */
export function review(where: Place, more: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    event: 'review',
    ...place(where),
    pack: 'news',
    question: 'launch-day',
    claims: ['launch'],
    hashes: { prompt: 'aaaaaaaaaaaa', key: 'bbbbbbbbbbbb', evidence: 'cccccccccccc' },
    kind: 'choice',
    askedAs: 'picked',
    shown: ['111111111111', '222222222222'],
    given: ['Monday'],
    try: 'first',
    openedOptions: false,
    hint: false,
    dontKnow: false,
    bet: 'think',
    ms: 4200,
    idle: 0,
    decidedBy: 'position',
    score: 1,
    correct: true,
    predicted: null,
    recalled: 1,
    model: 'fsrs-6/1',
    grade: 3,
    counts: true,
    due: where.at + 172_800_000,
    clockDoubtful: false,
    ...more,
  };
}

export function wrong(where: Place, more: Partial<ReviewRecord> = {}): ReviewRecord {
  return review(where, { correct: false, score: 0, grade: 1, ...more });
}

/** Any other line. */
export function line<E extends JournalRecord['event']>(event: E, where: Place, body: Body<E>): JournalRecord {
  // The caller's body fits the event; the union of all lines is beyond what the checker can join.
  return { event, ...place(where), ...body } as unknown as JournalRecord;
}
