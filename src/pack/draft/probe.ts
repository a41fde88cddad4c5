import type { ClaimId, QuestionId } from '../../core/ids.ts';
import type { Claim, Pack } from '../../core/pack.ts';
import type { Question } from '../../core/question/kinds.ts';
import { contentId } from '../ids-from-text.ts';
import type { Proposal } from './propose.ts';

/** A pack of this one question, for the rules to look at. */
export function probeOf(
  { ask, answer, options, accept, highlight, as }: Proposal,
  evidence: string,
  pack: Pack,
): Pack {
  const source = pack.sources.find(({ text }) => text !== undefined);
  const id = '~probe' as ClaimId;
  const claim = {
    id,
    source: source?.id,
    text: evidence,
    as,
    contradicts: [],
    restates: [],
    weight: 2,
    allow: [],
  };
  const question = {
    id: contentId(ask, answer) as QuestionId,
    kind: 'choice',
    claims: [id],
    ask,
    answer,
    options: options.map((text) => ({ text })),
    ...(accept !== undefined && { accept }),
    highlight,
    tags: [],
    inferred: false,
    draft: false,
    supersedes: [],
    allow: [],
  };
  return {
    ...pack,
    claims: [claim as unknown as Claim],
    chapters: [],
    questions: [question as unknown as Question],
  };
}
