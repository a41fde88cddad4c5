import { seededRng } from '../random.ts';
import type { ReviewRecord } from '../session/record.ts';
import { elapsedDays, localDay } from './day.ts';
import { EVIDENCE_ROUNDS, fitByEvidence } from './fit/evidence-fit.ts';
import { type FitAnswer, type FitHistory, fitParameters, surprise } from './fit/fit.ts';
import type { Fittable } from './fit/graph.ts';

/** Fewer answers that can be predicted tell too little of a learner. */
export const FEWEST = 100;
/** Share of the answers, in order of time, that is learned from; the later ones decide whether it was worth it. */
const LEARNED_FROM = 0.75;
/** How often items are drawn anew to see whether a gain hangs on a few of them, and the share of gains it takes. */
const RESAMPLES = 200;
const SURE_ENOUGH = 0.8;

/** An answer with its moment, UTC milliseconds. */
export interface TimedAnswer extends FitAnswer {
  readonly at: number;
  /** Whether predicting it is what a schedule is judged by; the others are only learned from. */
  readonly judged: boolean;
}

/** All that a fit needs; plain data, so that it can be handed to another thread. */
export interface FitJob {
  readonly histories: readonly (readonly TimedAnswer[])[];
  /** The parameters in force. */
  readonly current: readonly number[];
}

/** What came of a fit. */
export type FitOutcome =
  | { readonly kind: 'too-few'; readonly answers: number }
  | {
      readonly kind: 'fitted';
      /** Answers learned from, and later ones it was held against. */
      readonly learnedFrom: number;
      readonly checkedOn: number;
      /** Mean surprise of the later answers (negative log-likelihood, natural logarithm), before and after. */
      readonly before: number;
      readonly after: number;
      /** Share (0 to 1) of resamples in which the new parameters predict better. */
      readonly sure: number;
      readonly accepted: boolean;
      readonly parameters: readonly number[];
    };

/**
 * A learner's answers as a fit takes them, item by item. All but the first to an item are learned from; judged by are first
 * tries that count, on another learner's day than the answer before.
 * @param reviews those that stand, in order
 */
export function fitHistories(
  reviews: readonly ReviewRecord[],
  dayStart: number,
  withinDay: boolean,
): TimedAnswer[][] {
  const items = new Map<string, { answers: TimedAnswer[]; last: number; lastDay: string }>();
  for (const review of reviews) {
    if (!review.counts || review.grade === null) continue;
    const key = `${review.pack}/${review.question}`;
    const before = items.get(key);
    const day = localDay(review.at, review.offset, dayStart);
    const at = Math.max(review.at, before?.last ?? review.at);
    const sameDay = before !== undefined && day <= before.lastDay;
    const { guess, slip } = luckOf(review);
    const answer: TimedAnswer = {
      at,
      days: before === undefined ? 0 : elapsedDays(before.last, at, !withinDay && sameDay),
      grade: review.grade,
      recalled: review.recalled,
      ...(review.slipped !== undefined && { slipped: review.slipped }),
      guess,
      slip,
      weight: before === undefined ? 0 : 1,
      judged: before !== undefined && !sameDay && review.try === 'first',
    };
    if (before === undefined) items.set(key, { answers: [answer], last: at, lastDay: day });
    else {
      before.answers.push(answer);
      Object.assign(before, { last: at, lastDay: sameDay ? before.lastDay : day });
    }
  }
  return [...items.values()].map(({ answers }) => answers);
}

/** Lines written before these were kept: one of the options in sight, or hardly any luck. */
function luckOf({ weighed, shown, askedAs }: ReviewRecord): { guess: number; slip: number } {
  if (weighed !== undefined) return { guess: weighed.luck, slip: weighed.slip };
  return { guess: askedAs === 'picked' && shown.length > 0 ? 1 / shown.length : 0.02, slip: 0.03 };
}

/**
 * Parameters fitted to the earlier three quarters of a learner's answers, and accepted only if they predict the last quarter
 * better than those in force; what is accepted is then fitted to all answers, as strongly held.
 * @param progress told the share (0 to 1) that is done
 */
export function personalFit(
  { histories, current }: FitJob,
  fittable: Fittable,
  progress: (share: number) => void,
): FitOutcome {
  const times = histories
    .flat()
    .filter(({ judged }) => judged)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  if (times.length < FEWEST) return { kind: 'too-few', answers: times.length };
  const boundary = times[Math.floor(times.length * LEARNED_FROM)] as number;
  const steps = EVIDENCE_ROUNDS + 2;
  let done = 0;
  const step = () => {
    done += 1;
    progress(done / steps);
  };

  const early = fitByEvidence(fittable, until(histories, boundary), step);
  const later = judgedFrom(histories, boundary);
  const losses = later.map((history) => ({
    before: surprise(fittable, current, [history]).value,
    after: surprise(fittable, early.parameters, [history]).value,
  }));
  step();
  const checkedOn = times.filter((at) => at >= boundary).length;
  const learnedFrom = histories.flat().filter(({ at, weight }) => at < boundary && weight > 0).length;
  const sum = (pick: (one: (typeof losses)[0]) => number) => losses.reduce((all, one) => all + pick(one), 0);
  const before = sum((one) => one.before) / checkedOn;
  const after = sum((one) => one.after) / checkedOn;
  const sure = shareOfGains(losses.map((one) => one.before - one.after));
  const accepted = after < before && sure >= SURE_ENOUGH;
  const parameters = accepted ? fitParameters(fittable, histories, early) : early.parameters;
  step();
  return {
    kind: 'fitted',
    learnedFrom,
    checkedOn,
    before,
    after,
    sure,
    accepted,
    parameters,
  };
}

/** What was answered before a moment. */
function until(histories: FitJob['histories'], end: number): FitHistory[] {
  return histories
    .map((history) => history.filter(({ at }) => at < end))
    .filter((history) => history.some(({ weight }) => weight > 0));
}

/** All answers, of which those judged by from a moment on are predicted. */
function judgedFrom(histories: FitJob['histories'], start: number): FitHistory[] {
  return histories
    .map((history) =>
      history.map((one) => ({ ...one, weight: one.judged && one.at >= start ? one.weight : 0 })),
    )
    .filter((history) => history.some(({ weight }) => weight > 0));
}

/** How often the sum of gains stays above 0 when items are drawn with replacement; the same every time. */
function shareOfGains(gains: readonly number[]): number {
  const rng = seededRng('fit');
  let better = 0;
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    let sum = 0;
    for (let draw = 0; draw < gains.length; draw += 1) sum += gains[Math.floor(rng() * gains.length)] ?? 0;
    if (sum > 0) better += 1;
  }
  return better / RESAMPLES;
}

/** Whether the log has grown by a fifth since parameters were fitted last. */
export function isFitDue(answers: number, fitted: number): boolean {
  return answers >= FEWEST && answers >= 1.2 * fitted;
}
