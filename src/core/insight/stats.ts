import { knownIn, type Rung, RungTally, rungsOver } from '../claim/ladder.ts';
import { dayOf } from '../memory/day.ts';
import type { Learner } from '../memory/item.ts';
import type { MemoryModel } from '../memory/model.ts';
import type { Pack } from '../pack.ts';
import { heldBackOn } from '../session/apart.ts';
import type { ReviewRecord } from '../session/record.ts';
import type { Moment } from '../session/setup.ts';
import { type BetCounts, type BetMarks, betMarks, type Judgement, judgement } from './bets.ts';
import { type CalibrationBin, calibration } from './calibration.ts';
import type { DayTally, Digest, WayTally } from './digest.ts';
import { ComingTally, type Forecast } from './forecast.ts';
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
  /** Whether anything can be asked: not where the packs have nothing but drafts. */
  readonly asks: boolean;
  readonly claims: Readonly<Record<Rung, number>>;
  /** Ends on the day of the last answer, with the claims as they stand now. */
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
  const claims = new RungTally();
  const coming = new ComingTally({ today, offset: now.offset, dayStart, ahead: AHEAD });
  const isHeldBack = heldBackOn({ packs, learner, settings: { dayStart } }, now);
  for (const pack of packs) {
    const known = knownIn(pack, learner.items);
    for (const item of known) if (item !== undefined) coming.add(item, () => isHeldBack(item, pack));
    for (const rung of rungsOver(pack, known, { model, retention })) if (rung !== undefined) claims.add(rung);
  }
  return {
    today,
    answers: digest.answers,
    right: digest.right,
    asks: packs.some(({ questions }) => questions.some(({ draft }) => !draft)),
    claims: claims.counts,
    climbed: endingAt(digest.ladder, claims.counts),
    forecast: coming.forecast(),
    target: retention,
    retention: retentionOf(digest.predictions),
    calibration: calibration(digest.predictions),
    bets: { counts: digest.bets, marks: betMarks(digest.bets), judgement: judgement(digest.bets) },
    ways: digest.ways,
    days: digest.days,
    sureAndWrong: digest.sureAndWrong,
  };
}

/**
 * The climb goes by the dates that were given, which are rounded and spread over days, and by the model of then; how it ends is
 * what the ladder beside it says.
 */
function endingAt(points: readonly LadderPoint[], counts: LadderPoint['counts']): readonly LadderPoint[] {
  const last = points.at(-1);
  return last === undefined ? [] : [...points.slice(0, -1), { ...last, counts }];
}
