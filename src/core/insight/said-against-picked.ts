import { type LuckTally, luckFactor, type RateBin, rateBins, recallIn } from '../memory/luck.ts';

interface Rate {
  readonly answers: number;
  readonly right: number;
}

/** The two rates at one level of predicted recall. */
interface RateRow {
  /** Lower end of predicted recall, 0 to 1. */
  readonly from: number;
  readonly said: Rate;
  readonly picked: Rate;
}

/** What the two rates say of one kind of question. */
interface KindLuck {
  readonly kind: string;
  /** Picked answers that could be predicted. */
  readonly answers: number;
  /** Share right, and the share expected with the kind's own guess rate at the recall of typed answers; 0 to 1. */
  readonly right: number;
  readonly expected: number;
  /** Chance (0 to 1) that one who does not know is right: as the kind says, and as this learner's answers correct it. */
  readonly guess: number;
  readonly corrected: number;
}

export interface SaidAgainstPicked {
  readonly rows: readonly RateRow[];
  readonly kinds: readonly KindLuck[];
}

/**
 * Answers typed from memory beside answers picked from options, at the same predicted recall: where picking is right more
 * often than typing, luck is at work, and the difference measures it.
 */
export function saidAgainstPicked(tally: LuckTally): SaidAgainstPicked {
  const rows = rateBins().map((from, index) => ({
    from,
    said: rateOf([tally.said[index]]),
    picked: rateOf([...tally.picked.values()].map((bins) => bins[index])),
  }));
  return {
    rows: rows.filter(({ said, picked }) => said.answers + picked.answers > 0),
    kinds: [...tally.picked].map(([kind, bins]) => kindLuck(tally, kind, bins)),
  };
}

function kindLuck(tally: LuckTally, kind: string, bins: readonly RateBin[]): KindLuck {
  const { answers, right } = rateOf(bins);
  const sum = (pick: (bin: RateBin, index: number) => number) =>
    bins.reduce((all, bin, index) => all + pick(bin, index), 0);
  const guess = sum((bin) => bin.guess) / answers;
  const expected = sum((bin, index) => {
    const recall = recallIn(tally, index, bin);
    return (bin.answers - bin.slip) * recall + bin.guess * (1 - recall);
  });
  return {
    kind,
    answers,
    right: right / answers,
    expected: expected / answers,
    guess,
    corrected: Math.min(1, guess * luckFactor(tally, kind)),
  };
}

function rateOf(bins: readonly (RateBin | undefined)[]): Rate {
  return {
    answers: bins.reduce((sum, bin) => sum + (bin?.answers ?? 0), 0),
    right: bins.reduce((sum, bin) => sum + (bin?.right ?? 0), 0),
  };
}
