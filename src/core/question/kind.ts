import type { z } from 'zod';
import type { ChapterId, ClaimId, QuestionId } from '../ids.ts';
import type { Allowance, Pack } from '../pack.ts';
import type { Rng } from '../random.ts';
import type { Mark, Response, ShownOption, Step } from './interaction.ts';

/** The fields every question has, whatever its kind. */
export interface Item {
  readonly id: QuestionId;
  /** At least one; the first settles the answer and is shown in full. */
  readonly claims: readonly ClaimId[];
  readonly ask: string;
  readonly chapter?: ChapterId;
  readonly explain?: string;
  readonly hint?: string;
  /** Words of the first claim's text to mark. */
  readonly highlight: readonly string[];
  /** 1 visible answer · 2 attribution · 3 two claims compared · 4 what may be written · 5 plan against outcome. */
  readonly level?: 1 | 2 | 3 | 4 | 5;
  readonly tags: readonly string[];
  readonly inferred: boolean;
  readonly draft: boolean;
  readonly supersedes: readonly QuestionId[];
  readonly allow: readonly Allowance[];
}

/** What a question has where its author wrote nothing of it. */
export const UNWRITTEN = {
  highlight: [],
  tags: [],
  inferred: false,
  draft: false,
  supersedes: [],
  allow: [],
} as const satisfies Partial<Item>;

/** `picked`: options were in sight. `said`: typed from memory. */
export type AskedAs = 'picked' | 'said';

/** One seeded arrangement of a question: everything that was random about showing it. */
export interface Shown {
  readonly askedAs: AskedAs;
  /** Options, items, right-hand column, names or sentences, in the order shown. */
  readonly options: readonly ShownOption[];
  /** The left-hand column of a match, in the order shown. */
  readonly rows?: readonly ShownOption[];
}

/** What decided the grade, as logged. */
export type GradingStep =
  | 'equal' // typed, same after folding
  | 'accept' // typed, one of the accepted texts
  | 'reject' // typed, one of the texts known to be wrong
  | 'spelling' // typed, one guarded typo away
  | 'value' // typed, a number or date that is right or wrong as a value
  | 'different' // typed, nothing matched
  | 'position' // picked, placed or paired
  | 'unknown'; // "I don't know"

/** A given answer in words, so that it can be judged again after an edit. A pair is [left, right]. */
export type Given = string | readonly [string, string];

export interface Graded {
  /** True only when wholly right. */
  readonly correct: boolean;
  /** 0 to 1, with partial credit where the kind has it. */
  readonly score: number;
  readonly decidedBy: GradingStep;
  readonly given: readonly Given[];
  /** Whether it came from memory (`said`) or with options in sight (`picked`). */
  readonly askedAs: AskedAs;
  /** For the options, rows or fields of the last step answered. */
  readonly marks: readonly Mark[];
  /** The author's word on this very answer: a wrong option's `why`, a `reject`'s text. */
  readonly why?: string;
  /** The usual spelling, when a spelling slip was let pass. */
  readonly spelling?: string;
}

/** Why a typed line cannot be read at all; it is asked again and grades nothing. */
export type Unreadable =
  | 'not-a-number'
  | 'ambiguous-number'
  | 'not-a-date'
  | 'ambiguous-date'
  | 'relative-date'
  | 'empty'
  | 'gap-count';

/** A finding of a kind about its own fields. `path` leads into the question as written, for the line number. */
export interface KindProblem {
  readonly rule: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

/**
 * A kind of question: one file that holds its fields, what it shows, how it is graded and how easily it is guessed.
 * `Q` is the question as parsed: Item plus the kind's own fields.
 */
export interface Kind<Q extends Item> {
  readonly kind: string;
  /** zod shape of the kind's own fields as written in a pack file (every scalar arrives as a string). */
  readonly fields: z.ZodRawShape;
  /** Whether its answers may be scheduled; `find` shows the text and is not. */
  readonly scheduled: boolean;
  /** Whether it can be asked both ways: typed from memory, or picked with options in sight. */
  sayable(question: Q): boolean;
  /** Arranges the question for one showing; the same rng state gives the same arrangement. */
  show(question: Q, pack: Pack, askedAs: AskedAs, rng: Rng): Shown;
  /** The next step after these responses, or undefined when they are enough to grade. */
  step(question: Q, shown: Shown, responses: readonly Response[], pack: Pack): Step | undefined;
  /** Why the newest response cannot be read, or undefined when it can. */
  unreadable(question: Q, response: Response, pack: Pack): Unreadable | undefined;
  grade(question: Q, shown: Shown, responses: readonly Response[], pack: Pack): Graded;
  /** Marks and words for an answer of "I don't know": everything right is shown, nothing is chosen. */
  reveal(question: Q, shown: Shown, responses: readonly Response[], pack: Pack): readonly Mark[];
  /** Chance (0 to 1) that a learner who does not know is right. */
  guess(question: Q, askedAs: AskedAs, pack: Pack): number;
  /** Chance (0 to 1) that a learner who knows is wrong. */
  slip(askedAs: AskedAs): number;
  /** The stem, without marks of the format (a cloze's gaps drawn as blanks). */
  stem(question: Q, pack: Pack): string;
  /** The right answer in words. */
  key(question: Q, pack: Pack): string;
  /** What the prompt hash and the key hash of a review cover; evidence is hashed from the claims. */
  hashed(question: Q): { readonly prompt: readonly string[]; readonly key: readonly string[] };
  /** What must stand in the text of its claims, unless it is inferred; an ISO date for a date; empty: nothing must. */
  evidenceTexts(question: Q, pack: Pack): readonly string[];
  /** Errors an author must mend, found from the question's own fields. */
  check(question: Q, pack: Pack): readonly KindProblem[];
}
