import type { AskedAs } from '../question/kind.ts';
import type { Bet, ReviewRecord } from '../session/record.ts';
import { knewChance } from './evidence.ts';
import { type FirstMeetings, knownBefore, withMeeting } from './known-before.ts';
import { type LuckTally, luckFactor, NO_ANSWERS, withRated } from './luck.ts';
import { NO_PACE, slowness } from './pace.ts';
import { likelihood, NO_SIGNALS, type Sign, type Signals, withSign } from './signals.ts';

/** What a learner's answers have told of the learner, beside what they told of items. Folded from reviews like items. */
export interface Learned {
  readonly signals: Signals;
  readonly luck: LuckTally;
  /** By pack id. */
  readonly meetings: ReadonlyMap<string, FirstMeetings>;
}

export const NOTHING_LEARNED: Learned = { signals: NO_SIGNALS, luck: NO_ANSWERS, meetings: new Map() };

/** What an answer is weighed by; written into its line, so that replay does not depend on what is learned later. */
export interface Weights {
  /** Chance (0 to 1) that it was known: predicted recall, or the pack's prior at the first meeting. */
  readonly known: number;
  /** Chance (0 to 1) that a learner who does not know is right: as the kind says, and as corrected for this learner. */
  readonly guess: number;
  readonly luck: number;
  /** Chance (0 to 1) that a learner who knows is wrong. */
  readonly slip: number;
  /** How many times likelier bet and latency are of one who knows. */
  readonly likelihood: number;
}

/** An answer before it is weighed. */
export interface Unweighed {
  readonly pack: string;
  readonly kind: string;
  readonly askedAs: AskedAs;
  /** Whether there were options to look at. */
  readonly hasOptions: boolean;
  readonly openedOptions: boolean;
  /** Something was typed first, and not recognised. */
  readonly typedInVain?: boolean | undefined;
  readonly dontKnow: boolean;
  readonly bet: Bet | null;
  /** Milliseconds, and how many of them were idle. */
  readonly ms: number;
  readonly idle: number;
  /** Recall expected before it (0 to 1); null at the first meeting. */
  readonly predicted: number | null;
  /** What the kind says of luck and slips. */
  readonly guess: number;
  readonly slip: number;
}

/** What an answer is weighed by, from what was learned before it. */
export function weightsOf({ signals, luck, meetings }: Learned, answer: Unweighed): Weights {
  const { kind, askedAs, guess, slip, predicted, dontKnow } = answer;
  return {
    known: predicted ?? knownBefore(meetings.get(answer.pack)),
    guess,
    luck: askedAs === 'picked' ? Math.min(1, guess * luckFactor(luck, kind)) : guess,
    slip,
    likelihood: dontKnow ? 1 : likelihood(signals, signOf(answer)),
  };
}

/** Whether an answer was faster than three quarters of the learner's own of that kind; false with few to compare. */
export function isQuick({ signals }: Learned, { kind, askedAs, ms, idle }: Unweighed): boolean {
  const slow = slowness(signals.paces[`${kind}/${askedAs}`] ?? NO_PACE, ms - idle);
  return slow !== null && slow < 0.25;
}

/**
 * What is known of a learner after one more answer that counts. Only first tries teach: a return was told the answer.
 * Lines without weights, as they were written once, teach nothing.
 */
export function withReview(learned: Learned, review: ReviewRecord): Learned {
  const { weighed, correct, grade, predicted, dontKnow } = review;
  if (weighed === undefined || grade === null || review.try !== 'first') return learned;
  const { known, luck, slip, guess, likelihood } = weighed;
  const knew = dontKnow ? 0 : knewChance(correct, known, luck, slip, likelihood);
  const sign = signOf({ ...review, hasOptions: review.shown.length > 0 });
  const way = wayOf(review);
  return {
    signals: dontKnow ? learned.signals : withSign(learned.signals, sign, knew),
    luck:
      predicted === null || way === undefined || review.hint
        ? learned.luck
        : withRated(learned.luck, { kind: review.kind, way, correct, predicted, guess, slip }),
    meetings:
      predicted === null
        ? new Map(learned.meetings).set(review.pack, withMeeting(learned.meetings.get(review.pack), knew))
        : learned.meetings,
  };
}

/** Undefined where the learner chose between saying and looking. */
function wayOf({ askedAs, shown, openedOptions }: ReviewRecord): 'typed' | 'picked' | undefined {
  if (askedAs === 'said') return shown.length === 0 ? 'typed' : undefined;
  return openedOptions ? undefined : 'picked';
}

function signOf(
  answer: Pick<
    Unweighed,
    'kind' | 'askedAs' | 'bet' | 'ms' | 'idle' | 'hasOptions' | 'openedOptions' | 'typedInVain'
  >,
): Sign {
  const { kind, askedAs, bet, ms, idle, hasOptions, openedOptions, typedInVain = false } = answer;
  const chose = openedOptions || (askedAs === 'said' && hasOptions);
  return { kind, askedAs, bet, ms: ms - idle, opened: chose ? openedOptions : null, typed: typedInVain };
}
