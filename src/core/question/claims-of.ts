import { claimsById } from '../claim/by-id.ts';
import type { Claim, Pack } from '../pack.ts';
import type { Item } from './kind.ts';

/** The claims a question hangs on, in its own order; an id the pack does not know is left out. */
export function claimsOf(question: Item, pack: Pack): Claim[] {
  const byId = claimsById(pack);
  return question.claims.flatMap((id) => byId.get(id) ?? []);
}
