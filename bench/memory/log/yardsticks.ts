import type { Contestant } from './contest.ts';
import { inScope } from './contest.ts';
import type { Review } from './rows.ts';

/** The share that was right so far. */
export const CONSTANT: Contestant = {
  name: 'constant',
  learn: ({ log, end, scope }) => {
    const seen = log.cards.flat().filter((review) => (review.row ?? end) < end && inScope(review, scope));
    const share = seen.filter(({ grade }) => grade > 1).length / seen.length;
    return () => share;
  },
};

const RECENT = 100;

/** The share that was right of the hundred answers before, whatever the card. */
export const MOVING_AVERAGE: Contestant = {
  name: 'moving average',
  learn: ({ log, scope }) => {
    const all = log.cards.flat().filter((review) => inScope(review, scope));
    const byRow = all.sort((a, b) => (a.row as number) - (b.row as number));
    const place = new Map(byRow.map((review, index) => [review.row, index]));
    return (card, index) => {
      const here = place.get((card[index] as Review).row) as number;
      const recent = byRow.slice(Math.max(0, here - RECENT), here);
      return recent.filter(({ grade }) => grade > 1).length / recent.length;
    };
  },
};

/**
 * SM-2 (Wozniak 1990), which gives intervals and no chances: its interval is taken as the time after which recall is
 * .9, falling exponentially.
 */
export const SM2: Contestant = {
  name: 'SM-2',
  learn: () => (card, index) => {
    let [interval, ease, passes] = [0, 2.5, 0];
    for (const { grade, row, otherDay } of card.slice(0, index)) {
      // Repeats on the same day change nothing in SM-2.
      if (row !== null && !otherDay) continue;
      passes = grade > 1 ? passes + 1 : 1;
      interval = passes === 1 ? 1 : passes === 2 ? 6 : interval * ease;
      const miss = 4 - grade;
      ease = Math.max(1.3, ease + 0.1 - miss * (0.08 + miss * 0.02));
    }
    return 0.9 ** ((card[index] as Review).days / interval);
  },
};
