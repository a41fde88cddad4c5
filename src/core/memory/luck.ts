/**
 * How often a learner who does not know is right all the same, measured by setting two rates side by side: answers that had
 * to be typed, where luck has no part, against answers picked with the options in sight from the start, at the same
 * predicted recall. Questions that could be said or opened are in neither: the learner's choice would sort them.
 */

/** Lower ends of the bins of predicted recall. */
const BINS: readonly number[] = [0, 0.6, 0.75, 0.85, 0.92];
/** Typed answers of a bin that the model's own prediction is worth. */
const WORTH = 10;
/** The furthest a kind's guess rate may be moved, either way, and how far learners are taken to differ, in powers of e. */
const CAP = 1.5;
const SPREAD = 0.2;
/** Factors tried between the caps. */
const STEPS = 40;

/** Answers in one bin of predicted recall: sums, so that means can be taken. */
export interface RateBin {
  readonly answers: number;
  readonly right: number;
  readonly predicted: number;
  readonly guess: number;
  readonly slip: number;
}

/** A learner's answers by bin, typed ones together and picked ones by kind. Plain data of bounded size. */
export interface LuckTally {
  readonly said: readonly RateBin[];
  readonly picked: ReadonlyMap<string, readonly RateBin[]>;
}

const EMPTY: RateBin = { answers: 0, right: 0, predicted: 0, guess: 0, slip: 0 };
export const NO_ANSWERS: LuckTally = { said: BINS.map(() => EMPTY), picked: new Map() };

/** One answer as the tally takes it. */
export interface RatedAnswer {
  readonly kind: string;
  readonly way: 'typed' | 'picked';
  readonly correct: boolean;
  /** Recall expected before it, 0 to 1. */
  readonly predicted: number;
  /** The kind's own chances (0 to 1) of a lucky and of a slipped answer. */
  readonly guess: number;
  readonly slip: number;
}

/** The tally after one more answer. */
export function withRated(tally: LuckTally, answer: RatedAnswer): LuckTally {
  if (answer.way === 'typed') return { ...tally, said: raised(tally.said, answer) };
  const bins = tally.picked.get(answer.kind) ?? NO_ANSWERS.said;
  return { ...tally, picked: new Map(tally.picked).set(answer.kind, raised(bins, answer)) };
}

/**
 * By how much (a factor within 1.5 either way) a kind's guess rate is to be taken higher or lower for this learner: the
 * likeliest one under P(right) = (1 - slip) R + guess (1 - R), with R as the typed answers of the same bin have it.
 */
export function luckFactor(tally: LuckTally, kind: string): number {
  const bins = tally.picked.get(kind);
  if (bins === undefined) return 1;
  let best = { factor: 1, fit: Number.NEGATIVE_INFINITY };
  for (let step = 0; step <= STEPS; step += 1) {
    const away = Math.log(CAP) * ((2 * step) / STEPS - 1);
    const factor = Math.exp(away);
    const fit = bins.reduce(
      (sum, bin, index) =>
        sum + toldBy(tally.said[index], bin) * fitOf(bin, factor, recallIn(tally, index, bin)),
      -0.5 * (away / SPREAD) ** 2,
    );
    if (fit > best.fit) best = { factor, fit };
  }
  return best.factor;
}

/** True recall (0 to 1) at a bin's predicted recall, by the typed answers in it; with few, as predicted. */
export function recallIn({ said }: LuckTally, index: number, { answers, predicted }: RateBin): number {
  const typed = said[index] ?? EMPTY;
  const expected = answers === 0 ? 0 : predicted / answers;
  const slip = typed.answers === 0 ? 0 : typed.slip / typed.answers;
  const known = typed.right / (1 - slip);
  return Math.min(0.999, (known + WORTH * expected) / (typed.answers + WORTH));
}

/**
 * How much a bin's picked answers tell: the difference of two rates is as sure as the rarer answers let it be. Picked ones
 * alone tell nothing: more of them right than foreseen may be luck, and may be a memory better than the model's.
 */
function toldBy({ answers: typed } = EMPTY, { answers: picked }: RateBin): number {
  return typed === 0 ? 0 : typed / (typed + picked);
}

/** The bins' lower ends. */
export function rateBins(): readonly number[] {
  return BINS;
}

function raised(bins: readonly RateBin[], { correct, predicted, guess, slip }: RatedAnswer): RateBin[] {
  const into = BINS.findLastIndex((from) => predicted >= from);
  return bins.map((bin, index) =>
    index !== into
      ? bin
      : {
          answers: bin.answers + 1,
          right: bin.right + (correct ? 1 : 0),
          predicted: bin.predicted + predicted,
          guess: bin.guess + guess,
          slip: bin.slip + slip,
        },
  );
}

/** Log likelihood of a bin's picked answers. */
function fitOf(bin: RateBin, factor: number, recall: number): number {
  const { answers, right } = bin;
  if (answers === 0) return 0;
  const guess = Math.min(1, (factor * bin.guess) / answers);
  const chance = (1 - bin.slip / answers) * recall + guess * (1 - recall);
  const within = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return right * Math.log(within) + (answers - right) * Math.log(1 - within);
}
