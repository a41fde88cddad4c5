import stringWidth from 'string-width';
import type { SummaryItem, SummaryView } from '../core/session/view.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { wrapText } from '../core/text/wrap.ts';
import { betLine, closingText } from './closing.ts';
import { counted, fullStop, inDays, sentence } from './dates.ts';
import { examText } from './exam-report.ts';
import { movesLine } from './ladder.ts';
import { type Marks, UNICODE_MARKS } from './marks.ts';
import { range } from './percent.ts';
import { bestLine } from './rhythm.ts';

/** New questions offered beyond the daily limit. */
const MORE_NEW = 6;

/** A line of the summary and what it is, so that a face can style it. */
export interface SummaryLine {
  readonly tone: 'score' | 'text' | 'heading' | 'wrong' | 'right' | 'evidence' | 'next';
  readonly text: string;
}

/** The end of a session in lines; an empty text is a gap. */
export function summaryText(view: SummaryView, marks: Marks = UNICODE_MARKS): readonly SummaryLine[] {
  if (view.exam !== undefined) return examText(view, view.exam, marks);
  return [
    { tone: 'score', text: scoreLine(view) },
    ...lines('text', tally(view)),
    ...lines('text', bestWords(view)),
    ...lines('text', view.moves === undefined ? '' : movesLine(view.moves)),
    ...lines('text', betLine(view.bets)),
    ...(view.closing === undefined ? [] : closingText(view.closing, marks)),
    ...listOf('Sure, but not right', view.mode === 'desk' ? [] : view.sureAndWrong, marks),
    ...comesBack(view),
    gap,
    { tone: 'next', text: nextLine(view) },
  ];
}

/** The same as plain lines, for pipes and for the normal screen after the program has left; `width` is for a terminal. */
export function summaryLines(
  view: SummaryView,
  marks: Marks = UNICODE_MARKS,
  width = Number.POSITIVE_INFINITY,
): readonly string[] {
  return summaryText(view, marks).flatMap((line) => hanging(line, width));
}

/** Wrapped at words, with what follows as far in as the words of the first line. */
function hanging({ tone, text }: SummaryLine, width: number): string[] {
  if (tone === 'next') return withWholeCommands(text, width);
  const signed = tone === 'right' || tone === 'wrong' || tone === 'evidence';
  const [start = ''] = (signed ? /^\S+ / : /^ */).exec(text) ?? [];
  return wrapText(text.slice(start.length), width - start.length).map(
    (line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line.text,
  );
}

const COMMAND_OR_WORD = /recite(?: \S*[^\s,.])+[,.]?|\S+/g;

/** Wrapped between words, but never inside a command: copied with a line break in it, it would be two. */
function withWholeCommands(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(COMMAND_OR_WORD) ?? []) {
    const longer = `${lines.at(-1)} ${piece}`;
    if (lines.length > 0 && stringWidth(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
}

const gap: SummaryLine = { tone: 'text', text: '' };

function lines(tone: SummaryLine['tone'], text: string): SummaryLine[] {
  return text === '' ? [] : [{ tone, text }];
}

const ALL_MET = 'Everything here is met, and nothing is scheduled.';
const WAITS = 'What is left here rests on what you answered today; it comes tomorrow.';
const NOTHING_TO_SAY = 'Nothing to say from memory now: what was met today can be said tomorrow.';

function scoreLine({
  mode,
  firstTries,
  firstTriesRight,
  interval,
  endedBy,
  read,
  ahead,
}: SummaryView): string {
  if (firstTries === 0) {
    if (endedBy === 'nothing') {
      if (mode === 'only-said') return NOTHING_TO_SAY;
      return ahead.newLeft > 0 && ahead.newLeft === ahead.waiting ? WAITS : 'Nothing is due now.';
    }
    return read > 0 ? `${counted(read, 'claim')} read, no question answered.` : 'No question answered.';
  }
  const score = `${firstTriesRight} of ${firstTries} right at first try.`;
  if (interval === undefined || firstTries < 5) return score;
  return `${score.slice(0, -1)}; the likely range is ${range(interval)}.`;
}

function bestWords({ best, firstTries, firstTriesRight }: SummaryView): string {
  if (best === undefined) return '';
  return bestLine({ right: firstTriesRight, of: firstTries }, best, best.beaten);
}

function tally({ answered, firstTries, read }: SummaryView): string {
  if (firstTries === 0) return '';
  return [
    answered > firstTries ? `${counted(answered - firstTries, 'more answer')} to what came round again.` : '',
    read > 0 ? `${counted(read, 'claim')} read.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Items with their answers and their sentences, under a heading. */
export function listOf(heading: string, items: readonly SummaryItem[], marks: Marks): SummaryLine[] {
  if (items.length === 0) return [];
  return [gap, { tone: 'heading', text: heading }, ...items.flatMap((item) => itemLines(item, marks))];
}

function itemLines(item: SummaryItem, marks: Marks): SummaryLine[] {
  const given = item.given === '' ? 'no answer' : item.given;
  const answers = `Yours: ${fullStop(given)} Right: ${fullStop(item.key)}`;
  return [
    {
      tone: item.correct ? 'right' : 'wrong',
      text: `${item.correct ? marks.right : marks.wrong} ${item.stem}`,
    },
    { tone: 'text', text: `  ${item.correct ? item.key : answers}` },
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
function nextLine({ ahead, endedBy, names, goal, chapterMet }: SummaryView): string {
  if (chapterMet !== undefined) {
    return `"${chapterMet.title}" is met. Next, its cross-examination: recite path ${chapterMet.pack}`;
  }
  const toward = goal === undefined ? [] : [`--goal ${goal}`];
  const study = ['recite study', ...names.map(quotedForShell), ...toward].join(' ');
  const { due, newToday, newLeft, waiting = 0, next } = ahead;
  if (due + newToday > 0) {
    const waiting = [due > 0 ? `${due} due` : '', newToday > 0 ? `${newToday} new` : ''].filter(
      (part) => part !== '',
    );
    return `${waiting.join(', ')}. ${endedBy === 'quit' ? 'Go on' : 'Next'}: ${study}`;
  }
  const later = next === undefined ? '' : `Next: ${study}, ${inDays(next.days)} (${next.count} due).`;
  const ready = newLeft - waiting;
  const more = ready > 0 ? `More new questions now: ${study} --new ${Math.min(ready, MORE_NEW)}` : '';
  const rest = newLeft > 0 ? 'The new questions left here wait until tomorrow.' : ALL_MET;
  const all = later === '' && more === '' ? rest : '';
  return [later, more, all].filter((part) => part !== '').join(' ');
}

/** Title of the summary screen. */
export function summaryTitle(view: SummaryView): string {
  return view.exam !== undefined
    ? 'Handed in'
    : view.endedBy === 'quit'
      ? 'Stopped here'
      : sentence('done for now');
}
