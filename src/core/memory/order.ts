import type { JournalRecord, OverrideRecord, RejudgeRecord, ReviewRecord } from '../session/record.ts';

/** A journal line with the moment it counts for. */
export interface Placed<R extends JournalRecord = JournalRecord> {
  readonly record: R;
  /** UTC milliseconds: its own time, but never before that of an earlier line of its session. */
  readonly at: number;
}

/**
 * Journal lines in the one order in which they count, whatever order they were read in: by effective time, then session,
 * then place in the session. Each counts once; those that were taken back are left out, and reviews are graded as the
 * learner overruled them, and as they were judged again after an edit.
 */
export function inOrder(records: readonly JournalRecord[]): Placed[] {
  const { unique } = onePerId(records);
  const placed = [...bySession(unique).values()].map(handedInOnce).flatMap(neverBackwards);
  placed.sort(
    (a, b) =>
      a.at - b.at ||
      compare(a.record.session, b.record.session) ||
      a.record.seq - b.record.seq ||
      compare(a.record.id, b.record.id),
  );
  const gone = takenBack(unique);
  return asJudged(placed.filter(({ record }) => !gone.has(record.id)));
}

/** Every answer that stands, in order, as graded in the end. */
export function reviewsInOrder(records: readonly JournalRecord[]): ReviewRecord[] {
  return inOrder(records).flatMap(({ record }) => (record.event === 'review' ? [record] : []));
}

/** A review as it stands once the learner said "I was right". */
export function overruledReview(
  review: ReviewRecord,
  { grade, recalled, due }: OverrideRecord,
): ReviewRecord {
  const correct = grade !== 1;
  return { ...review, grade, recalled, due, correct, score: correct ? 1 : review.score };
}

/** A review as judged by what is right now. */
export function rejudgedReview(
  review: ReviewRecord,
  { correct, score, decidedBy, grade, recalled }: RejudgeRecord['judged'][number],
): ReviewRecord {
  return { ...review, correct, score, decidedBy, grade, recalled };
}

/** Each id once. Of different lines under one id, listed as conflicts, the lexically smaller is taken. */
export function onePerId(records: readonly JournalRecord[]): {
  readonly unique: readonly JournalRecord[];
  readonly conflicts: readonly string[];
} {
  const byId = new Map<string, JournalRecord>();
  const conflicts = new Set<string>();
  for (const record of records) {
    const other = byId.get(record.id);
    const order = other === undefined || other === record ? 0 : compare(text(record), text(other));
    if (order !== 0) conflicts.add(record.id);
    if (other === undefined || order < 0) byId.set(record.id, record);
  }
  return { unique: [...byId.values()], conflicts: [...conflicts].sort(compare) };
}

function text(record: JournalRecord): string {
  return JSON.stringify(record);
}

/**
 * Ids of the lines taken back. An undo takes back the line it names unless it was taken back itself. Resolved from the undos nobody undid; undos
 * that name each other in a ring, which no session writes, take nothing back.
 */
function takenBack(records: readonly JournalRecord[]): ReadonlySet<string> {
  const undos = new Map<string, string>();
  const openUndosOf = new Map<string, number>();
  for (const record of records) {
    if (record.event !== 'undo') continue;
    undos.set(record.id, record.of);
    openUndosOf.set(record.of, (openUndosOf.get(record.of) ?? 0) + 1);
  }
  const gone = new Set<string>();
  const settled = [...undos.keys()].filter((id) => !openUndosOf.has(id));
  for (const id of settled) {
    const target = undos.get(id);
    if (target === undefined) continue;
    if (!gone.has(id)) gone.add(target);
    const open = (openUndosOf.get(target) ?? 0) - 1;
    openUndosOf.set(target, open);
    if (open === 0) settled.push(target);
  }
  return gone;
}

function bySession(records: readonly JournalRecord[]): Map<string, JournalRecord[]> {
  const sessions = new Map<string, JournalRecord[]>();
  for (const record of records) {
    const session = sessions.get(record.session);
    if (session === undefined) sessions.set(record.session, [record]);
    else session.push(record);
  }
  return sessions;
}

/**
 * An exam may be handed in twice: in two windows at once, or on two machines that each went on with it. It counts as it was
 * handed in first; the answers and the end of the other part are left out.
 */
function handedInOnce(session: JournalRecord[]): JournalRecord[] {
  const ends = session.filter((record) => record.event === 'session' && record.phase === 'end');
  if (ends.length < 2) return session;
  const first = ends.reduce((a, b) => ((a.at - b.at || compare(a.id, b.id)) <= 0 ? a : b));
  const counts = partOf(first);
  const isOfHandIn = ({ event }: JournalRecord) => event === 'review' || event === 'session';
  return session.filter((record) => !isOfHandIn(record) || isStart(record) || partOf(record) === counts);
}

function isStart(record: JournalRecord): boolean {
  return record.event === 'session' && record.phase === 'start';
}

/** What follows session and place in an id: the mark of the part of an exam that wrote it. */
function partOf({ id, session, seq }: JournalRecord): string {
  return id.slice(`${session}-${seq}`.length);
}

function neverBackwards(session: JournalRecord[]): Placed[] {
  session.sort((a, b) => a.seq - b.seq || compare(a.id, b.id));
  let latest = Number.NEGATIVE_INFINITY;
  return session.map((record) => {
    latest = Math.max(latest, record.at);
    return { record, at: latest };
  });
}

function asJudged(lines: readonly Placed[]): Placed[] {
  const overrides = new Map<string, OverrideRecord>();
  const verdicts = new Map<string, RejudgeRecord['judged'][number]>();
  for (const { record } of lines) {
    if (record.event === 'override') overrides.set(record.of, record);
    else if (record.event === 'rejudge') {
      for (const verdict of record.judged) verdicts.set(verdict.of, verdict);
    }
  }
  return lines.map((line) => {
    if (line.record.event !== 'review') return line;
    const override = overrides.get(line.record.id);
    const verdict = verdicts.get(line.record.id);
    if (override === undefined && verdict === undefined) return line;
    const ruled = override === undefined ? line.record : overruledReview(line.record, override);
    return { ...line, record: verdict === undefined ? ruled : rejudgedReview(ruled, verdict) };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
