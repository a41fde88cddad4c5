import type { QuestionId } from '../../ids.ts';
import { itemKey } from '../../ids.ts';
import type { Claim, Pack } from '../../pack.ts';
import { type Item, UNWRITTEN } from '../../question/kind.ts';
import type { Question } from '../../question/kinds.ts';
import type { Asked, SessionSetup } from '../setup.ts';

/** What a question has of its own that is made from claims. */
type Own<Q> = Q extends Question ? Omit<Q, keyof Item> : never;

/**
 * A question made from claims, as it stands for one round. Its id has a tilde, which no author's has: it is logged, and
 * never scheduled. The same claims asked in the same way are the same question on every machine.
 */
export function madeItem(
  { sha256 }: Pick<SessionSetup, 'sha256'>,
  pack: Pack,
  claims: readonly Claim[],
  ask: string,
  own: Own<Question>,
): Asked {
  const [first] = claims;
  const id =
    `~${sha256(JSON.stringify([own.kind, ...claims.map((claim) => claim.id)])).slice(0, 12)}` as QuestionId;
  const question = {
    id,
    claims: claims.map((claim) => claim.id),
    ask,
    ...(first?.chapter !== undefined && { chapter: first.chapter }),
    ...UNWRITTEN,
    ...own,
  } as Question;
  return { key: itemKey(pack.id, id), pack, question };
}
