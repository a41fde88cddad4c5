import type { ItemKey } from '../ids.ts';
import type { ItemState } from '../memory/item.ts';
import type { Response } from '../question/interaction.ts';
import type { Graded, Shown, Unreadable } from '../question/kind.ts';
import type { Entry } from './queue.ts';
import type { Bet, JournalRecord, ReviewRecord } from './record.ts';
import type { Aside } from './set-aside.ts';
import type { Moment, SessionSetup } from './setup.ts';
import type { Told } from './view.ts';

export type AskEntry = Extract<Entry, { type: 'ask' }>;

/** A question on screen, not answered yet. */
export interface Asking {
  readonly screen: 'ask';
  readonly entry: AskEntry;
  readonly shown: Shown;
  /** Responses to earlier steps of this question. */
  readonly responses: readonly Response[];
  /** The learner looked at the options of a question that could have been said. */
  readonly opened: boolean;
  readonly hint: boolean;
  readonly notice?: Unreadable | 'not-recognised' | 'once-more';
}

/** A question answered, with all that was shown and decided. */
export interface Answered {
  readonly asking: Asking;
  /** All responses, the last one graded; for "I don't know" those before it. */
  readonly responses: readonly Response[];
  readonly dontKnow: boolean;
  readonly bet: Bet | null;
  readonly graded: Graded;
  readonly ms: number;
  readonly idle: number;
  /** The item before this answer, so that overruling can start from it again. */
  readonly before: ItemState | undefined;
  /** The line written for it; absent in an exam until hand-in. */
  readonly review?: ReviewRecord;
  readonly returns: boolean;
  /** How often it was missed in this session by now, where that is so often that it is left for another day. */
  readonly missed?: number;
  /** It was wrong, and the same question is asked once more before its answer is shown. */
  readonly retries: boolean;
  readonly overruled: boolean;
  readonly flagged: boolean;
  /** What was done with the question after it. */
  readonly aside?: Aside;
}

/** One question of an exam. */
export interface SheetEntry {
  readonly entry: AskEntry;
  readonly answer?: Answered;
  /** The learner means to come back to it. */
  readonly marked: boolean;
}

export type EndedBy = 'done' | 'limit' | 'minutes' | 'quit' | 'nothing';

type Current =
  | { readonly screen: 'learn'; readonly entry: Extract<Entry, { type: 'read' }> }
  | Asking
  | { readonly screen: 'feedback' }
  /** An exam's questions at a glance; `from` is the place of the one it was opened from. */
  | { readonly screen: 'sheet'; readonly from: number }
  | { readonly screen: 'summary'; readonly endedBy: EndedBy };

/** Where a session stands. Values only; every change makes a new one. */
export interface SessionState {
  readonly setup: SessionSetup;
  readonly started: Moment;
  readonly current: Current;
  /** What comes after `current`. */
  readonly agenda: readonly Entry[];
  /** A pack's first round, which everyday limits do not cut. */
  readonly opening: boolean;
  /** What the learner should know about the session. */
  readonly told: readonly Told[];
  /** Every answer, in order; the last is the one in feedback or just before the question on screen. */
  readonly answers: readonly Answered[];
  /** The questions of an exam in their order, with how each stands; absent in any other session. */
  readonly sheet?: readonly SheetEntry[];
  /** Items changed in this session, over those of `setup.learner`. */
  readonly items: ReadonlyMap<ItemKey, ItemState>;
  /** How often each item was shown, so that a return is arranged anew. */
  readonly showings: ReadonlyMap<ItemKey, number>;
  /** Journal lines made so far, in order; whoever drives the session writes those it has not written. */
  readonly records: readonly JournalRecord[];
  /** What undo goes back to, and the line it takes back. */
  readonly past?: { readonly state: SessionState; readonly of: string };
}

/** What is known of an item now. */
export function itemNow(state: SessionState, key: ItemKey): ItemState | undefined {
  return state.items.get(key) ?? state.setup.learner.items.get(key);
}

/** The members a type names: lines may hold more, and would else be checked for none. */
type Named<R> = { readonly [K in keyof R as string extends K ? never : K]: R[K] };

/** A journal line without its place in a session. */
export type Body<R> = R extends JournalRecord
  ? Omit<Named<R>, 'session' | 'seq' | 'id' | 'at' | 'offset'>
  : never;

/** A journal line with its place in the session: the next number, and the moment. */
export function numbered<R extends JournalRecord>(state: SessionState, when: Moment, body: Body<R>): R {
  // An exam gone on with may have lost a line, and no number may be given twice.
  const seq = (state.records.at(-1)?.seq ?? -1) + 1;
  const { id: session, part } = state.setup;
  const id = part === undefined ? `${session}-${seq}` : `${session}-${seq}-${part}`;
  // Spreading a union member into its own shape is beyond the checker; Body<R> guarantees the rest.
  return { ...body, session, seq, id, at: when.at, offset: when.offset } as unknown as R;
}
