import type { ClaimId } from '../ids.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Claim } from '../pack.ts';

/** The claims of a pack by id. */
export const claimsById = oncePerPack(
  ({ claims }): ReadonlyMap<ClaimId, Claim> => new Map(claims.map((claim) => [claim.id, claim])),
);
