import type { SaidAgainstPicked } from '../core/insight/said-against-picked.ts';
import type { FitOutcome } from '../core/memory/personal.ts';
import { counted } from './dates.ts';

/** What a first and a second right answer are worth, in days. */
interface Worth {
  readonly first: number;
  readonly second: number;
}

export interface FitReport {
  readonly outcome: FitOutcome;
  readonly fewest: number;
  readonly before: Worth;
  readonly after: Worth;
  /** Answers a day, by simulation. */
  readonly answersBefore: number;
  readonly answersAfter: number;
  readonly retention: number;
}

/** What a fit learned, whether it was taken, what it changes, and how sure that is. */
export function fitLines({ outcome, fewest, ...report }: FitReport): string[] {
  if (outcome.kind === 'too-few') return [tooFew(outcome.answers, fewest)];
  const { learnedFrom, checkedOn, before, after, sure, accepted } = outcome;
  const held = `Learned from ${counted(learnedFrom, 'answer')} and held against the ${checkedOn} after them.`;
  const figures = `surprise ${after.toFixed(3)} an answer, ${before.toFixed(3)} before; better in ${Math.round(100 * sure)} of 100 resamples`;
  if (!accepted) return [held, `Not taken: it does not predict them surely better (${figures}).`];
  const { first, second } = report.before;
  return [
    held,
    `Taken: it predicts them better (${figures}).`,
    `What changed: a first right answer lasts ${days(report.after.first)} (${days(first)} before), a second one ${days(report.after.second)} (${days(second)} before).`,
    `What it should mean: about ${counted(Math.round(report.answersAfter), 'answer')} a day at your target of ${report.retention}, ${Math.round(report.answersBefore)} before (simulated).`,
  ];
}

function tooFew(answers: number, fewest: number): string {
  return `Too few answers to fit anything: ${answers} could be held against a prediction, ${fewest} are needed. It is tried by itself once there are.`;
}

/** Whose parameters plan, and what luck there is. */
export function fitStatusLines(
  { personal, fitted, answers }: { personal: boolean; fitted: number; answers: number },
  { rows, kinds }: SaidAgainstPicked,
): string[] {
  return [
    personal
      ? 'Dates follow parameters fitted to your own answers.'
      : 'Dates follow the published parameters; none fitted to your answers were taken so far.',
    fitted === 0
      ? `${counted(answers, 'answer')}; never fitted yet.`
      : `${counted(answers, 'answer')}; fitted last at ${fitted}.`,
    ...(rows.length === 0 ? [] : ['Typed against picked, by the recall that was predicted:']),
    ...rows.map(
      ({ from, said, picked }) =>
        `  from ${Math.round(100 * from)}%: typed ${rate(said)}, picked ${rate(picked)}`,
    ),
    ...kinds.map(
      ({ kind, guess, corrected, answers: of }) =>
        `Luck with ${kind}: ${Math.round(100 * corrected)} in 100 by your ${counted(of, 'answer')}, ${Math.round(100 * guess)} as the kind says.`,
    ),
    'Fit them now: recite config fit now. Back to the published ones: recite config fit default',
  ];
}

function rate({ right, answers }: { readonly right: number; readonly answers: number }): string {
  return answers === 0 ? 'none' : `${right} of ${answers}`;
}

function days(count: number): string {
  return count < 1 ? `${Math.round(24 * count)} h` : `${Number(count.toFixed(1))} days`;
}

export const FIT = {
  begins: 'Fitting to your answers, ctrl+c skips: ',
  part: '#',
  skipped: 'Skipped; nothing changed.',
  published: 'Dates follow the published parameters again.',
  takes: 'It takes now or default: recite config fit now',
} as const;
