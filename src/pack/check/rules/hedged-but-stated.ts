import type { Problem } from '../../finding.ts';
import { quoted } from '../../finding.ts';
import { ATTRIBUTION } from '../attribution-words.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

export const hedgedButStated: Rule = {
  slug: 'hedged-but-stated',
  severity: 'warning',
  summary: 'A claim says "reportedly", "accused of" or "denied", and stands as stated.',
  why: 'What a source only passes on would be learnt and asked as its own word.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.claims.flatMap((claim): Problem[] => {
          const [cue] =
            claim.as === 'stated' && claim.by === undefined ? (ATTRIBUTION.exec(claim.text) ?? []) : [];
          if (cue === undefined) return [];
          return [
            {
              owner: { part: 'claim', id: claim.id },
              path: ['text'],
              message: `${quoted(cue)} passes something on, and the claim is stated.`,
              hint: 'Say how it is put (`as: reported`, alleged, denied, …) and by whom (`by:`).',
            },
          ];
        }),
};
