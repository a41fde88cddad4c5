import type { ClaimId, QuestionId, SourceId } from '../../core/ids.ts';
import type { Claim, Pack } from '../../core/pack.ts';
import { UNWRITTEN } from '../../core/question/kind.ts';
import type { Question } from '../../core/question/kinds.ts';
import type { DeskItem } from '../../core/writing/desk.ts';
import { problemsIn } from '../check/rules.ts';
import type { RuledProblem } from '../finding.ts';
import { contentId } from '../ids-from-text.ts';

/** Kinds whose fields the desk knows whole. */
const PROBED: ReadonlySet<string> = new Set(['choice', 'short']);

/** What an item rests on; without a source, on the first text there is. */
interface Resting {
  readonly evidence: string;
  readonly source: SourceId | undefined;
}

/** What the rules say about an item by itself, before it is in the pack; nothing about one that is not complete. */
export function problemsOf(item: DeskItem, { evidence, source }: Resting, pack: Pack): RuledProblem[] {
  const { kind, ask, answer = '' } = item;
  if (!PROBED.has(kind) || ask === '' || answer === '') return [];
  const probe = probeOf({ ...item, answer }, { evidence, source }, pack);
  return [...problemsIn(probe, 'error'), ...problemsIn(probe, 'warning')].filter(
    ({ owner }) => owner.part === 'question' || owner.part === 'claim',
  );
}

/** A pack of this one question, for the rules to look at. */
function probeOf(
  {
    kind,
    ask,
    answer,
    wrong,
    accept,
    mark,
    as,
    on,
    inferred = false,
  }: DeskItem & { readonly answer: string },
  { evidence, source }: Resting,
  pack: Pack,
): Pack {
  const first = pack.sources.find(({ text }) => text !== undefined) ?? pack.sources[0];
  const id = '~probe' as ClaimId;
  const claim = {
    id,
    source: source ?? first?.id,
    text: evidence,
    as,
    ...(on !== undefined && { on }),
    contradicts: [],
    restates: [],
    weight: 2,
    allow: [],
  };
  const question = {
    id: contentId(ask, answer) as QuestionId,
    kind,
    claims: [id],
    ask,
    answer,
    ...(kind === 'choice' && { options: wrong.map((text) => ({ text })) }),
    ...(accept !== undefined && { accept }),
    ...UNWRITTEN,
    highlight: mark,
    inferred,
  };
  return {
    ...pack,
    claims: [claim as unknown as Claim],
    chapters: [],
    questions: [question as unknown as Question],
  };
}
