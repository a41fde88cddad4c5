import type { ClaimId } from '../ids.ts';
import type { Claim, Pack } from '../pack.ts';

const indexes = new WeakMap<Pack, ReadonlyMap<ClaimId, Claim>>();

/** The claims of a pack by id; gathered once per pack. */
export function claimsById(pack: Pack): ReadonlyMap<ClaimId, Claim> {
  let index = indexes.get(pack);
  if (index === undefined) {
    index = new Map(pack.claims.map((claim) => [claim.id, claim]));
    indexes.set(pack, index);
  }
  return index;
}
