import { isContested } from '../../../core/claim/elsewhere.ts';
import { claimsOf } from '../../../core/question/claims-of.ts';
import { kindOf } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { namesSource } from '../names-in-stem.ts';
import type { Rule } from '../rule.ts';

/** The desk asks what may be written at all, and a find shows the sentences: neither gives the answer as a fact. */
const EXEMPT = new Set(['headline', 'find']);

export const contestedUnnamed: Rule = {
  slug: 'contested-without-source-name',
  severity: 'error',
  summary: 'A question on a contested claim does not name the source that it follows.',
  why: 'Sources disagree here: without a name, a learner who knows another source is marked wrong for being right.',

  check(pack) {
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    return pack.questions.flatMap((question) => {
      const [claim] = claimsOf(question, pack);
      if (claim === undefined || EXEMPT.has(question.kind) || !isContested(pack, claim)) return [];
      const source = sources.get(claim.source);
      if (source === undefined || namesSource(kindOf(question).stem(question, pack), source)) return [];
      return [
        {
          owner: { part: 'question', id: question.id } as const,
          path: ['ask'],
          message: `Another claim contradicts ${quoted(claim.id)}, and the question does not say whose account it asks for.`,
          hint: `Name the source in the question: ${source.names.map(quoted).join(' or ')}.`,
        },
      ];
    });
  },
};
