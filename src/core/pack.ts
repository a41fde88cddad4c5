import type { ChapterId, ClaimId, PackId, SourceId, SpeakerId } from './ids.ts';
import type { Question } from './question/kinds.ts';

/**
 * A whole pack, read, cleaned and checked: plain serialisable values. Nothing behind the loader knows YAML.
 * Lists keep the order of the files; ids are unique within their list.
 */
export interface Pack {
  readonly id: PackId;
  readonly title: string;
  readonly version: string;
  /** BCP 47. */
  readonly language: string;
  readonly license?: string;
  readonly authors: readonly string[];
  /** The horizon: what time the pack speaks of, in words for the learner. */
  readonly covers?: string;
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
  readonly chapters: readonly Chapter[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
}

/** An article, book or report. With `text` it is verbatim (in the pack); without, restated in our words. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO date of day, month or year precision. */
  readonly published?: string;
  readonly url?: string;
  readonly license?: string;
  /** How a footer names it. */
  readonly cite: string;
  /** How a stem may name it. */
  readonly names: readonly string[];
  readonly text?: string;
}

/** A person, office or paper who says or relays something. */
export interface Speaker {
  readonly id: SpeakerId;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Chapter {
  readonly id: ChapterId;
  readonly title: string;
  /** Claims read before the chapter's first question. */
  readonly read: readonly ClaimId[];
  readonly after: readonly ChapterId[];
}

/** How a source puts a claim. */
export const STANDINGS = ['stated', 'reported', 'alleged', 'denied', 'expected', 'opinion'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One sentence of a source: what it says, who says it, how, and as of when. */
export interface Claim {
  readonly id: ClaimId;
  readonly source: SourceId;
  readonly chapter?: ChapterId;
  readonly text: string;
  readonly as: Standing;
  /** Who says it; absent: the source in its own voice. */
  readonly by?: SpeakerId;
  /** Who relays it. */
  readonly via?: SpeakerId;
  /** ISO date of day, month or year precision; absent: the source's `published`. */
  readonly on?: string;
  /** What it is about: shared by the claims of all sources on the same point. */
  readonly about?: string;
  /** One-sided here, read both ways. */
  readonly contradicts: readonly ClaimId[];
  /** The point in a few words. */
  readonly says?: string;
  /** A person's way to the original. */
  readonly where?: string;
  /** Fingerprints of the original's sentences, `12 hex:length`. */
  readonly restates: readonly string[];
  /** 3: to be known in two ways; 2: in one; 1: may stay unasked. */
  readonly weight: 1 | 2 | 3;
  readonly unasked?: string;
  /** Where the sentence stands in a verbatim source's text, UTF-16 offsets; absent for restated ones. */
  readonly anchor?: { readonly start: number; readonly end: number };
  readonly allow: readonly Allowance[];
}

/** A finding the author has looked at and keeps, with the reason. */
export interface Allowance {
  readonly rule: string;
  readonly reason: string;
}
