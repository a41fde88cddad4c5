import { baseLanguage } from '../../core/text/fold.ts';
import { quoted } from '../finding.ts';
import type { Rule } from './rule.ts';

const UNIT =
  'day|night|week|weekend|month|year|decade|century|quarter|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december';
const RELATIVE_TIME = new RegExp(
  `\\b(?:yesterday|tomorrow|tonight|(?:days?|weeks?|months?|years?|decades?) ago|(?:last|next|this) (?:${UNIT}))\\b`,
  'i',
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
