import { type ClaimStep, countRungs, ladder, type Rung } from '../claim/ladder.ts';
import { dayOf } from '../memory/day.ts';
import type { ItemState, Learner } from '../memory/item.ts';
import type { MemoryModel } from '../memory/model.ts';
import type { Pack } from '../pack.ts';
import type { ReviewRecord } from '../session/record.ts';
import type { Moment } from '../session/setup.ts';
import { type BetCounts, type BetMarks, betMarks, type Judgement, judgement } from './bets.ts';
import { type CalibrationBin, calibration } from './calibration.ts';
import { type DayTally, type Digest, sureAndWrong, type WayTally } from './digest.ts';
import { type Forecast, forecast } from './forecast.ts';
import type { LadderPoint } from './ladder-history.ts';
import { type Retention, retentionOf } from './retention.ts';

/** Days of a forecast, today among them. */
const AHEAD = 14;

/** What is known of a learner and some packs, beside the answers. */
export interface StatsRequest {
  readonly packs: readonly Pack[];
  readonly learner: Learner;
  readonly model: MemoryModel;
  readonly retention: number;
  readonly dayStart: number;
  readonly now: Moment;
}

/** How much is held and for how long, how well it was judged, and what is coming. */
export interface Stats {
  /** The learner's day, as `dayOf` counts. */
  readonly today: number;
  readonly answers: number;
  readonly right: number;
  /** Questions that can be asked: none where a pack has nothing but drafts. */
  readonly questions: number;
  readonly claims: Readonly<Record<Rung, number>>;
  readonly climbed: readonly LadderPoint[];
  readonly forecast: Forecast;
  /** Target chance of recall, 0 to 1. */
  readonly target: number;
  readonly retention: Retention | null;
  /** Null with fewer than 30 answers to what came back. */
  readonly calibration: readonly CalibrationBin[] | null;
  readonly bets: {
    readonly counts: BetCounts;
    readonly marks: BetMarks;
    readonly judgement: Judgement | null;
  };
  readonly ways: Readonly<Record<ReviewRecord['askedAs'], WayTally>>;
  readonly days: readonly DayTally[];
  readonly sureAndWrong: readonly ReviewRecord[];
}

/** @param digest of the answers to these packs */
export function statsOf(digest: Digest, request: StatsRequest): Stats {
  const { packs, learner, model, retention, dayStart, now } = request;
  const today = dayOf(now.at, now.offset, dayStart);
  const steps = packs.flatMap((pack): readonly ClaimStep[] =>
    ladder(pack, { items: learner.items, model, retention }),
  );
  return {
    today,
    answers: digest.answers,
    right: digest.right,
    questions: packs.reduce((sum, pack) => sum + pack.questions.filter(({ draft }) => !draft).length, 0),
    claims: countRungs(steps),
    climbed: digest.ladder,
    forecast: forecast(scheduledOf(learner, packs), { today, offset: now.offset, dayStart, ahead: AHEAD }),
    target: retention,
    retention: retentionOf(digest.predictions),
    calibration: calibration(digest.predictions),
    bets: { counts: digest.bets, marks: betMarks(digest.bets), judgement: judgement(digest.bets) },
    ways: digest.ways,
    days: digest.days,
    sureAndWrong: sureAndWrong(digest),
  };
}

function scheduledOf({ items }: Learner, packs: readonly Pack[]): ItemState[] {
  const ids = new Set<string>(packs.map(({ id }) => id));
  // Items of a pack were mostly met one after the other.
  let prefix = '/';
  return [...items.values()].filter(({ key }) => {
    if (key.startsWith(prefix)) return true;
    const id = key.slice(0, key.indexOf('/'));
    if (!ids.has(id)) return false;
    prefix = `${id}/`;
    return true;
  });
}
