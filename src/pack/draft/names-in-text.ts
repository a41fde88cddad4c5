import { MONTHS, TITLES } from './known-words.ts';
import type { TextSentence } from './text-sentences.ts';

/** What a name stands for, as its neighbours tell. */
type NameSort = 'person' | 'place' | 'body';

const GROUPS = [
  /\b(?:University|College|School|Institute|Foundation|Academy)\b/,
  /\b(?:Times|Press|Post|News|Herald|Gazette|Tribune)\b/,
  /\b(?:Council|Parliament|Congress|Senate|House|Assembly|Court)\b/,
  /\b(?:Union|Federation|Republic|Nations|Kingdom|States)\b/,
  /\b(?:Department|Ministry|Office|Agency|Service|Commission|Committee|Board)\b/,
];

/** Whether two bodies are of a kind: universities, newspapers, parliaments, states, offices. */
export function sameSortOfBody(one: string, other: string): boolean {
  return GROUPS.some((group) => group.test(one) && group.test(other));
}

/** A name of the texts, whole: "Kim Jong-un" is never cut. */
export interface KnownName {
  readonly name: string;
  readonly sort: NameSort;
  /** In how many sentences it stands. */
  readonly sentences: number;
}

const NAME =
  /\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:(?:of|de|von|van|bin|al) (?:the )?(?=\p{Lu}))?\p{Lu}[\p{L}\p{M}.’'-]*)*/gu;
const DEMONYM = /(?:ian|ese|ean|ish|can|ench|erman|reek|wiss|utch|zbek|rab|ali)$/;
const BODY =
  /\b(?:Agency|Association|Bank|Board|Church|College|Commission|Committee|Company|Conference|Congress|Council|Court|Department|Federation|Forum|Foundation|Government|Guild|House|Institute|Ministry|Nations|Navy|Army|Office|Organi[sz]ation|Parliament|Party|Press|Railway|Republic|School|Senate|Society|Times|Trust|Union|University)\b/;
const SAYS =
  /^(?:, [^,]{0,60},)? (?:said|says|told|wrote|writes|stated|states|noted|argued|claimed|announced|became|was born|died|married|invented|discovered|painted|composed|founded|himself|herself)\b/;
const PLACE_BEFORE =
  /\b(?:in|near|to|from|into|through|across|around|north of|south of|east of|west of|capital of|city of|port of|visited|visit|visiting|reached|left|between) $/;
const SOURCE_BEFORE = /\b(?:according to|interview (?:with|in)|report by the|quoted in|wrote in) (?:the )?$/i;
const NO_PLACE = /(?:War|Era|Tank|Pandemic|Covid|Day|Year|Party|Research|Service|Treaty|Ocean|Sea)$/;
/** "the harbour master, Ines Ostler, said". */
const APPOSED = /^, \p{Ll}\p{L}+(?:ed|s|id|ld|te|ew|ke|ote)\b/u;
const TITLE_BEFORE = new RegExp(`\\b(?:${TITLES}) $`);

/** Names as they stand in one sentence, with their places. */
export function namesIn(
  text: string,
): { readonly name: string; readonly start: number; readonly titled: boolean }[] {
  return [...text.matchAll(NAME)].flatMap((found) => {
    const { name, offset, titled } = bare(found[0]);
    if (name === '' || MONTHS.has(name)) return [];
    const start = found.index + offset;
    return [{ name, start, titled: titled || TITLE_BEFORE.test(text.slice(0, start)) }];
  });
}

/** Without titles and nations before it, a genitive and full stops behind it. */
function bare(run: string): { name: string; offset: number; titled: boolean } {
  const genitive = Math.max(run.lastIndexOf('’s '), run.lastIndexOf("'s "));
  let offset = genitive === -1 ? 0 : genitive + 3;
  const words = run.slice(offset).split(' ');
  if (words.length > 1 && /^(?:The|A|An)$/.test(words[0] ?? '')) offset += (words.shift()?.length ?? 0) + 1;
  let titled = false;
  while (words.length > 1) {
    const first = words[0] ?? '';
    const isTitle = new RegExp(`^(?:${TITLES})$`).test(first);
    const pair = words.length > 2 && DEMONYM.test(first);
    const second = new RegExp(`^(?:${TITLES})$`).test(words[1] ?? '');
    if (
      !isTitle &&
      !(pair && second) &&
      !(first === 'North' && DEMONYM.test(words[1] ?? '') && words.length > 2)
    )
      break;
    titled ||= isTitle;
    offset += first.length + 1;
    words.shift();
  }
  while (words.length > 1 && /^\p{Ll}/u.test(words[0] ?? '')) {
    // "Professor of Medicine": what follows is the office, not a name.
    titled = false;
    offset += (words.shift()?.length ?? 0) + 1;
  }
  const name = words
    .join(' ')
    .replace(/[’'](?:s)?$/u, '')
    .replace(/[.’'-]+$/u, '');
  return { name, offset, titled };
}

/** The names of the texts that stand there more than once or have more than one word, with their sort. */
export function knownNames(sentences: readonly TextSentence[]): ReadonlyMap<string, KnownName> {
  const seen = new Map<
    string,
    { places: number; persons: number; bodies: number; inside: number; the: number; all: number }
  >();
  for (const { text } of sentences) {
    const here = new Set<string>();
    for (const { name, start, titled } of namesIn(text)) {
      const count = seen.get(name) ?? { places: 0, persons: 0, bodies: 0, inside: 0, the: 0, all: 0 };
      if (start > 0) count.inside += 1;
      const before = text.slice(0, start);
      const after = text.slice(start + name.length);
      if (PLACE_BEFORE.test(before) && !SOURCE_BEFORE.test(before) && !NO_PLACE.test(name)) count.places += 1;
      if (/\bthe $/i.test(before)) count.the += 1;
      if (titled || SAYS.test(after) || (before.endsWith(', ') && APPOSED.test(after))) count.persons += 1;
      if (name.includes(' ') && BODY.test(name)) count.bodies += 3;
      if (!here.has(name)) count.all += 1;
      here.add(name);
      seen.set(name, count);
    }
  }
  const known = new Map<string, KnownName>();
  for (const [name, { places, persons, bodies, inside, the, all }] of seen) {
    if (inside === 0 || name.length < 4 || /^[\p{Lu}.]+$/u.test(name) || DEMONYM.test(name)) continue;
    const most = Math.max(places, persons, bodies);
    if (most === 0) continue;
    const sort = bodies === most ? 'body' : persons === most ? 'person' : 'place';
    if (sort !== 'body' && 2 * the > all) continue;
    if (sort === 'person' && !name.includes(' ')) continue;
    known.set(name, { name, sort, sentences: all });
  }
  return known;
}
