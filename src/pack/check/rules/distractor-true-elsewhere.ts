import type { Claim, Pack } from '../../../core/pack.ts';
import { claimsOf } from '../../../core/question/claims-of.ts';
import { kindOf } from '../../../core/question/kinds.ts';
import { wordsStandIn } from '../../../core/text/stands-in.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { namesSource } from '../names-in-stem.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

export const distractorTrueElsewhere: Rule = {
  slug: 'distractor-true-elsewhere',
  severity: 'warning',
  summary:
    'Another source makes a wrong option right, and the question does not say whose account it follows.',
  why: 'A learner who knows the other source is marked wrong for being right.',

  check(pack) {
    const byPoint = claimsByPoint(pack);
    return pickedQuestions(pack).flatMap(({ question, wrong }) => {
      const claims = claimsOf(question, pack);
      const stem = kindOf(question).stem(question, pack);
      const source = pack.sources.find(({ id }) => id === claims[0]?.source);
      if (source === undefined || namesSource(stem, source)) return [];
      const others = (byPoint.get(claims[0]?.about) ?? []).filter((claim) => claim.source !== source.id);
      return wrong.flatMap(({ text, path }) => {
        const other = others.find(({ says = '', text: sentence }) =>
          [says, sentence].some((words) => wordsStandIn(words, text, pack.language)),
        );
        if (other === undefined) return [];
        return [
          aboutQuestion(
            question,
            path,
            `${quoted(text)} is what ${quoted(other.id)} says, from another source.`,
            `Name the source in the question: ${source.names.map(quoted).join(' or ')}.`,
          ),
        ];
      });
    });
  },
};

function claimsByPoint({ claims }: Pack): ReadonlyMap<string | undefined, readonly Claim[]> {
  const byPoint = new Map<string | undefined, Claim[]>();
  for (const claim of claims) {
    if (claim.about === undefined) continue;
    const alike = byPoint.get(claim.about);
    if (alike === undefined) byPoint.set(claim.about, [claim]);
    else alike.push(claim);
  }
  return byPoint;
}
