import type { ClaimId, ItemKey } from '../../core/ids.ts';
import type { Opens } from '../screen.ts';

/** Where the screens to look around in can lead, beside each other. */
export interface InsightLinks {
  /** A session of these items alone. */
  practise(items: readonly ItemKey[]): Opens;
  /** The reader at a claim; undefined where its pack is not at hand. */
  read(pack: string, claim: ClaimId): Opens | undefined;
  /** Tells the author of a pack that something is wrong with a question. */
  flag(pack: string, question: string, reason: string): Promise<void>;
}
