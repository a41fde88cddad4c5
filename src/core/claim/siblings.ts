import type { ClaimId, QuestionId } from '../ids.ts';
import type { Pack } from '../pack.ts';
import type { Item } from '../question/kind.ts';

/** What each question rests on: the ids of its claims, and what those are about. */
type Grounds = ReadonlyMap<QuestionId, ReadonlySet<string>>;

const groundsOfPack = new WeakMap<Pack, Grounds>();

/**
 * Whether two questions of a pack help to answer each other: they share a claim, or claims of theirs are about the
 * same point. A question is no sibling of itself. The grounds of all questions are gathered once per pack.
 */
export function areSiblings(pack: Pack, one: Item, other: Item): boolean {
  if (one.id === other.id) return false;
  const grounds = groundsOf(pack);
  const otherGrounds = grounds.get(other.id);
  if (otherGrounds === undefined) return false;
  for (const ground of grounds.get(one.id) ?? []) if (otherGrounds.has(ground)) return true;
  return false;
}

function groundsOf(pack: Pack): Grounds {
  let grounds = groundsOfPack.get(pack);
  if (grounds === undefined) {
    grounds = gather(pack);
    groundsOfPack.set(pack, grounds);
  }
  return grounds;
}

function gather(pack: Pack): Grounds {
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
}
