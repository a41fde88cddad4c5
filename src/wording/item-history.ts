import { type ForgettingSigns, forgettingChart } from '../core/chart/forgetting.ts';
import type { ItemHistory, RecallCurve } from '../core/insight/item-history.ts';
import { isLeech } from '../core/memory/leech.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import { counted, dateInWords, daysLong, inDays, sentence } from './dates.ts';
import { ASCII_MARKS, type Marks } from './marks.ts';
import { percent } from './percent.ts';

const BETS = { guess: 'a guess', think: 'think so', sure: 'sure' } as const;

/** Why a question comes back when it does: its answers, what is remembered, and what each outcome would bring. */
export function itemHistoryLines(
  history: ItemHistory,
  { stem, curve, marks, offset }: { stem?: string; curve: RecallCurve | null; marks: Marks; offset: number },
): string[] {
  const { reviews, item } = history;
  return [
    item.key,
    ...(stem === undefined ? [] : [stem]),
    '',
    ...reviews.map((review) => answerLine(review, marks)),
    '',
    whyLine(history),
    ...(curve === null ? [] : ['', ...chartLines(curve, marks), curveSentence(curve, offset)]),
    ...memoryLines(history),
    ...nextLines(history),
  ];
}

function answerLine(review: ReviewRecord, marks: Marks): string {
  const local = new Date(review.at + review.offset * 60_000).toISOString();
  const how = [
    review.dontKnow ? 'not known' : review.askedAs,
    ...(review.bet === null ? [] : [BETS[review.bet]]),
    ...(review.hint ? ['after a hint'] : []),
    ...(review.try === 'return' ? ['again'] : []),
  ];
  const expected = review.predicted === null ? 'first met' : `${percent(review.predicted)} expected`;
  const luck =
    review.correct && review.counts && review.recalled < 0.995
      ? `, ${percent(1 - review.recalled)} luck`
      : '';
  const due =
    review.due === null
      ? review.counts
        ? ''
        : ', moved no date'
      : `, due ${dayOf(review.due, review.offset)}`;
  const mark = review.correct ? marks.right : marks.wrong;
  return `${mark} ${local.slice(0, 10)} ${local.slice(11, 16)}  ${how.join(', ')}: ${expected}${luck}${due}`;
}

function whyLine({ days, interval, item, recall }: ItemHistory): string {
  if (item.suspended) return `Set aside. Call it back: recite suspend --off ${item.key}`;
  if (days === null || interval === null || recall === null)
    return 'Never scheduled: its text stands beside the question.';
  const when = days <= 0 ? 'Due now' : `Due ${inDays(days)}`;
  const rounded =
    interval < 1 ? '; a day is the least' : interval >= 2.5 ? ', give or take a day with less to do' : '';
  return `${when}: the chance of knowing it falls to your target after ${spanOf(interval)}${rounded}. Now it is ${percent(recall)}.`;
}

function memoryLines({ item, interval, luck }: ItemHistory): string[] {
  const { memory, lapses, meetings } = item;
  if (memory === null || interval === null) return [];
  const leech = isLeech(item) ? '; it costs more than it gives' : '';
  return [
    `Stability ${spanOf(memory.stability)}, difficulty ${memory.difficulty.toFixed(1)} of 10; met in ${counted(meetings, 'session')}, missed again in ${lapses}${leech}.`,
    ...(luck === null || luck < 0.005 ? [] : [`Share of luck in the last right answer: ${percent(luck)}.`]),
  ];
}

function nextLines({ next }: ItemHistory): string[] {
  const outcomes = [
    next.wrong === null ? '' : `wrong, ${inDays(next.wrong)}`,
    next.picked === null ? '' : `picked right, ${inDays(next.picked)}`,
    next.said === null ? '' : `said right, ${inDays(next.said)}`,
  ].filter((part) => part !== '');
  return outcomes.length === 0 ? [] : [`Answered now it comes back: ${outcomes.join('; ')}.`];
}

function chartLines(curve: RecallCurve, marks: Marks): string[] {
  return forgettingChart(curve, signsFor(marks));
}

function signsFor({ right, wrong }: Marks): ForgettingSigns {
  return right === ASCII_MARKS.right
    ? { point: '*', axis: '|', corner: '+', ground: '-', right, wrong, now: '^' }
    : { point: '•', axis: '│', corner: '└', ground: '─', right, wrong, now: '▲' };
}

/** The chart in a sentence. */
function curveSentence({ from, to, recall, answers, now }: RecallCurve, offset: number): string {
  const lowest = Math.min(...recall);
  const right = answers.filter(({ correct }) => correct).length;
  const ahead = now < recall.length - 1 ? `, ${percent(recall.at(-1) ?? 0)} on ${dayOf(to, offset)}` : '';
  return sentence(
    `from ${dayOf(from, offset)}: ${counted(answers.length, 'answer')}, ${right} right; the chance of knowing it fell to ${percent(lowest)} at most, is ${percent(recall[now] ?? recall.at(-1) ?? 0)} now${ahead}.`,
  );
}

function dayOf(at: number, offset: number): string {
  return dateInWords(new Date(at + offset * 60_000).toISOString().slice(0, 10));
}

/** Days as people say them: hours below one. */
function spanOf(days: number): string {
  if (days < 1) return `${Math.max(1, Math.round(24 * days))} h`;
  return days < 10 ? `${Number(days.toFixed(1))} days` : daysLong(Math.round(days));
}
