import { inOrder } from '../../memory/order.ts';
import type { Pack } from '../../pack.ts';
import { kindOf } from '../../question/kinds.ts';
import { answered, shownHashes } from '../answer.ts';
import { POLICIES, type Policy } from '../policy.ts';
import type { ExamMarkRecord, JournalRecord } from '../record.ts';
import { type Asked, askedItems, type Moment, type SessionSetup } from '../setup.ts';
import type { Answered, AskEntry, SessionState, SheetEntry } from '../state.ts';
import { onward } from './reduce-exam.ts';
import { askingOf } from './sheet.ts';

type StartRecord = Extract<JournalRecord, { event: 'session' }>;

/** An exam that was broken off before it was handed in. */
export interface Unfinished {
  readonly start: StartRecord;
  /** Its lines, in order. */
  readonly records: readonly JournalRecord[];
  /** Questions answered so far. */
  readonly answered: number;
}

/** The exams that nobody handed in, the latest last. One in which nothing was answered is none. */
export function unfinishedExams(records: readonly JournalRecord[]): readonly Unfinished[] {
  const sessions = new Map<string, JournalRecord[]>();
  for (const record of records) {
    const session = sessions.get(record.session);
    if (session === undefined) sessions.set(record.session, [record]);
    else session.push(record);
  }
  return [...sessions.values()]
    .flatMap((session): Unfinished[] => {
      const lines = session.toSorted((a, b) => a.seq - b.seq);
      const start = lines.find(
        (line): line is StartRecord => line.event === 'session' && line.phase === 'start',
      );
      if (start === undefined || !isExam(start)) return [];
      if (lines.some((line) => line.event === 'session' && line.phase === 'end')) return [];
      const marks = [...latestMarks(lines).values()].filter(isAnswered).length;
      return marks === 0 ? [] : [{ start, records: lines, answered: marks }];
    })
    .sort((a, b) => a.start.at - b.start.at);
}

/** Whether it is an exam of exactly these packs. */
export function isExamOf({ start }: Unfinished, packs: readonly Pick<Pack, 'id'>[]): boolean {
  return start.packs?.map(({ id }) => id).join(' ') === packs.map(({ id }) => id).join(' ');
}

/** Its questions; undefined where it grows with the answers. */
export function sizeOf({ start: { mode, items = [] } }: Unfinished): number | undefined {
  return sheetOf(mode) === 'growing' ? undefined : items.length;
}

function isExam({ mode }: StartRecord): boolean {
  return sheetOf(mode) !== undefined;
}

function sheetOf(mode: string): Policy['sheet'] {
  const policies: Readonly<Record<string, Policy | undefined>> = POLICIES;
  return policies[mode]?.sheet;
}

/**
 * An exam where it was broken off. What was answered counts as it did, by what the question is now; an answer to a
 * question that changed, or is gone, is open again. The time between counts for nothing.
 * @param setup made as it was: the same session, seed, packs, limits and filter
 */
export function resumeExam(setup: SessionSetup, { start, records }: Unfinished, now: Moment): SessionState {
  const marks = latestMarks(records);
  const elapsed = [...marks.values()].reduce((most, mark) => Math.max(most, mark.elapsed), 0);
  const known = new Map<string, Asked>(askedItems(setup.packs).map((asked) => [asked.key, asked]));
  const agenda = (start.items ?? []).flatMap((key): AskEntry[] => {
    const asked = known.get(key);
    return asked === undefined ? [] : [{ type: 'ask', asked, try: 'first' }];
  });
  const begun: SessionState = {
    setup,
    started: { at: now.at - elapsed, offset: now.offset },
    current: { screen: 'sheet', from: 0 },
    agenda,
    opening: false,
    told: [],
    answers: [],
    items: new Map(),
    showings: new Map(),
    records,
  };
  const growing = POLICIES[setup.mode].sheet === 'growing';
  // A growing sheet grew in the order of its answers.
  const entries = growing
    ? [...marks.keys()].flatMap((key) => agenda.filter(({ asked }) => asked.key === key))
    : agenda;
  const sheet = entries.map((entry): SheetEntry => {
    const mark = marks.get(entry.asked.key);
    const answer = mark === undefined ? undefined : answerAgain(begun, entry, mark);
    return { entry, marked: mark?.flag ?? false, ...(answer !== undefined && { answer }) };
  });
  const kept = growing ? sheet.filter(({ answer }) => answer !== undefined) : sheet;
  const resumed: SessionState = {
    ...begun,
    sheet: kept,
    answers: kept.flatMap(({ answer }) => answer ?? []),
  };
  const { length: answered } = resumed.answers;
  const told = [{ type: 'goes-on' as const, answered, ...(!growing && { of: sheet.length }) }];
  return onward({ ...resumed, told, current: { screen: 'sheet', from: kept.length - 1 } }, now);
}

/** How each question stands, by its key, in the order first answered or marked; what was taken back is left out. */
function latestMarks(lines: readonly JournalRecord[]): Map<string, ExamMarkRecord> {
  const marks = new Map<string, ExamMarkRecord>();
  for (const { record } of inOrder(lines)) {
    if (record.event === 'exam-mark') marks.set(`${record.pack}/${record.question}`, record);
  }
  return marks;
}

function isAnswered({ answered: is }: ExamMarkRecord): boolean {
  return is ?? true;
}

function answerAgain(state: SessionState, entry: AskEntry, mark: ExamMarkRecord): Answered | undefined {
  const { question, pack } = entry.asked;
  const { responses } = mark;
  const asking = askingOf(state, entry);
  if (!isAnswered(mark) || responses === undefined) return undefined;
  if (mark.shown?.join() !== shownHashes(asking, state.setup).join()) return undefined;
  const kind = kindOf(question);
  const dontKnow = kind.step(question, asking.shown, responses, pack) !== undefined;
  const [last, before] = dontKnow ? [null, responses] : [responses.at(-1) ?? null, responses.slice(0, -1)];
  return answered(state, mark, {
    asking: { ...asking, responses: before },
    response: last,
    bet: mark.bet,
    ms: mark.ms ?? 0,
    idle: mark.idle ?? 0,
  }).answer;
}
