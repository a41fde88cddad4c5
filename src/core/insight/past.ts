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
    const unasked = this.#unasked(words);
    const shown: ReviewRecord[] = [];
    let of = 0;
    for (let place = this.#reviews.length - 1; place >= 0; place -= 1) {
      const review = this.#reviews[place] as ReviewRecord;
      if (!this.#fits(review, filter)) continue;
      if (words.length > 0 && !isGiven(review, unasked(review))) continue;
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

  /** The words that do not stand in what a question asks, nor in its id: found once for each question. */
  #unasked(words: readonly string[]): (review: ReviewRecord) => readonly string[] {
    const packs = new Map<string, Map<string, readonly string[]>>();
    return (review) => {
      let inPack = packs.get(review.pack);
      if (inPack === undefined) {
        inPack = new Map();
        packs.set(review.pack, inPack);
      }
      let left = inPack.get(review.question);
      if (left === undefined) {
        const asked = folded(`${nameOf(review)} ${this.#shelf.stem(review) ?? ''}`);
        left = words.filter((word) => !asked.includes(word));
        inPack.set(review.question, left);
      }
      return left;
    };
  }
}

function isGiven({ given }: ReviewRecord, words: readonly string[]): boolean {
  return words.every((word) =>
    given.some((text) =>
      typeof text === 'string'
        ? folded(text).includes(word)
        : text.some((part) => folded(part).includes(word)),
    ),
  );
}

function nameOf({ pack, question }: { readonly pack: string; readonly question: string }): string {
  return `${pack}/${question}`;
}

/** Without case and accents; most texts have none, and a long past has many. */
function folded(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}
