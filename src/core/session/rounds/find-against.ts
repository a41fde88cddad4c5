import { contradictionsOf } from '../../claim/elsewhere.ts';
import type { Claim, Pack } from '../../pack.ts';
import type { Asked, SessionSetup } from '../setup.ts';
import { madeItem } from './made.ts';

/** The sentence of the same chapter that contradicts this one, to be pointed at; undefined where there is none. */
export function findAgainst(setup: SessionSetup, pack: Pack, claim: Claim): Asked | undefined {
  const { chapter } = claim;
  const against = contradictionsOf(pack, claim);
  const settling = pack.claims.filter((other) => other.chapter === chapter && against.has(other.id));
  if (chapter === undefined || settling.length === 0) return undefined;
  return madeItem(setup, pack, settling, setup.stems.against(claim.text), {
    kind: 'find',
    passage: { chapter },
  });
}
