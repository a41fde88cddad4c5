import { normalise } from '../core/text/normalise.ts';
import { sentences, type TextRange } from '../core/text/sentences.ts';
import { sha256 } from '../sha256.ts';

const DIGITS = 12;

/** A sentence's tie to its original: 12 hex of the SHA-256 of the normalised sentence, and its length in UTF-16 units. */
export function fingerprint(sentence: string): string {
  const normalised = normalise(sentence);
  return `${shortHash(normalised)}:${normalised.length}`;
}

function shortHash(normalised: string): string {
  return sha256(normalised).slice(0, DIGITS);
}

/** A stretch of an original; `line` from 1. */
export interface OriginalSentence extends TextRange {
  readonly line: number;
}

/** The sentences of an original. A line end always ends one: headings and captions often have no full stop. */
export function originalSentences(text: string, language = 'en'): OriginalSentence[] {
  let offset = 0;
  return text.split('\n').flatMap((content, at) => {
    const start = offset;
    offset += content.length + 1;
    return sentences(content, language).map((range) => ({
      line: at + 1,
      start: start + range.start,
      end: start + range.end,
    }));
  });
}

/** Where fingerprints are found in a normalised text: UTF-16 offsets of that text. */
export interface Match extends TextRange {
  readonly fingerprint: string;
}

/**
 * Every stretch of a normalised text that has one of these fingerprints. A window of each length is slid over the
 * text, so that no cutting into sentences is trusted; only windows that begin or end inside a word are passed over.
 */
export function findFingerprints(text: string, wanted: Iterable<string>): Match[] {
  const byLength = new Map<number, Set<string>>();
  for (const one of wanted) {
    const length = Number(one.slice(DIGITS + 1));
    const alike = byLength.get(length);
    if (alike === undefined) byLength.set(length, new Set([one]));
    else alike.add(one);
  }
  const edge = edgesOf(text);
  const starts = edge.flatMap((isEdge, at) => (isEdge && text[at] !== ' ' && at < text.length ? [at] : []));
  const found: Match[] = [];
  for (const [length, prints] of byLength) {
    for (const start of starts) {
      const end = start + length;
      if (!edge[end] || text[end - 1] === ' ') continue;
      const print = `${shortHash(text.slice(start, end))}:${length}`;
      if (prints.has(print)) found.push({ fingerprint: print, start, end });
    }
  }
  return found;
}

/** For each offset, the end included, whether a sentence might begin or end there: nowhere inside a word. */
function edgesOf(text: string): boolean[] {
  const inWord = Array.from({ length: text.length }, (_, at) => /[\p{L}\p{N}]/u.test(text.charAt(at)));
  return Array.from({ length: text.length + 1 }, (_, at) => !(inWord[at - 1] && inWord[at]));
}
