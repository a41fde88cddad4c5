import { BETS, type Judgement } from '../core/insight/bets.ts';
import type { Estimate } from '../core/insight/knowledge.ts';
import type { ExamPart, ExamReport } from '../core/session/exam/report.ts';
import type { SummaryView } from '../core/session/view.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { counted, sentence } from './dates.ts';
import { kindInWords } from './kinds.ts';
import type { Marks } from './marks.ts';
import { percent, range } from './percent.ts';
import { listOf, type SummaryLine } from './summary.ts';

export const SELF_ASSESSMENT =
  'For self-assessment, not for grades: the answers are on the disk of whoever takes it.';
export const EXAM_HEADINGS = {
  chapters: 'By chapter',
  kinds: 'By kind',
  bets: 'Bets',
  items: 'Every answer',
} as const;
/** With fewer answers a likely range says next to nothing. */
const TELLING = 5;
/** From so many answers on, no leaning is a finding and not only a lack of them. */
const MANY = 30;
const OUTSIDE = 'outside every chapter';

/** The end of an exam in lines; an empty text is a gap. */
export function examText(view: SummaryView, exam: ExamReport, marks: Marks): readonly SummaryLine[] {
  const { score, knowledge, chapters, kinds } = exam;
  return [
    { tone: 'score', text: scoreLine(score, view.endedBy) },
    ...texts([openLine(exam), knowledgeLine(knowledge), placementLine(exam), SELF_ASSESSMENT]),
    ...(chapters.length > 1 ? section(EXAM_HEADINGS.chapters, partLines(chapters)) : []),
    ...(kinds.length > 1 ? section(EXAM_HEADINGS.kinds, kindLines(kinds)) : []),
    ...section(EXAM_HEADINGS.bets, betLines(exam)),
    ...listOf(EXAM_HEADINGS.items, view.items, marks),
    { tone: 'text', text: '' },
    { tone: 'next', text: nextLine(exam, view.names) },
  ];
}

/** `7 of 10 right; the likely range is 40 to 89%.` */
export function scoreLine({ right, of, low, high }: ExamPart, endedBy: SummaryView['endedBy']): string {
  const time = endedBy === 'minutes' ? 'Time was up. ' : '';
  return `${time}${right} of ${of} right; the likely range is ${range({ low, high })}.`;
}

/** What is known behind the score. */
export function knowledgeLine(knowledge: Estimate | null): string {
  if (knowledge === null) return '';
  return `Without luck and slips: about ${percent(knowledge.share)} known, likely ${range(knowledge)}.`;
}

export function openLine({ open }: Pick<ExamReport, 'open'>): string {
  return open === 0 ? '' : `${counted(open, 'question')} left open, counted as not right.`;
}

function placementLine({ placement }: ExamReport): string {
  return placement
    ? 'What you knew has a date now; the rest stays new and comes in the order of the chapters.'
    : '';
}

/** One line a part: `3 of 4   The keepers   (30 to 95%)`. */
export function partLines(parts: readonly ExamPart[]): string[] {
  const width = Math.max(...parts.map((part) => share(part).length));
  return parts.map(
    (part) =>
      `${share(part).padStart(width)}   ${part.name ?? OUTSIDE}${part.of < TELLING ? '' : ` (likely ${range(part)})`}`,
  );
}

/** The same, of kinds of question. */
export function kindLines(parts: readonly ExamPart[]): string[] {
  return partLines(parts.map((part) => ({ ...part, name: kindInWords(part.name ?? '') })));
}

/** What the bets came to, and how well they were placed. */
export function betLines({ bets }: Pick<ExamReport, 'bets'>): string[] {
  const { counts, marks, judgement } = bets;
  if (judgement === null) return ['No answer had a bet.'];
  const words = { guess: 'a guess', think: 'think so', sure: 'sure' } as const;
  const each = BETS.filter((bet) => counts[bet].of > 0).map(
    (bet) => `${words[bet]} ${counts[bet].right} of ${counts[bet].of} right`,
  );
  return [
    `${sentence(each.join(', '))}.`,
    marksLine(marks),
    `${biasLine(judgement)} Brier score ${judgement.brier.toFixed(2)}: 0 foretells everything, 0.25 is as good as a coin.`,
  ];
}

/** `Scored by bets: -3 of at most 18 (…).` */
export function marksLine({ points, most }: ExamReport['bets']['marks']): string {
  return `Scored by bets: ${points} of at most ${most} (right +1, +2, +3; wrong 0, -2, -6).`;
}

/** How sure beside how right, in words. */
export function biasLine({ answers, bias, leaning }: Judgement): string {
  const by = `${Math.round(Math.abs(bias) * 100)} points`;
  switch (leaning) {
    case 'surer':
      return `Surer than right, by ${by}.`;
    case 'less-sure':
      return `Righter than sure, by ${by}.`;
    case 'unclear':
      return answers < MANY
        ? 'About as sure as right, as far as so few answers tell.'
        : 'About as sure as right.';
  }
}

function nextLine({ missed, packs }: ExamReport, names: readonly string[]): string {
  const pack = names[0] ?? packs[0] ?? '';
  if (missed.length === 0) return `Nothing missed. Go on: recite study ${quotedForShell(pack)}`;
  const ids = missed.map((key) => key.slice(key.indexOf('/') + 1)).join(',');
  return `Practise what you missed: recite study ${quotedForShell(pack)} --only ${ids}`;
}

function section(heading: string, lines: readonly string[]): SummaryLine[] {
  return [{ tone: 'text', text: '' }, { tone: 'heading', text: heading }, ...texts(lines)];
}

function texts(lines: readonly string[]): SummaryLine[] {
  return lines.filter((text) => text !== '').map((text) => ({ tone: 'text', text }));
}

function share({ right, of }: ExamPart): string {
  return `${right} of ${of}`;
}
