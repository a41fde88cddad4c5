import { isContested } from '../../../core/claim/elsewhere.ts';
import { claimsOf } from '../../../core/question/claims-of.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

export const truefalseOfContested: Rule = {
  slug: 'truefalse-of-contested',
  severity: 'error',
  summary:
    'True or false is asked of a claim that is contested, or that its source does not state as a fact.',
  why: 'What somebody alleged, expects or denies is neither true nor false by that sentence.',

  check: (pack) =>
    pack.questions.flatMap((question) => {
      const [claim] = claimsOf(question, pack);
      if (question.kind !== 'truefalse' || claim === undefined) return [];
      const contested = isContested(pack, claim);
      if (!contested && claim.as === 'stated') return [];
      return [
        {
          owner: { part: 'question', id: question.id } as const,
          path: ['kind'],
          message: contested
            ? `True or false is asked of ${quoted(claim.id)}, which another claim contradicts.`
            : `True or false is asked of ${quoted(claim.id)}, which is not stated but ${claim.as}.`,
          hint: 'Ask what may be written (kind: headline) or who says so.',
        },
      ];
    }),
};
