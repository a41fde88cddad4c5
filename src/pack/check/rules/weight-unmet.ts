import { type ClaimCoverage, coverage, waysAsked } from '../../../core/claim/coverage.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

export const weightUnmet: Rule = {
  slug: 'weight-unmet',
  severity: 'warning',
  summary:
    'A claim is asked in fewer ways than its weight wants: 3 wants two, 2 wants one, 1 wants one or a reason.',
  why: 'The author held it worth knowing, and no learner will be asked.',

  check: (pack) =>
    coverage(pack)
      .filter(({ met }) => !met)
      .map((claim) => ({
        owner: { part: 'claim', id: claim.claim.id } as const,
        path: [],
        ...adviceOn(claim),
      })),
};

function adviceOn({ claim, ways }: ClaimCoverage) {
  const found = ways === 0 ? 'no question' : 'one question';
  const message = `The claim ${quoted(claim.id)} has weight ${claim.weight} and ${found} that counts.`;
  if (claim.weight === 1) return { message, hint: 'Ask it, or say in `unasked:` why not.' };
  const missing = waysAsked(claim) - ways === 1 ? 'Add a question' : 'Add two questions';
  const other = ways === 1 ? ' of another kind, or one that asks another thing,' : '';
  return { message, hint: `${missing}${other} or lower the weight. Find and drafts do not count.` };
}
