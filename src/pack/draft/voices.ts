import { kindOfPlace } from './countries.ts';

/** A name with the small words that belong to it: "la Repubblica", "the New York Times". */
const NAMED = String.raw`(?:(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l) )?\p{Lu}[\p{L}\p{M}’'-]*(?: (?:of |for )?\p{Lu}[\p{L}\p{M}’'-]*)*`;
const SAYS =
  '(?:says|said|reports|reported|states|stated|writes|wrote|notes|noted|points out|pointed out|claims|claimed|highlights|highlighted|argues|argued|observed|observes|warned|warns|announced|told|explains|explained|adds|added|estimates|estimated)';
const PATTERNS = [
  // "according to the BBC, …", "according to a report by the harbour office, …"
  String.raw`[Aa]ccording to(?: [\p{L}\d’'-]+){0,6}? (?<voice>${NAMED})(?=[,.;])`,
  `[Ii]nterview (?:with|in) (?<voice>${NAMED})(?=[,.;]| that)`,
  // "Le Monde reports that …"
  `(?:^|[,–—] )(?<voice>${NAMED}) ${SAYS} `,
  // "Ines Ostler, the harbour master, said …"
  String.raw`(?:^|, )(?<voice>\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+), (?:[^,]{3,70}, )?${SAYS} `,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Whom a sentence names for what it says: a person, a state, or a paper, an office, a broadcaster. */
export interface Voice {
  readonly text: string;
  readonly start: number;
  readonly sort: 'person' | 'state' | 'body';
}

const BODY =
  /\b(?:Times|Post|News|Herald|Gazette|Tribune|Daily|Journal|Review|Economist|Agency|Chronicle|Guardian|Mirror|Courier|Ministry|Office|Council|Commission|Bank|Institute|University)\b|^(?:Le|la|La|El|el|the|The) |^\p{Lu}+$/u;
const NOBODY =
  /^(?:The |the )?(?:However|Moreover|Experts?|Analysts?|Reports?|He|She|It|They|This|That|Others?|Some|Many|Critics?|Officials?)$/;

/** Every voice of a sentence, in the order of how plainly it is named. */
export function voicesIn(text: string): Voice[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Voice[] => {
      const voice = match.groups?.voice;
      if (voice === undefined || NOBODY.test(voice)) return [];
      return [{ text: voice, start: match.index + match[0].lastIndexOf(voice), sort: sortOf(voice) }];
    }),
  );
  return found.filter((voice, at) => found.findIndex(({ start }) => start === voice.start) === at);
}

function sortOf(voice: string): Voice['sort'] {
  if (kindOfPlace(voice) !== 'other') return 'state';
  return BODY.test(voice) || !voice.includes(' ') ? 'body' : 'person';
}
