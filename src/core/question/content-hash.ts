import type { Pack } from '../pack.ts';
import { claimsOf } from './claims-of.ts';
import { kindOf, type Question } from './kinds.ts';

/** First 12 hex digits each. */
export interface ContentHashes {
  readonly prompt: string;
  readonly key: string;
  readonly evidence: string;
}

/**
 * Hashes of what a question asks, of what is right, and of the sentences it rests on, to notice edits between two
 * versions of a pack. What is accepted, rejected or tolerated belongs to none of them: changing that relearns nothing.
 * `sha256` returns lower-case hex.
 */
export function contentHashes(
  question: Question,
  pack: Pack,
  sha256: (text: string) => string,
): ContentHashes {
  const short = (texts: readonly string[]) => sha256(JSON.stringify(texts)).slice(0, 12);
  const { prompt, key } = kindOf(question).hashed(question);
  const evidence = claimsOf(question, pack).map(({ text }) => text);
  return { prompt: short(prompt), key: short(key), evidence: short(evidence) };
}
