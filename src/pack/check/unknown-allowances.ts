import { closest } from '../../core/text/closest.ts';
import { quoted, type RuledProblem } from '../finding.ts';
import type { FindingLog } from '../finding-log.ts';
import type { RuleDescription } from './rule.ts';

export const ALLOW_UNKNOWN_RULE: RuleDescription = {
  slug: 'allow-unknown-rule',
  severity: 'warning',
  summary: 'An `allow` names a rule that there is not.',
  why: 'It sets nothing aside, and whoever reads it believes that it does.',
};

/** What the parts of a pack allow of rules that are not among these. */
export function unknownAllowances(
  allowances: FindingLog['allowances'],
  rules: readonly RuleDescription[],
): RuledProblem[] {
  const slugs = new Set(rules.map(({ slug }) => slug));
  return allowances
    .filter(({ rule }) => !slugs.has(rule))
    .map(({ owner, rule }) => {
      const meant = closest(rule, slugs);
      return {
        rule: ALLOW_UNKNOWN_RULE.slug,
        owner,
        path: ['allow', rule],
        message: `There is no rule ${quoted(rule)}.`,
        hint:
          meant === undefined ? 'Take it out; every finding names its rule.' : `Did you mean \`${meant}\`?`,
      };
    });
}
