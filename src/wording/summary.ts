import type { SummaryItem, SummaryView } from '../core/session/view.ts';
import { counted, inDays, sentence } from './dates.ts';
import { type Marks, UNICODE_MARKS } from './marks.ts';

/** New questions offered beyond the daily limit. */
const MORE_NEW = 6;

/** A line of the summary and what it is, so that a face can style it. */
export interface SummaryLine {
  readonly tone: 'score' | 'text' | 'heading' | 'wrong' | 'right' | 'evidence' | 'next';
  readonly text: string;
}

/** The end of a session in lines; an empty text is a gap. */
export function summaryText(view: SummaryView, marks: Marks = UNICODE_MARKS): readonly SummaryLine[] {
  const exam = view.mode === 'exam';
  return [
    { tone: 'score', text: scoreLine(view) },
    ...lines('text', tally(view)),
    ...listOf(exam ? 'Every answer' : 'Sure, but not right', exam ? view.items : view.sureAndWrong, marks),
    ...comesBack(view),
    gap,
    { tone: 'next', text: nextLine(view) },
  ];
}

/** The same as plain lines, for pipes and for the normal screen after the program has left. */
export function summaryLines(view: SummaryView, marks: Marks = UNICODE_MARKS): readonly string[] {
  return summaryText(view, marks).map(({ text }) => text);
}

const gap: SummaryLine = { tone: 'text', text: '' };

function lines(tone: SummaryLine['tone'], text: string): SummaryLine[] {
  return text === '' ? [] : [{ tone, text }];
}

function scoreLine({ firstTries, firstTriesRight, interval, endedBy, read }: SummaryView): string {
  if (firstTries === 0) {
    if (endedBy === 'nothing') return 'Nothing is due now.';
    return read > 0 ? `${counted(read, 'claim')} read, no question answered.` : 'No question answered.';
  }
  const score = `${firstTriesRight} of ${firstTries} right at first try.`;
  if (interval === undefined || firstTries < 5) return score;
  const percent = (share: number) => Math.round(share * 100);
  return `${score.slice(0, -1)}; the likely range is ${percent(interval.low)} to ${percent(interval.high)}%.`;
}

function tally({ answered, firstTries, read, open }: SummaryView): string {
  if (firstTries === 0) return '';
  return [
    answered > firstTries ? `${counted(answered - firstTries, 'question')} came round again.` : '',
    read > 0 ? `${counted(read, 'claim')} read.` : '',
    open > 0 ? `${open} left open.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function listOf(heading: string, items: readonly SummaryItem[], marks: Marks): SummaryLine[] {
  if (items.length === 0) return [];
  return [gap, { tone: 'heading', text: heading }, ...items.flatMap((item) => itemLines(item, marks))];
}

function itemLines(item: SummaryItem, marks: Marks): SummaryLine[] {
  const given = item.given === '' ? 'no answer' : item.given;
  return [
    {
      tone: item.correct ? 'right' : 'wrong',
      text: `${item.correct ? marks.right : marks.wrong} ${item.stem}`,
    },
    { tone: 'text', text: item.correct ? `  ${item.key}` : `  Yours: ${given}. Right: ${item.key}.` },
    { tone: 'evidence', text: `${marks.evidence} ${item.sentence} (${item.cite})` },
  ];
}

function comesBack({ comesBack: days }: SummaryView): SummaryLine[] {
  if (days.length === 0) return [];
  const shown = days.slice(0, 4).map(({ days: day, count }) => `${count} ${inDays(day)}`);
  const later = days.slice(4).reduce((sum, { count }) => sum + count, 0);
  const text = [...shown, ...(later > 0 ? [`${later} later`] : [])].join(', ');
  return [gap, { tone: 'heading', text: 'Comes back' }, { tone: 'text', text: `${text}.` }];
}

/** The one thing to do next, as a command. */
function nextLine({ ahead, endedBy }: SummaryView): string {
  const { due, newToday, newLeft, next } = ahead;
  if (due + newToday > 0) {
    const waiting = [due > 0 ? `${due} due` : '', newToday > 0 ? `${newToday} new` : ''].filter(
      (part) => part !== '',
    );
    return `${waiting.join(', ')}. ${endedBy === 'quit' ? 'Go on' : 'Next'}: recite study`;
  }
  const later = next === undefined ? '' : `Next: recite study, ${inDays(next.days)} (${next.count} due).`;
  const more = newLeft > 0 ? `More new questions now: recite study --new ${Math.min(newLeft, MORE_NEW)}` : '';
  const all = later === '' && more === '' ? 'Everything here is met, and nothing is scheduled.' : '';
  return [later, more, all].filter((part) => part !== '').join(' ');
}

/** Title of the summary screen. */
export function summaryTitle(view: SummaryView): string {
  return view.mode === 'exam'
    ? 'Handed in'
    : view.endedBy === 'quit'
      ? 'Stopped here'
      : sentence('done for now');
}
