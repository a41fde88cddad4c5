import { type ItemKey, itemKey, type PackId, type QuestionId, type SessionId } from '../ids.ts';
import { type ContentChange, changesBetween, type PresentQuestion } from '../memory/edits.ts';
import type { ItemState, Learner } from '../memory/item.ts';
import type { Pack } from '../pack.ts';
import { type ContentHashes, contentHashes } from '../question/content-hash.ts';
import type { Question } from '../question/kinds.ts';
import type { JournalRecord, NoticeRecord } from './record.ts';
import { rejudgements } from './rejudge.ts';
import type { Moment, SessionSetup } from './setup.ts';

/** What the edits of a pack mean for one learner, to be told once. */
export interface EditReport {
  readonly pack: PackId;
  readonly title: string;
  /** How many questions they had met are asked in other words, or rest on other sentences. */
  readonly wording: number;
  readonly evidence: number;
  /** Something else is right now: learnt anew. In words of the question as it is now. */
  readonly keys: readonly { readonly stem: string; readonly key: string }[];
  readonly moved: number;
  readonly gone: number;
  readonly back: number;
  /** Answers that were right after all; UTC milliseconds, and minutes east of UTC. */
  readonly right: readonly { readonly at: number; readonly offset: number; readonly stem: string }[];
  /** Answers that are right no longer. */
  readonly wrong: number;
}

export interface EditsRequest
  extends Pick<SessionSetup, 'learner' | 'model' | 'settings' | 'sha256'>,
    Moment {
  readonly pack: Pack;
  /** Every line of the journal; only asked for where answers have to be judged again. */
  readonly records: () => readonly JournalRecord[];
  /** The session the lines are written under, which they are all of. */
  readonly session: SessionId;
}

export interface Edits {
  /** In this order. The last says that this edition was looked at: written without the others, they are lost. */
  readonly lines: readonly JournalRecord[];
  readonly report: EditReport;
}

/** What stands in a pack, in short: 12 hex. Another one means that something of it was edited. */
export function editionOf({ questions, claims }: Pack, sha256: (text: string) => string): string {
  return sha256(JSON.stringify([questions, claims])).slice(0, 12);
}

/**
 * Holds a learner's past against a pack as it is now; undefined when it was held against this very edition before, or
 * there is no past. What is right decides: with the same key everything learnt is kept, with another one the item is
 * learnt anew. Answers of the past are judged by the present key either way, and nothing is ever removed.
 */
export function editsOf(request: EditsRequest): Edits | undefined {
  const { pack, learner, sha256 } = request;
  const edition = editionOf(pack, sha256);
  const known = itemsOf(learner, pack.id);
  if (learner.editions.get(pack.id) === edition || known.size === 0) return undefined;
  const now = new Map(pack.questions.map((question) => [question.id, present(question, request)]));
  const changes = changesBetween(new Map([...known].map(([id, { hashes }]) => [id, hashes])), [
    ...now.values(),
  ]);
  const numbered = numbering(request);
  const moved = new Map<QuestionId, QuestionId>();
  const told: NonNullable<NoticeRecord['items']> = [];
  const changed = new Map<QuestionId, { readonly item: ItemState; readonly content: ContentChange }>();
  const counts = { wording: 0, evidence: 0, moved: 0, gone: 0, back: 0 };
  for (const change of changes) {
    const { question } = change;
    const item = known.get(question);
    if (item === undefined) continue;
    if (change.change === 'gone') {
      if (item.archived) continue;
      counts.gone += 1;
      told.push({ question, archived: true });
      continue;
    }
    const id = change.change === 'moved' ? change.to : question;
    const content = change.change === 'moved' ? change.content : change.change;
    if (change.change === 'moved') {
      // The heir has a past of its own: this one stays where it is.
      if (known.has(id)) continue;
      counts.moved += 1;
      moved.set(question, id);
    }
    if (item.archived) counts.back += 1;
    if (content === 'wording' || content === 'evidence') counts[content] += 1;
    if (content !== 'same' || item.archived) {
      told.push({
        question: id,
        hashes: { ...hashesOf(now, id) },
        ...(item.archived && { archived: false }),
      });
    }
    changed.set(id, { item, content });
  }
  const judging = rejudgements(request, changed, now, moved);
  const lines = [
    ...[...moved].map(([question, to]) => numbered({ event: 'rename', pack: pack.id, question, to })),
    ...judging.lines.map((body) => numbered(body)),
    numbered({ event: 'notice', about: 'edition', pack: pack.id, edition, items: told }),
  ];
  const { keys, right, wrong } = judging;
  return { lines, report: { pack: pack.id, title: pack.title, ...counts, keys, right, wrong } };
}

/** A line without its place in the session. */
export type LineBody = { readonly event: JournalRecord['event'] } & Readonly<Record<string, unknown>>;

function numbering({ session, at, offset }: EditsRequest): (body: LineBody) => JournalRecord {
  let seq = 0;
  return (body) => {
    const place = { session, seq, id: `${session}-${seq}`, at, offset };
    seq += 1;
    return { ...body, ...place } as unknown as JournalRecord;
  };
}

function present(question: Question, { pack, sha256 }: EditsRequest): PresentQuestion {
  const { id, supersedes } = question;
  return { id, supersedes, hashes: contentHashes(question, pack, sha256) };
}

function hashesOf(now: ReadonlyMap<QuestionId, PresentQuestion>, id: QuestionId): ContentHashes {
  return (now.get(id) as PresentQuestion).hashes;
}

function itemsOf({ items }: Learner, pack: PackId): Map<QuestionId, ItemState> {
  const prefix: ItemKey = itemKey(pack, '' as QuestionId);
  const found = new Map<QuestionId, ItemState>();
  for (const [key, item] of items) {
    if (key.startsWith(prefix)) found.set(key.slice(prefix.length) as QuestionId, item);
  }
  return found;
}
