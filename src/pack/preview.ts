import type { ClaimId, SourceId } from '../core/ids.ts';
import type { Claim, Pack, Source } from '../core/pack.ts';
import type { Question } from '../core/question/kinds.ts';

const NONE = '~none';

/**
 * The pack as it is with one question alone, a draft among them: what a preview plays. A draft that rests on no
 * sentence yet rests on `placeholder`.
 */
export function packOfOne(pack: Pack, question: Question, placeholder: string): Pack {
  const grounded = question.claims.length > 0;
  const source: Source = { id: NONE as SourceId, title: placeholder, cite: placeholder, names: [] };
  const claim: Claim = {
    id: NONE as ClaimId,
    source: source.id,
    text: placeholder,
    as: 'stated',
    contradicts: [],
    restates: [],
    weight: 2,
    allow: [],
  };
  const only = {
    ...question,
    draft: false,
    highlight: grounded ? question.highlight : [],
    claims: grounded ? question.claims : [claim.id],
  };
  return {
    ...pack,
    sources: grounded ? pack.sources : [...pack.sources, source],
    claims: grounded ? pack.claims : [...pack.claims, claim],
    questions: [only],
  };
}
