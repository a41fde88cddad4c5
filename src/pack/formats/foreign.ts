import type { Pack } from '../../core/pack.ts';
import type { Plain } from '../write/yaml-text.ts';

/** A question from elsewhere in this format's words: the keys of a pack file, without an id. */
export type ForeignQuestion = { readonly kind: string; readonly ask: string } & Readonly<
  Record<string, Plain | undefined>
>;

export interface ForeignItem {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly question: ForeignQuestion;
  /** What this format cannot keep of it, each in a few words. */
  readonly losses: readonly string[];
}

/** Something that looks like a question and is not taken in. */
export interface OmittedItem {
  readonly line: number;
  readonly reason: string;
  /** Its beginning, so that it can be found. */
  readonly text: string;
}

export interface ReadItems {
  readonly items: readonly ForeignItem[];
  readonly omitted: readonly OmittedItem[];
}

export interface WrittenItems {
  readonly text: string;
  /** What the other format cannot keep, by question. */
  readonly losses: readonly { readonly id: string; readonly losses: readonly string[] }[];
  /** Questions it has no form for. */
  readonly omitted: readonly { readonly id: string; readonly reason: string }[];
}

/** A format of question banks: one file, and one line in the registry. */
export interface ForeignFormat {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly extensions: readonly string[];
  /** Whether a text is in it, by its look alone. */
  recognises(text: string): boolean;
  /** One bad item never hides a good one. */
  read(text: string): ReadItems;
  write(pack: Pack): WrittenItems;
}

const EXCERPT = 60;

/** The beginning of a text, for a person to find it by. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT - 1)}…`;
}
