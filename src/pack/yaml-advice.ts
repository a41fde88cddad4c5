import { clean } from '../core/text/clean.ts';
import type { Advice } from './finding.ts';

export const NO_ALIAS: Advice = {
  message: 'YAML anchors and aliases (& and *) are not used in packs.',
  hint: 'Put quotes round a text that starts with & or *.',
};
export const NO_TAG: Advice = {
  message: 'YAML tags (!) are not used in packs.',
  hint: 'Put quotes round a text that starts with !.',
};
export const ONE_DOCUMENT: Advice = {
  message: 'A pack file holds one YAML document.',
  hint: 'Take the line --- out, or split the file.',
};
export const EMPTY: Advice = {
  message: 'The file is empty.',
  hint: 'Write the pack into it, or take the file away.',
};
export const KEY_NOT_TEXT: Advice = {
  message: 'A list or a map stands where a key should.',
  hint: 'Put quotes round a text that starts with [ or {.',
};

/** What the parser's own words mean for somebody who writes a pack. */
const SYNTAX_HINTS: readonly (readonly [RegExp, string])[] = [
  [/maxDepth/, 'Nest lists and maps less deeply: a pack needs about six levels.'],
  [/non-printable/, 'Take the control character out that stands here.'],
  [/\btabs?\b/i, 'Indent with spaces, not with tabs.'],
  [
    /deficient indentation|within a (?:flow|double|single)/,
    'Close the bracket or the quote that was opened before this place.',
  ],
  [/flow collection/, 'Put quotes round texts with a comma, a bracket or a colon inside [ ] or { }.'],
  [
    /indentation|mapping|end of the stream/,
    'See whether the lines are indented alike; put quotes round a text that holds ": " or " #".',
  ],
];

/** Complaints behind which a look at the lines may find what was done; the others say it themselves. */
export const TROUBLED = /indentation|mapping|implicit key|end of the stream|flow collection|within a|tab/i;

/** What to do about a key that an entry has twice. */
export function twiceHint(key: string, inList: boolean): string {
  if (key === 'source') return 'Several texts stand in a list, `sources:`, each with an `id:` of its own.';
  return key === 'id' && inList
    ? 'Put a hyphen before it if a new entry begins here: - id: …; else take one of the two out.'
    : 'Take one of the two out.';
}

/** A parser's complaint as an author's problem. */
export function syntaxAdvice(reason: string): Advice & { readonly rule: string } {
  const hint = SYNTAX_HINTS.find(([pattern]) => pattern.test(reason))?.[1];
  const deep = reason.includes('maxDepth');
  return {
    rule: deep ? 'yaml-too-deep' : 'yaml-syntax',
    message: deep
      ? 'Lists and maps are nested more than 50 deep.'
      : `This is not YAML: ${clean(reason, 200)}.`,
    hint: hint ?? 'Put quotes round a text that starts with one of { [ ! - * & @ % or holds ": ".',
  };
}
