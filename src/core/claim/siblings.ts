import type { ClaimId, QuestionId } from '../ids.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Pack } from '../pack.ts';
import type { Item } from '../question/kind.ts';

/** What each question rests on: the ids of its claims, and what those are about. */
type Grounds = ReadonlyMap<QuestionId, ReadonlySet<string>>;

/**
 * Whether two questions of a pack help to answer each other: they share a claim, or claims of theirs are about the
 * same point. A question is no sibling of itself. The grounds of all questions are gathered once per pack.
 */
export function areSiblings(pack: Pack, one: Item, other: Item): boolean {
  if (one.id === other.id) return false;
  const otherGrounds = groundsOf(pack, other);
  for (const ground of groundsOf(pack, one)) if (otherGrounds.has(ground)) return true;
  return false;
}

/** What a question rests on: names for its claims and what they are about. None for a question the pack does not have. */
export function groundsOf(pack: Pack, { id }: Pick<Item, 'id'>): ReadonlySet<string> {
  return allGrounds(pack).get(id) ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();

const allGrounds = oncePerPack((pack): Grounds => {
  const about = new Map<ClaimId, string>();
  for (const claim of pack.claims) if (claim.about !== undefined) about.set(claim.id, claim.about);
  return new Map(
    pack.questions.map((question) => {
      const grounds = new Set<string>();
      for (const id of question.claims) {
        grounds.add(`claim ${id}`);
        const point = about.get(id);
        if (point !== undefined) grounds.add(`about ${point}`);
      }
      return [question.id, grounds];
    }),
  );
});
