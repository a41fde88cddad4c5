import type { Rung } from '../core/claim/ladder.ts';
import type { Stats } from '../core/insight/stats.ts';
import { dayNamed } from '../core/memory/day.ts';
import { counted, dateInWords, inDays } from './dates.ts';
import { biasLine, marksLine } from './exam-report.ts';
import { FROM_THE_TOP, rungsLine } from './ladder.ts';
import { percent, range } from './percent.ts';

/** Every chart in one sentence: all that a reader who cannot see it needs. */
export function ladderSentence({ claims }: Stats): string {
  const all = FROM_THE_TOP.reduce((sum, rung) => sum + claims[rung], 0);
  const rest = claims.new === 0 ? '' : `${claims.new} ${claims.new === 1 ? 'is' : 'are'} new`;
  const parts = [rungsLine(claims), rest].filter((part) => part !== '');
  return `Of ${counted(all, 'claim')}, ${parts.join(', ')}.`;
}

/** Claims that last a week or longer. */
export function lasting({ week, month, season }: Readonly<Record<Rung, number>>): number {
  return week + month + season;
}

export function climbSentence({ climbed }: Stats): string {
  const first = climbed[0];
  const last = climbed.at(-1);
  if (first === undefined || last === undefined) return 'Nothing is scheduled yet.';
  const on = (day: number) => dateInWords(dayNamed(day));
  if (first === last)
    return `${lasting(first.counts)} lasted a week or longer on ${on(first.day)}, the first day.`;
  return `${lasting(first.counts)} lasted a week or longer on ${on(first.day)}, ${lasting(last.counts)} on ${on(last.day)}.`;
}

export function forecastSentence({ forecast: { days, later } }: Stats): string {
  const [today = 0, ...rest] = days;
  const coming = rest.reduce((sum, count) => sum + count, 0);
  if (today + coming + later === 0) return 'Nothing is scheduled.';
  const most = Math.max(...rest);
  const peak = coming === 0 ? '' : `, at most ${most} a day (${inDays(rest.indexOf(most) + 1)})`;
  const parts = [
    `${today === 0 ? 'Nothing' : today} due today`,
    `${coming === 0 ? 'nothing' : coming} in the ${rest.length} days after it${peak}`,
    ...(later === 0 ? [] : [`${later} later`]),
  ];
  return `${parts.join(', ')}.`;
}

export function retentionSentence({ retention, target }: Stats): string {
  const goal = `the target is ${percent(target)}`;
  if (retention === null)
    return `Nothing has come back yet; ${goal}. What you answer today comes back from tomorrow on.`;
  const { right, of, predicted } = retention;
  return `${right} of ${of} answers to what came back were right: ${percent(right / of)} (likely ${range(retention)}); ${goal}, and ${percent(predicted)} was predicted.`;
}

export function calibrationSentence({ calibration, retention }: Stats): string {
  if (calibration === null)
    return `Predictions are held against what came from 30 answers on; there are ${retention?.of ?? 0}.`;
  const held = calibration.filter(({ predicted, low, high }) => low <= predicted && predicted <= high).length;
  return `Predicted recall lies within the likely range in ${held} of ${calibration.length} groups, from ${percent(calibration[0]?.predicted ?? 0)} to ${percent(calibration.at(-1)?.predicted ?? 0)}.`;
}

export function betsSentence({ bets: { judgement, marks } }: Stats): string {
  if (judgement === null) return 'No answer had a bet yet: the same digit again says sure, g says guess.';
  return `${biasLine(judgement)} ${marksLine(marks)} Brier score ${judgement.brier.toFixed(2)}.`;
}

export function waysSentence({ ways: { said, picked } }: Stats): string {
  if (said.of + picked.of === 0) return 'Nothing has come back yet, said or picked.';
  const rate = ({ right, of, predicted }: Stats['ways']['said']) =>
    of === 0
      ? 'none'
      : `${percent(right / of)} of ${of} right where ${percent(predicted / of)} recall was predicted`;
  return `Said from memory: ${rate(said)}. Picked from options: ${rate(picked)}.`;
}

/** Weeks of a calendar. */
export const WEEKS = 26;

export function calendarSentence({ days, today }: Stats): string {
  const recent = days.filter(({ day }) => day > today - WEEKS * 7 && day <= today);
  if (recent.length === 0) return `No answer in the last ${WEEKS} weeks.`;
  const most = recent.reduce((a, b) => (b.answers > a.answers ? b : a));
  return `Answers on ${counted(recent.length, 'day')} of the last ${WEEKS} weeks; most on ${dateInWords(dayNamed(most.day))}: ${most.answers}.`;
}

export function timeSentence({ days, answers }: Stats): string {
  const ms = days.reduce((sum, day) => sum + day.ms, 0);
  if (answers === 0) return 'No time spent yet.';
  const each = Math.round(ms / answers / 1000);
  return `${long(ms)} on ${counted(answers, 'answer')}, ${counted(each, 'second')} each; ${long(ms / Math.max(1, days.length))} on a day with answers.`;
}

function long(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `${Math.round(ms / 1000)} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
