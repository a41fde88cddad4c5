import { BlockIndex } from './block-index.ts';
import { type NormalisedText, normalise, normaliseWithMap } from './normalise.ts';
import { sentences, type TextRange } from './sentences.ts';
import { type PairCounts, pairCounts, similarity } from './similarity.ts';

/** At least this alike, and ahead of the next by `LEAD`, for a sentence to be proposed as the reworded one. */
const ALIKE = 0.75;
const LEAD = 0.05;
/** What stands in a text more often is no sentence; looking on would only take time. */
const MOST_OCCURRENCES = 1000;
/** UTF-16 units of text gone through for proposals; after that, what is not found is orphaned. */
const PROPOSAL_WORK = 20_000_000;

/** The words that stand right before and right after a sentence, where it occurs more than once. */
export interface Surroundings {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a stored sentence stands in a text; offsets are UTF-16 units of the text as given. */
export type Anchor = ({ readonly state: 'ok' } & TextRange) | LostAnchor;

/** Why a sentence has no one place. */
export type LostAnchor =
  | { readonly state: 'ambiguous'; readonly places: readonly TextRange[] }
  /** One sentence is much like it. A proposal for a person, never taken as the same. */
  | ({ readonly state: 'reworded'; readonly likeness: number; readonly sentence: string } & TextRange)
  | { readonly state: 'orphaned' };

interface Candidate {
  readonly range: TextRange;
  readonly length: number;
  readonly counts: PairCounts;
}

/** A verbatim text made ready for looking up many sentences. */
export class AnchorText {
  readonly #original: string;
  readonly #language: string;
  readonly #normalised: NormalisedText;
  readonly #index: BlockIndex;
  #candidates: readonly Candidate[] | undefined;
  #workLeft = PROPOSAL_WORK;

  /** @param language BCP 47, for cutting the text into sentences. */
  constructor(text: string, language = 'en') {
    this.#original = text;
    this.#language = language;
    this.#normalised = normaliseWithMap(text);
    this.#index = new BlockIndex(this.#normalised.text);
  }

  /** Finds a sentence, exactly or after normalising; an empty one is orphaned. */
  find(sentence: string, around: Surroundings = {}): Anchor {
    const wanted = normalise(sentence);
    if (wanted === '') return { state: 'orphaned' };
    const all = this.#index.find(wanted, MOST_OCCURRENCES);
    if (all.length === 0) return this.#mostAlike(wanted);
    const fitting = all.filter((at) => this.#fits(at, at + wanted.length, around));
    const ranges = (fitting.length > 0 ? fitting : all).map((at) => this.#range(at, at + wanted.length));
    const [only] = ranges;
    if (only !== undefined && fitting.length === 1) return { state: 'ok', ...only };
    return { state: 'ambiguous', places: ranges };
  }

  #fits(start: number, end: number, { prefix = '', suffix = '' }: Surroundings): boolean {
    const { text } = this.#normalised;
    const before = normalise(prefix);
    const after = normalise(suffix);
    return (
      text
        .slice(Math.max(0, start - before.length - 1), start)
        .trimEnd()
        .endsWith(before) &&
      text
        .slice(end, end + after.length + 1)
        .trimStart()
        .startsWith(after)
    );
  }

  #range(start: number, end: number): TextRange {
    return {
      start: this.#normalised.starts[start] as number,
      end: this.#normalised.ends[end - 1] as number,
    };
  }

  #mostAlike(wanted: string): Anchor {
    this.#workLeft -= this.#original.length;
    if (this.#workLeft < 0) return { state: 'orphaned' };
    const counts = pairCounts(wanted);
    let best: Candidate | undefined;
    let first = 0;
    let second = 0;
    for (const candidate of this.#sentences()) {
      const ratio = Math.min(candidate.length, wanted.length) / Math.max(candidate.length, wanted.length);
      // Dice of two lengths cannot exceed 2r/(1+r); skip what cannot win.
      if ((2 * ratio) / (1 + ratio) < ALIKE - LEAD) continue;
      const likeness = similarity(counts, candidate.counts);
      if (likeness > first) {
        second = first;
        first = likeness;
        best = candidate;
      } else if (likeness > second) second = likeness;
    }
    if (best === undefined || first < ALIKE || first - second < LEAD) return { state: 'orphaned' };
    const sentence = this.#original.slice(best.range.start, best.range.end);
    return { state: 'reworded', likeness: first, sentence, ...best.range };
  }

  #sentences(): readonly Candidate[] {
    this.#candidates ??= sentences(this.#original, this.#language).map((range) => {
      const sentence = normalise(this.#original.slice(range.start, range.end));
      return { range, length: sentence.length, counts: pairCounts(sentence) };
    });
    return this.#candidates;
  }
}
