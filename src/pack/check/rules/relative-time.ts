import { baseLanguage } from '../../../core/text/fold.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

const SPAN =
  '(?:[Dd]ay|[Nn]ight|[Ww]eek|[Ww]eekend|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entury|[Qq]uarter|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
/** With a capital: "this may lead to" and "the last march" are no months. */
const NAMED =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)';
const POSSESSIVE = "(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|['’]s)";
const RELATIVE_TIME = new RegExp(
  [
    '\\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b',
    '(?<!(?:\\b(?:million|billion|thousand|thousands of)|\\d[,.\u00a0 ]\\d{3}|\\d{4}) )\\b(?:days?|weeks?|months?|years?|decades?) ago\\b',
    // "The last day of the war" and "the next day" are reckoned from what the sentence tells.
    `(?<!${POSSESSIVE} )\\b[Ll]ast ${SPAN}\\b(?! (?:of|before)\\b)`,
    `(?<!\\b[Tt]he )\\b[Nn]ext ${SPAN}\\b`,
    `\\b[Tt]his ${SPAN}\\b(?! of\\b)`,
    `\\b(?:[Ll]ast|[Nn]ext|[Tt]his) ${NAMED}\\b`,
  ].join('|'),
);

export const relativeTime: Rule = {
  slug: 'relative-time-without-on',
  severity: 'error',
  summary: 'A claim speaks of "last month" or "yesterday" and has no `on`.',
  why: 'Nobody can tell which month is meant once the text is older than that.',

  check: (pack) =>
    baseLanguage(pack.language) !== 'en'
      ? []
      : pack.claims.flatMap((claim) => {
          const found = claim.on === undefined ? RELATIVE_TIME.exec(claim.text) : null;
          if (found === null) return [];
          return [
            {
              owner: { part: 'claim', id: claim.id } as const,
              path: ['text'],
              message: `${quoted(found[0])} is relative to a day that the claim does not name.`,
              hint: 'Add `on:` with the day, month or year it speaks of.',
            },
          ];
        }),
};
