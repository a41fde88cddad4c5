import type { ChapterId, ClaimId, QuestionId, SourceId, SpeakerId } from '../core/ids.ts';
import { clean } from '../core/text/clean.ts';

export type Severity = 'error' | 'warning';

/** Something an author should mend, and where. All texts are clean and of one line. */
export interface Finding {
  /** Inside the pack's folder, with forward slashes: `chapters/1-cells.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Stable slug: `unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A part of a pack that a problem is about. */
export type Owner =
  | { readonly part: 'pack' }
  | { readonly part: 'source'; readonly id: SourceId }
  | { readonly part: 'speaker'; readonly id: SpeakerId }
  | { readonly part: 'chapter'; readonly id: ChapterId }
  | { readonly part: 'claim'; readonly id: ClaimId }
  | { readonly part: 'question'; readonly id: QuestionId };

/** Keys and list places that lead from a node of a file to a node inside it. */
export type Path = readonly (string | number)[];

export interface Advice {
  readonly message: string;
  readonly hint: string;
}

/** A finding before it has a line: about a part of the pack, with the way to the words inside that part. */
export interface Problem extends Advice {
  readonly owner: Owner;
  readonly path: Path;
}

/** A problem with the slug of its rule. */
export interface RuledProblem extends Problem {
  readonly rule: string;
}

const QUOTED_LENGTH = 80;

/** Text of a pack inside a message: on one line, short, in quotes; `length` is the most UTF-16 units of it. */
export function quoted(text: string, length = QUOTED_LENGTH): string {
  return `"${clean(clean(text).replace(/\s+/g, ' '), length)}"`;
}
