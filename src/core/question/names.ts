import type { Pack } from '../pack.ts';
import { type Rng, shuffled } from '../random.ts';
import { claimsOf } from './claims-of.ts';
import type { Item } from './kind.ts';

/** Someone a headline can be laid at the door of: a speaker of the pack, or one of its sources. */
export interface Name {
  readonly id: string;
  readonly sort: 'speaker' | 'source';
  readonly text: string;
}

/** All speakers, then all sources, in the pack's order. */
export function namesOf(pack: Pack): Name[] {
  return [
    ...pack.speakers.map(({ id, name }) => ({ id, sort: 'speaker' as const, text: name })),
    ...pack.sources.map(({ id, cite }) => ({ id, sort: 'source' as const, text: cite })),
  ];
}

/** Who the first claim is by, else its source: the id to attribute to where an author names none. */
export function voiceOf(question: Item, pack: Pack): string | undefined {
  const [first] = claimsOf(question, pack);
  return first?.by ?? first?.source;
}

/** Ids of all who say or relay the claims of a question, or agree with them elsewhere: each could be named with reason. */
function voicesBehind(question: Item, pack: Pack): Set<string> {
  const behind = claimsOf(question, pack);
  const agreeing = pack.claims.filter(
    (claim) =>
      claim.about !== undefined &&
      behind.some(
        (other) =>
          other.about === claim.about &&
          !other.contradicts.includes(claim.id) &&
          !claim.contradicts.includes(other.id),
      ),
  );
  return new Set(
    [...behind, ...agreeing]
      .flatMap(({ by, via, source }) => [by, via, source])
      .filter((id) => id !== undefined),
  );
}

/** Everybody who can be shown beside the right name: the same sort first, each sort in random order. */
export function otherNames(question: Item, right: Name | undefined, pack: Pack, rng: Rng): Name[] {
  const voices = voicesBehind(question, pack);
  const others = namesOf(pack).filter(
    ({ id, text }) => !voices.has(id) && id !== right?.id && text !== right?.text,
  );
  const alike = others.filter(({ sort }) => sort === right?.sort);
  const unlike = others.filter(({ sort }) => sort !== right?.sort);
  return [...shuffled(alike, rng), ...shuffled(unlike, rng)];
}
