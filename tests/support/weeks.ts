import type { SessionId } from '../../src/core/ids.ts';
import { digest } from '../../src/core/insight/digest.ts';
import { Shelf } from '../../src/core/insight/past-answer.ts';
import { type Stats, statsOf } from '../../src/core/insight/stats.ts';
import { type Learner, NEW_LEARNER } from '../../src/core/memory/item.ts';
import { reviewsInOrder } from '../../src/core/memory/order.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { Pack } from '../../src/core/pack.ts';
import { seededRng } from '../../src/core/random.ts';
import type { Bet, JournalRecord, ReviewRecord } from '../../src/core/session/record.ts';
import { samplePack } from './sample-pack.ts';
import { DAY, EVENING, Played } from './session.ts';

export interface Weeks {
  readonly records: readonly JournalRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly learner: Learner;
  readonly now: { readonly at: number; readonly offset: number };
}

const BETS: readonly Bet[] = ['guess', 'think', 'sure', 'sure'];

/** A learner of the sample pack over so many days, most of them with a session, seven answers in ten right. */
export function weeks(days: number, seed = 'weeks'): Weeks {
  const rng = seededRng(seed);
  let learner = NEW_LEARNER;
  const records: JournalRecord[] = [];
  for (let day = 0; day < days; day += 1) {
    if (day > 0 && rng() < 0.25) continue;
    const id = `day${String(day).padStart(3, '0')}` as SessionId;
    const played = new Played({ id, seed: id, learner }, EVENING + day * DAY);
    for (let step = 0; step < 40 && played.screen !== 'summary'; step += 1) {
      played.readAll();
      const bet = BETS[Math.floor(rng() * BETS.length)] ?? 'think';
      if (played.screen === 'ask') played.answer(rng() < 0.72 ? 'right' : 'wrong', bet);
      if (played.screen === 'feedback') played.send({ type: 'next' });
    }
    learner = played.learner();
    records.push(...played.state.records);
  }
  const now = { at: EVENING + days * DAY, offset: 60 };
  return { records, reviews: reviewsInOrder(records), learner, now };
}

export function statsAfter({ reviews, learner, now }: Weeks, packs: readonly Pack[] = [samplePack]): Stats {
  const asked = { packs, learner, model: shippedModel(), retention: 0.9, dayStart: 4, now };
  return statsOf(digest(reviews, 4), asked);
}

export const shelf = new Shelf([samplePack]);
