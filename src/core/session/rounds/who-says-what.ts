import type { Claim, Pack } from '../../pack.ts';
import { type Rng, shuffled } from '../../random.ts';
import type { Asked, SessionSetup } from '../setup.ts';
import { madeItem } from './made.ts';

/** Rows that fit a small window with the sources under them. */
const MOST_ROWS = 4;
const LONGEST_ROW = 130;

/** Sentences to be put beside the sources they come from, one of each source; undefined where fewer than two remain. */
export function whoSaysWhat(
  setup: SessionSetup,
  pack: Pack,
  claims: readonly Claim[],
  rng: Rng,
): Asked | undefined {
  const told = new Map<string, Claim>();
  for (const claim of shuffled(claims, rng)) {
    if (!told.has(claim.source) && claim.text.length <= LONGEST_ROW && !namesASource(claim, pack)) {
      told.set(claim.source, claim);
    }
  }
  const rows = [...told.values()].slice(0, MOST_ROWS);
  if (rows.length < 2) return undefined;
  const cite = (claim: Claim) => pack.sources.find(({ id }) => id === claim.source)?.cite ?? claim.source;
  return madeItem(setup, pack, rows, setup.stems.whoSaysWhat, {
    kind: 'match',
    pairs: rows.map((claim): [string, string] => [claim.text, cite(claim)]),
    extra: [],
  });
}

/** A sentence that names a source gives its own answer away. */
function namesASource({ text }: Claim, { sources }: Pack): boolean {
  return sources.some(({ cite, names }) => [cite, ...names].some((name) => text.includes(name)));
}
