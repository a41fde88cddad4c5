import type { Pack } from '../../core/pack.ts';
import type { Problem, Severity } from '../finding.ts';

/** What a rule is called and why it is there. */
export interface RuleDescription {
  /** Stable slug, named in `allow`. */
  readonly slug: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** What goes wrong for a learner where it is broken. */
  readonly why: string;
}

/** A rule about whole packs: one file, and one line in the registry. */
export interface Rule extends RuleDescription {
  /** What breaks it. Drafts are not shown to it: nobody is asked them. */
  check(pack: Pack): readonly Problem[];
}
