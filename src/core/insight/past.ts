import { inOrder } from '../memory/order.ts';
import type { JournalRecord, ReviewRecord } from '../session/record.ts';
import type { Shelf } from './past-answer.ts';

/** A question somebody said something is wrong with. */
export interface Flagged {
  readonly pack: string;
  readonly question: string;
  readonly reason: string;
  /** UTC milliseconds, and minutes east of UTC. */
  readonly at: number;
  readonly offset: number;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** What of the past is shown. */
export const PAST_FILTERS = ['all', 'wrong', 'sure-and-wrong', 'flagged'] as const;
export type PastFilter = (typeof PAST_FILTERS)[number];

/** Every flag, in order. */
export function flagsOf(records: readonly JournalRecord[]): Flagged[] {
  return inOrder(records).flatMap(({ record }) => {
    if (record.event !== 'flag') return [];
    const { pack, question, reason, at, offset } = record;
    return [{ pack, question, reason, at, offset }];
  });
}

/** The answers that fit a filter and a search, the latest first. */
export class Past {
  readonly #reviews: readonly ReviewRecord[];
  readonly #flagged: ReadonlySet<string>;
  readonly #shelf: Shelf;
  readonly #texts = new Map<string, string>();

  constructor(reviews: readonly ReviewRecord[], flags: readonly Flagged[], shelf: Shelf) {
    this.#reviews = reviews;
    this.#flagged = new Set(flags.map(nameOf));
    this.#shelf = shelf;
  }

  /**
   * @param search words that must all stand in the question, its id, or the answer given; case and accents aside
   * @param most how many are handed out; `of` counts them all
   */
  find(
    filter: PastFilter,
    search: string,
    most: number,
  ): { readonly shown: readonly ReviewRecord[]; readonly of: number } {
    const words = folded(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    const shown: ReviewRecord[] = [];
    let of = 0;
    for (let place = this.#reviews.length - 1; place >= 0; place -= 1) {
      const review = this.#reviews[place] as ReviewRecord;
      if (!this.#fits(review, filter) || !this.#has(review, words)) continue;
      of += 1;
      if (shown.length < most) shown.push(review);
    }
    return { shown, of };
  }

  #fits(review: ReviewRecord, filter: PastFilter): boolean {
    switch (filter) {
      case 'all':
        return true;
      case 'wrong':
        return !review.correct;
      case 'sure-and-wrong':
        return !review.correct && review.bet === 'sure';
      case 'flagged':
        return this.#flagged.has(nameOf(review));
    }
  }

  #has(review: ReviewRecord, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const asked = this.#asked(review);
    if (words.every((word) => asked.includes(word))) return true;
    const given = folded(review.given.flat().join(' '));
    return words.every((word) => asked.includes(word) || given.includes(word));
  }

  /** What a question asks, folded once. */
  #asked(review: ReviewRecord): string {
    const name = nameOf(review);
    let text = this.#texts.get(name);
    if (text === undefined) {
      text = folded(`${name} ${this.#shelf.stem(review) ?? ''}`);
      this.#texts.set(name, text);
    }
    return text;
  }
}

function nameOf({ pack, question }: { readonly pack: string; readonly question: string }): string {
  return `${pack}/${question}`;
}

/** Without case and accents; most texts have none, and a long past has many. */
function folded(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}
