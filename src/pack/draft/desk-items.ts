import type { SourceId } from '../../core/ids.ts';
import { STANDINGS, type Standing } from '../../core/pack.ts';
import type { DeskItem, Origin } from '../../core/writing/desk.ts';
import { contentId } from '../ids-from-text.ts';
import type { QuestionFields } from '../write/question-list.ts';
import type { Plain } from '../write/yaml-text.ts';
import type { Proposal } from './propose.ts';

/** A place at the desk: a sentence of the text, or a draft that is in the pack already. */
export interface DeskTask {
  readonly origin: Origin;
  /** What it rests on; absent for an imported draft whose sentence is not found yet. */
  readonly sentence?: string;
  /** Where the sentence stands; absent where the file says so for all of its questions. */
  readonly source?: SourceId;
  readonly item?: DeskItem;
  /** The draft as it stands in the file. */
  readonly draft?: QuestionFields;
}

export function itemOfProposal({ ask, answer, options, accept, highlight, as }: Proposal): DeskItem {
  return {
    kind: 'choice',
    ask,
    answer,
    wrong: options,
    ...(accept !== undefined && { accept }),
    mark: highlight,
    as,
    others: [],
  };
}

/** An item of one's own on a sentence: typed, until wrong answers are given. */
export const OWN_ITEM: DeskItem = {
  kind: 'short',
  ask: '',
  answer: '',
  wrong: [],
  mark: [],
  as: 'stated',
  others: [],
};

const KNOWN = new Set([
  'inferred',
  'id',
  'kind',
  'ask',
  'answer',
  'options',
  'accept',
  'highlight',
  'evidence',
  'draft',
]);

/** A draft as the desk shows it. */
export function itemOfDraft(draft: QuestionFields): DeskItem {
  const { kind, ask, answer, options, accept, highlight, evidence } = draft;
  return {
    kind,
    ask: String(ask ?? ''),
    ...(typeof answer === 'string' && { answer }),
    wrong: textsOf(options),
    ...(accept !== undefined && { accept: textsOf(accept) }),
    mark: textsOf(highlight),
    as: standingIn(evidence),
    ...(isMap(evidence) && typeof evidence.on === 'string' && { on: evidence.on }),
    ...(String(draft.inferred) === 'true' && { inferred: true }),
    others: Object.entries(draft)
      .filter(([key, value]) => !KNOWN.has(key) || (key === 'answer' && typeof value !== 'string'))
      .map(([key, value]) => [key, shown(value)] as const),
  };
}

export function sentenceOfDraft({ evidence }: QuestionFields): string | undefined {
  if (typeof evidence === 'string') return evidence;
  const text = isMap(evidence) ? evidence.text : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** The question as it is written into the file. A draft keeps its id, and what the desk does not change. */
export function fieldsOf({
  item,
  sentence,
  source,
  draft,
}: Required<Pick<DeskTask, 'item' | 'sentence'>> & DeskTask): QuestionFields {
  const { kind, ask, answer, wrong, accept, mark, as, on, inferred } = item;
  const evidence =
    as === 'stated' && source === undefined && on === undefined
      ? sentence
      : {
          ...(source !== undefined && { source }),
          text: sentence,
          ...(as !== 'stated' && { as }),
          ...(on !== undefined && { on }),
        };
  const own = {
    ...(answer !== undefined && answer !== '' && { answer }),
    ...(wrong.length > 0 && { options: withReasons(wrong, draft?.options) }),
    ...(accept !== undefined && { accept }),
    ...(mark.length > 0 && { highlight: mark }),
    ...(inferred && { inferred: true }),
    evidence,
  };
  if (draft === undefined) return { id: contentId(ask, answer ?? ''), kind, ask, ...own };
  const { draft: _, evidence: __, accept: ___, highlight: ____, inferred: _____, ...kept } = draft;
  return { ...kept, kind, ask, ...own };
}

/** Why a wrong option is wrong stays with its text. */
function withReasons(wrong: readonly string[], before: Plain | undefined): Plain[] {
  const known = Array.isArray(before) ? before.filter(isMap) : [];
  return wrong.map((text) => known.find((option) => option.text === text) ?? text);
}

export function isStanding(text: string): text is Standing {
  return (STANDINGS as readonly string[]).includes(text);
}

function standingIn(evidence: Plain | undefined): string {
  return isMap(evidence) && typeof evidence.as === 'string' ? evidence.as : 'stated';
}

function textsOf(value: Plain | undefined): string[] {
  return Array.isArray(value) ? value.map((one) => (isMap(one) ? String(one.text) : String(one))) : [];
}

function shown(value: Plain | undefined): string {
  if (Array.isArray(value)) return value.map(shown).join('; ');
  if (isMap(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${shown(inner)}`)
      .join(', ');
  return String(value);
}

function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain | undefined } {
  return typeof value === 'object' && !Array.isArray(value);
}
