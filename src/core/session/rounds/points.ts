import type { Claim, Pack } from '../../pack.ts';

/** A point on which several sources speak. */
export interface Point {
  readonly about: string;
  /** In the pack's order. */
  readonly claims: readonly Claim[];
  /** Some of these claims contradict each other. */
  readonly contested: boolean;
}

/** The points of a pack on which two sources or more speak, in the pack's order. */
export function sharedPoints({ claims }: Pick<Pack, 'claims'>): readonly Point[] {
  const points = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.about === undefined) continue;
    const known = points.get(claim.about);
    if (known === undefined) points.set(claim.about, [claim]);
    else known.push(claim);
  }
  return [...points]
    .filter(([, on]) => new Set(on.map(({ source }) => source)).size > 1)
    .map(([about, on]) => {
      const ids = new Set(on.map(({ id }) => id));
      return { about, claims: on, contested: on.some((one) => one.contradicts.some((id) => ids.has(id))) };
    });
}
