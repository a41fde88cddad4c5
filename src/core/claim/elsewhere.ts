import type { ClaimId } from '../ids.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Claim, Pack } from '../pack.ts';
import type { Elsewhere } from '../session/view.ts';
import { clean } from '../text/clean.ts';
import { claimsById } from './by-id.ts';

/** Most UTF-16 units of a claim's text where it has no `says`. */
const SAYS_LENGTH = 60;

interface Relations {
  readonly cites: ReadonlyMap<string, string>;
  readonly contradicting: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;
}

/** Whether some claim of the pack contradicts this one; a contradiction written on one side counts for both. */
export function isContested(pack: Pack, claim: Pick<Claim, 'id'>): boolean {
  return relationsOf(pack).contradicting.has(claim.id);
}

/** The claims that contradict this one; a contradiction written on one side counts for both. */
export function contradictionsOf(pack: Pack, claim: Pick<Claim, 'id'>): ReadonlySet<ClaimId> {
  return relationsOf(pack).contradicting.get(claim.id) ?? new Set();
}

/**
 * What else is said on the point of a claim: claims that contradict it, further claims the question hangs on, and
 * what other sources say on the same point; in this order, within each in the pack's order.
 *
 * @param claims the claim shown in full, then the others of the question; an id the pack does not know is left out.
 */
export function elsewhereOf(pack: Pack, claims: readonly ClaimId[]): Elsewhere[] {
  const { cites, contradicting } = relationsOf(pack);
  const byId = claimsById(pack);
  const [first, ...others] = claims;
  const shown = first === undefined ? undefined : byId.get(first);
  if (shown === undefined) return [];
  const against = contradicting.get(shown.id);
  const together = new Set(others);

  const relationTo = (claim: Claim): Elsewhere['relation'] | undefined => {
    if (against?.has(claim.id)) return 'contradicts';
    if (together.has(claim.id)) return 'together';
    const samePoint = claim.about !== undefined && claim.about === shown.about;
    return samePoint && claim.source !== shown.source ? 'also' : undefined;
  };
  const found = pack.claims.flatMap((claim) => {
    const relation = claim.id === shown.id ? undefined : relationTo(claim);
    return relation === undefined
      ? []
      : [{ cite: cites.get(claim.source) ?? '', says: inShort(claim), relation }];
  });
  return (['contradicts', 'together', 'also'] as const).flatMap((relation) =>
    found.filter((line) => line.relation === relation),
  );
}

function inShort(claim: Claim): string {
  if (claim.says !== undefined) return claim.says;
  if (claim.text.length <= SAYS_LENGTH) return claim.text;
  const head = claim.text.slice(0, SAYS_LENGTH);
  const lastSpace = head.lastIndexOf(' ');
  if (lastSpace <= 0) return clean(claim.text, SAYS_LENGTH);
  return `${head.slice(0, lastSpace).replace(/[\s,;:–-]+$/, '')}…`;
}

const relationsOf = oncePerPack(
  (pack): Relations => ({
    cites: new Map(pack.sources.map((source) => [source.id, source.cite])),
    contradicting: contradictions(pack),
  }),
);

function contradictions(pack: Pack): Map<ClaimId, Set<ClaimId>> {
  const pairs = new Map<ClaimId, Set<ClaimId>>();
  const add = (one: ClaimId, other: ClaimId) => {
    const against = pairs.get(one);
    if (against === undefined) pairs.set(one, new Set([other]));
    else against.add(other);
  };
  for (const claim of pack.claims) {
    for (const other of claim.contradicts) {
      add(claim.id, other);
      add(other, claim.id);
    }
  }
  return pairs;
}

/** The claims that contradict one, in the pack's order. */
export function contradictingOf(pack: Pack, { id }: Pick<Claim, 'id'>): Claim[] {
  const against = relationsOf(pack).contradicting.get(id);
  return against === undefined ? [] : pack.claims.filter((claim) => against.has(claim.id));
}
