import type { ClaimId } from '../../src/core/ids.ts';
import type { Pack } from '../../src/core/pack.ts';
import { samplePack } from './sample-pack.ts';

const TEXT = `The lamp at Kolm Point was first lit on 4 June 1871. Two hundred guests came by steamer,
and the band played until the fog rolled in.

The tower at Kolm Point is about 1,500 inches high and painted red. The tower was built by the engineer Margarethe Lindqvist.

Nobody has counted the steps.`;

/** The sample pack with one source's own text in it, and three claims where they stand in it. */
export const verbatimPack: Pack = {
  ...samplePack,
  sources: samplePack.sources.map((source) =>
    source.id === 'board-2021' ? { ...source, text: TEXT } : source,
  ),
  claims: samplePack.claims.map((claim) => {
    const start = claim.source === 'board-2021' ? TEXT.indexOf(claim.text) : -1;
    return start < 0 ? claim : { ...claim, anchor: { start, end: start + claim.text.length } };
  }),
};

export const claimId = (id: string) => id as ClaimId;
