import type { ClaimId } from '../ids.ts';
import type { Claim, Pack } from '../pack.ts';
import type { ClaimCard } from '../session/view.ts';
import { claimsById } from './by-id.ts';

/** A claim ready to be shown, with names for ids and the given words marked. */
export function claimCard(pack: Pack, id: ClaimId | undefined, highlight: readonly string[] = []): ClaimCard {
  const claim = id === undefined ? undefined : claimsById(pack).get(id);
  const source = pack.sources.find((one) => one.id === claim?.source);
  if (claim === undefined || source === undefined)
    throw new Error(`pack ${pack.id} has no claim ${id} with a source`);
  const by = pack.speakers.find((one) => one.id === claim.by)?.name;
  const via = pack.speakers.find((one) => one.id === claim.via)?.name;
  const on = claim.on ?? source.published;
  return {
    pack: pack.id,
    claim,
    source,
    standing: claim.as,
    ...(by !== undefined && { by }),
    ...(via !== undefined && { via }),
    ...(on !== undefined && { on }),
    verbatim: source.text !== undefined,
    highlight: ranges(claim, highlight),
  };
}

function ranges(claim: Claim, words: readonly string[]): { start: number; end: number }[] {
  const found = words
    .map((word) => ({ start: claim.text.indexOf(word), end: claim.text.indexOf(word) + word.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  return found.filter((range, index) => index === 0 || range.start >= (found[index - 1]?.end ?? 0));
}
