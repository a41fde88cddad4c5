import type { Standing } from '../../core/pack.ts';

/** Words with which a sentence puts something, the most telling first. */
const CUES: readonly (readonly [Standing, RegExp])[] = [
  ['denied', /\b(?:denie[sd]|rejected (?:the|these|those) (?:claims?|allegations?|reports?))\b/i],
  [
    'alleged',
    /\b(?:alleg(?:es?|ed|edly)|accus(?:es?|ed)|claim(?:s|ed) (?:that|to)|purportedly|supposedly)\b/i,
  ],
  [
    'reported',
    /\b(?:reportedly|according to|is (?:said|believed|reported|thought) to|are (?:said|believed|reported|thought) to|was (?:said|reported|quoted)|reports? (?:that|indicate|suggest)|rumou?red|told (?:reporters|the)|(?<!-)claimed|in quantities that reportedly)\b/i,
  ],
  [
    'expected',
    /\b(?:is|are|was|were) (?:expected|planned|due|likely|set) to\b|\bintends? to\b|\banticipates?\b|(?<![’']s )\bplans? to\b/i,
  ],
];

/** How a sentence puts what it says, by its own words; a person confirms it. */
export function standingOf(sentence: string): Standing {
  return CUES.find(([, cue]) => cue.test(sentence))?.[0] ?? 'stated';
}
