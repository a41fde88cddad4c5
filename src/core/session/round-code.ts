import type { ChapterId, PackId } from '../ids.ts';
import type { Pack } from '../pack.ts';
import type { Filter } from './setup.ts';

/** Crockford's base 32: no letter that is taken for a figure. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const BITS = { pack: 13, edition: 10, length: 5, filter: 7, seed: 15 } as const;
const PAYLOAD = 10;
const CHECK = 2;
/** The largest prime that two signs hold: any one sign wrong, or any two exchanged within the payload, changes the sum. */
const PRIME = 1021;

/** What a code says, before any pack is looked at. */
interface CodeParts {
  readonly pack: number;
  readonly edition: number;
  readonly length: number;
  readonly filter: number;
  readonly seed: number;
}

/** A round that is the same for everybody: all that decides its items and their order. */
export interface Round {
  readonly pack: Pack;
  readonly filter: Filter;
  /** Questions, 1 to 32. */
  readonly length: number;
  /** 0 to 32,767. */
  readonly seed: number;
}

/** Why a code cannot be played. */
export type CodeProblem =
  | { readonly problem: 'mistyped' }
  | { readonly problem: 'no-pack' }
  /** The pack is here, but not as it was when the code was made. */
  | { readonly problem: 'other-edition'; readonly pack: Pack };

export const LONGEST_ROUND = 2 ** BITS.length;
export const ROUND_SEEDS = 2 ** BITS.seed;

/**
 * A round as twelve signs in three groups: pack, edition, length, filter and seed with two signs that catch a slip.
 * @throws RangeError for a length or seed out of range, and for a filter the pack does not have or that comes too late
 */
export function codeOf({ pack, filter, length, seed }: Round): string {
  const parts: CodeParts = {
    pack: tagOf(pack.id, BITS.pack),
    edition: editionOf(pack),
    length: length - 1,
    filter: filterNumber(pack, filter),
    seed,
  };
  let payload = 0n;
  for (const [name, bits] of Object.entries(BITS) as [keyof CodeParts, number][]) {
    const value = parts[name];
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits)
      throw new RangeError(`${name} is ${value}`);
    payload = (payload << BigInt(bits)) | BigInt(value);
  }
  const signs = Array.from({ length: PAYLOAD }, (_, at) =>
    Number((payload >> BigInt(5 * (PAYLOAD - 1 - at))) & 31n),
  );
  const check = checkOf(signs);
  const all = [...signs, check >> 5, check & 31].map((value) => SIGNS[value]).join('');
  return [all.slice(0, 4), all.slice(4, 8), all.slice(8)].join('-');
}

/** The round a code stands for among these packs; case, spaces and hyphens do not matter. */
export function roundOf(code: string, packs: readonly Pack[]): Round | CodeProblem {
  const parts = partsOf(code);
  if (parts === undefined) return { problem: 'mistyped' };
  const named = packs.filter(({ id }) => tagOf(id, BITS.pack) === parts.pack);
  const pack = named.find((one) => editionOf(one) === parts.edition);
  if (pack === undefined) {
    const [other] = named;
    return other === undefined ? { problem: 'no-pack' } : { problem: 'other-edition', pack: other };
  }
  const filter = filters(pack)[parts.filter];
  if (filter === undefined) return { problem: 'mistyped' };
  return { pack, filter, length: parts.length + 1, seed: parts.seed };
}

/** A number for a seed given as text, in the range a code holds. */
export function roundSeed(text: string): number {
  return tagOf(text, BITS.seed);
}

function partsOf(code: string): CodeParts | undefined {
  const typed = code.toUpperCase().replace(/[\s-]/g, '');
  const values = [...typed].map((sign) => SIGNS.indexOf(LOOKALIKES[sign] ?? sign));
  if (values.length !== PAYLOAD + CHECK || values.includes(-1)) return undefined;
  const signs = values.slice(0, PAYLOAD);
  const [high = 0, low = 0] = values.slice(PAYLOAD);
  if (checkOf(signs) !== high * 32 + low) return undefined;
  let payload = signs.reduce((all, value) => (all << 5n) | BigInt(value), 0n);
  const parts: Partial<Record<keyof CodeParts, number>> = {};
  for (const [name, bits] of (Object.entries(BITS) as [keyof CodeParts, number][]).reverse()) {
    parts[name] = Number(payload & ((1n << BigInt(bits)) - 1n));
    payload >>= BigInt(bits);
  }
  return parts as CodeParts;
}

function checkOf(signs: readonly number[]): number {
  return signs.reduce((sum, value, at) => (sum + (at + 1) * 31 * value) % PRIME, 7);
}

/** What the code of a filter counts in: nothing, the chapters, the tags by name. */
function filters(pack: Pack): readonly Filter[] {
  const tags = new Set(pack.questions.flatMap((question) => question.tags));
  return [
    {},
    ...pack.chapters.map(({ id }): Filter => ({ chapter: id as ChapterId })),
    ...[...tags].sort().map((tag): Filter => ({ tag })),
  ];
}

function filterNumber(pack: Pack, { chapter, tag }: Filter): number {
  return filters(pack).findIndex((one) => one.chapter === chapter && one.tag === tag);
}

/** Version and questions as they are served: with another of either, the same draw would be another round. */
function editionOf({ version, questions }: Pack): number {
  const served = questions.filter(({ draft }) => !draft).map(({ id }) => id);
  return tagOf(JSON.stringify([version, served]), BITS.edition);
}

/** FNV-1a folded to so many bits. */
function tagOf(text: PackId | string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash >>> bits) ^ hash) & (2 ** bits - 1);
}
