import type { QuestionId } from '../ids.ts';
import type { ContentHashes } from '../question/content-hash.ts';

/**
 * What happened to a question between two moments, as its hashes tell:
 * same · wording: it is asked in other words, or with other options · evidence: the sentences behind it are others ·
 * key: something else is right now. The gravest one counts.
 */
export type ContentChange = 'same' | 'wording' | 'evidence' | 'key';

/** A question as it stands in a pack now. */
export interface PresentQuestion {
  readonly id: QuestionId;
  readonly hashes: ContentHashes;
  /** Ids of earlier questions whose history it takes over. */
  readonly supersedes: readonly QuestionId[];
}

/** What became of a question known from before. */
export type QuestionChange =
  | { readonly question: QuestionId; readonly change: ContentChange }
  | { readonly question: QuestionId; readonly change: 'gone' }
  /** It stands there under another id; `content` says whether anything else changed with it. */
  | {
      readonly question: QuestionId;
      readonly change: 'moved';
      readonly to: QuestionId;
      readonly content: ContentChange;
    };

/** How the content of one question changed from one moment to another. */
export function contentChange(before: ContentHashes, now: ContentHashes): ContentChange {
  if (before.key !== now.key) return 'key';
  if (before.evidence !== now.evidence) return 'evidence';
  return before.prompt === now.prompt ? 'same' : 'wording';
}

/**
 * What became of each question known from before, in the order given. One whose id is gone has moved when a present
 * question supersedes it, or when exactly one question with a new id has the very same content.
 * @param before ids with their hashes then: of an earlier version of the pack, or of a learner's last answers
 */
export function changesBetween(
  before: ReadonlyMap<QuestionId, ContentHashes>,
  now: readonly PresentQuestion[],
): QuestionChange[] {
  const present = new Map(now.map((question) => [question.id, question]));
  const heirs = new Map(now.flatMap(({ id, supersedes }) => supersedes.map((old) => [old, id] as const)));
  const newcomers = new Map<string, QuestionId[]>();
  for (const { id, hashes } of now) {
    if (before.has(id)) continue;
    const content = contentOf(hashes);
    newcomers.set(content, [...(newcomers.get(content) ?? []), id]);
  }
  return [...before].map(([question, hashes]): QuestionChange => {
    const still = present.get(question);
    if (still !== undefined) return { question, change: contentChange(hashes, still.hashes) };
    const alike = newcomers.get(contentOf(hashes)) ?? [];
    const to = heirs.get(question) ?? (alike.length === 1 ? alike[0] : undefined);
    const heir = to === undefined ? undefined : present.get(to);
    if (heir === undefined) return { question, change: 'gone' };
    return { question, change: 'moved', to: heir.id, content: contentChange(hashes, heir.hashes) };
  });
}

function contentOf({ prompt, key, evidence }: ContentHashes): string {
  return `${prompt} ${key} ${evidence}`;
}
