import { type Rng, seededRng } from '../../../src/core/random.ts';
import type { Bet, ReviewRecord } from '../../../src/core/session/record.ts';
import { review } from '../memory/records.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 18);
const BETS: readonly (Bet | null)[] = ['guess', 'think', 'sure', null];

function one<T>(list: readonly T[], rng: Rng): T {
  return list[Math.floor(rng() * list.length)] as T;
}

/** A learner's log as chance has it: up to 80 answers over some weeks, two packs, a dozen questions on a handful of claims. */
export function randomLog(seed: string): ReviewRecord[] {
  const rng = seededRng(seed);
  const size = Math.floor(rng() * 80);
  let at = START;
  let session = 0;
  return Array.from({ length: size }, (_, seq) => {
    if (rng() < 0.25) {
      at += Math.floor(rng() * 9) * DAY + Math.floor(rng() * DAY);
      session += 1;
    } else at += 30_000;
    const number = Math.floor(rng() * 12);
    const correct = rng() < 0.7;
    const dontKnow = !correct && rng() < 0.2;
    const ms = Math.floor(rng() * 60_000);
    const counts = rng() < 0.85;
    const scheduled = counts && rng() < 0.95;
    return review(
      { session: `s${session}`, seq, at },
      {
        pack: number % 3 === 0 ? 'news' : 'kolm',
        question: `q${number}`,
        claims: number % 4 === 0 ? [`c${number % 5}`, 'both'] : [`c${number % 5}`],
        askedAs: one(['picked', 'said'] as const, rng),
        try: rng() < 0.85 ? 'first' : 'return',
        correct,
        score: correct ? 1 : 0,
        dontKnow,
        bet: dontKnow ? null : one(BETS, rng),
        ms,
        idle: rng() < 0.1 ? Math.floor(rng() * ms) : 0,
        predicted: rng() < 0.8 ? rng() : null,
        counts,
        grade: scheduled ? (correct ? 3 : 1) : null,
        due: scheduled ? at + Math.ceil(rng() * 120) * DAY : null,
      },
    );
  });
}
