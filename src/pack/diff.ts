import type { QuestionId } from '../core/ids.ts';
import { changesBetween } from '../core/memory/edits.ts';
import type { Pack } from '../core/pack.ts';
import { contentHashes } from '../core/question/content-hash.ts';
import { kindOf, type Question } from '../core/question/kinds.ts';
import { pairCounts, similarity } from '../core/text/similarity.ts';

/**
 * What became of a question from one edition to the next:
 * judging: what is accepted or known to be wrong changed, and so may past answers · reused: its id now stands for
 * another question · moved: it stands there under another id. The others as in `ContentChange`.
 */
export type DiffChange =
  | 'same'
  | 'judging'
  | 'wording'
  | 'evidence'
  | 'key'
  | 'reused'
  | 'moved'
  | 'gone'
  | 'new';

export interface DiffItem {
  readonly id: QuestionId;
  readonly change: DiffChange;
  /** Of a moved one: its new id, and whether its content changed with it. */
  readonly to?: QuestionId;
  readonly content?: 'same' | 'wording' | 'evidence' | 'key';
  readonly before?: Asked;
  readonly after?: Asked;
}

/** A question in words. */
interface Asked {
  readonly stem: string;
  readonly key: string;
}

/** Questions less alike than this, with another right answer, are not one question edited. */
const STILL_THE_SAME = 0.6;

/** What becomes of each question from one edition to the next, in the order of the old one; new ones last. Drafts count for nothing. */
export function diffPacks(oldPack: Pack, newPack: Pack, sha256: (text: string) => string): DiffItem[] {
  const old = servedById(oldPack);
  const fresh = servedById(newPack);
  const before = new Map([...old].map(([id, question]) => [id, contentHashes(question, oldPack, sha256)]));
  const present = [...fresh.values()].map((question) => ({
    id: question.id,
    hashes: contentHashes(question, newPack, sha256),
    supersedes: question.supersedes,
  }));
  const arrived = new Set<QuestionId>();
  const items = changesBetween(before, present).map((change): DiffItem => {
    const id = change.question;
    const was = old.get(id) as Question;
    const told = { id, before: inWords(was, oldPack) };
    if (change.change === 'gone') return { ...told, change: 'gone' };
    const to = change.change === 'moved' ? change.to : id;
    const is = fresh.get(to) as Question;
    const after = inWords(is, newPack);
    if (change.change === 'moved') {
      arrived.add(to);
      return { ...told, change: 'moved', to, content: change.content, after };
    }
    if (change.change === 'key' && isAnother(told.before.stem, after.stem))
      return { ...told, change: 'reused', after };
    if (change.change === 'same' && judging(was) !== judging(is))
      return { ...told, change: 'judging', after };
    return { ...told, change: change.change, after };
  });
  const added = [...fresh.values()].filter(({ id }) => !old.has(id) && !arrived.has(id));
  return [
    ...items,
    ...added.map((one): DiffItem => ({ id: one.id, change: 'new', after: inWords(one, newPack) })),
  ];
}

function servedById({ questions }: Pack): Map<QuestionId, Question> {
  return new Map(questions.filter(({ draft }) => !draft).map((question) => [question.id, question]));
}

function inWords(question: Question, pack: Pack): Asked {
  const kind = kindOf(question);
  return { stem: kind.stem(question, pack), key: kind.key(question, pack) };
}

function isAnother(before: string, after: string): boolean {
  return similarity(pairCounts(before), pairCounts(after)) < STILL_THE_SAME;
}

/** What decides a typed answer beside the key. */
function judging(question: Question): string {
  const { accept, reject, tolerance, units, diacritics } = question as unknown as Readonly<
    Record<string, unknown>
  >;
  return JSON.stringify([accept, reject, tolerance, units, diacritics]);
}
