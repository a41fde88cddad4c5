import { inOrder } from '../memory/order.ts';
import type { JournalRecord, ReviewRecord } from './record.ts';

/** A session that was played, as its journal lines tell it. */
export interface PastSession {
  readonly id: string;
  readonly mode: string;
  readonly packs: readonly string[];
  /** The chapter it was about, where it was about one. */
  readonly chapter?: string;
  /** The code of a round. */
  readonly code?: string;
  /** UTC milliseconds and minutes east of UTC of its first line. */
  readonly at: number;
  readonly offset: number;
  /** Item keys in the order asked, where the round had a fixed list. */
  readonly items: readonly string[];
  /** The answers that stand, in order. */
  readonly answers: readonly ReviewRecord[];
}

/** The sessions of a journal that were answered in, in order of their first line. */
export function pastSessions(records: readonly JournalRecord[]): readonly PastSession[] {
  const sessions = new Map<string, PastSession & { readonly answers: ReviewRecord[] }>();
  for (const { record } of inOrder(records)) {
    if (record.event === 'session' && record.phase === 'start') {
      const { session: id, mode, code, packs = [], filters = {}, items = [], at, offset } = record;
      const chapter = filters.chapter;
      sessions.set(id, {
        id,
        mode,
        packs: packs.map((pack) => pack.id),
        ...(typeof chapter === 'string' && { chapter }),
        ...(code !== undefined && { code }),
        at,
        offset,
        items,
        answers: [],
      });
    } else if (record.event === 'review') sessions.get(record.session)?.answers.push(record);
  }
  return [...sessions.values()].filter(({ answers }) => answers.length > 0);
}

/** First tries of a session, and how many of them were right: a return or a second try was told something before. */
export function firstTries({ answers }: Pick<PastSession, 'answers'>): {
  readonly right: number;
  readonly of: number;
} {
  const first = answers.filter((answer) => answer.try === 'first');
  return { right: first.filter(({ correct }) => correct).length, of: first.length };
}

/** Whether every item of its list was answered. */
export function isWhole({ items, answers }: Pick<PastSession, 'items' | 'answers'>): boolean {
  const answered = new Set(answers.map(({ pack, question }) => `${pack}/${question}`));
  return items.length > 0 && items.every((key) => answered.has(key));
}

/** How a round by code went: one sign for each question, in order; null was not answered. */
export interface PlayedRound {
  readonly code: string;
  readonly blocks: readonly (boolean | null)[];
}

/** The first time this round was played. */
export function firstRound(sessions: readonly PastSession[], code: string): PlayedRound | undefined {
  const found = sessions.find((one) => one.code === code);
  return found === undefined ? undefined : { code, blocks: blocksOf(found) };
}

function blocksOf({ items, answers }: PastSession): (boolean | null)[] {
  const first = new Map(answers.map((answer) => [`${answer.pack}/${answer.question}`, answer.correct]));
  return items.map((key) => first.get(key) ?? null);
}
