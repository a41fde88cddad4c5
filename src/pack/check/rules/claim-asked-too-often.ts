import type { ClaimId } from '../../../core/ids.ts';
import { kindOf } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

const MOST = 3;

/** Further claims of a question only stand beside the one that settles it, so the first alone is counted. */
export const claimAskedTooOften: Rule = {
  slug: 'claim-asked-too-often',
  severity: 'warning',
  summary: 'More than three questions are settled by one claim.',
  why: 'The learner meets one sentence again and again, and the rest of the pack waits.',

  check(pack) {
    const counts = new Map<ClaimId, number>();
    for (const question of pack.questions) {
      const [first] = question.claims;
      if (first === undefined || !kindOf(question).scheduled) continue;
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    return pack.claims.flatMap(({ id, text }) => {
      const count = counts.get(id) ?? 0;
      if (count <= MOST) return [];
      return [
        {
          owner: { part: 'claim', id } as const,
          path: [],
          message: `${count} questions are settled by the claim ${quoted(text)}.`,
          hint: 'Keep the three best, or split the claim in two.',
        },
      ];
    });
  },
};
