import type { ExamReport } from '../core/session/exam/report.ts';
import type { SummaryItem, SummaryView } from '../core/session/view.ts';
import { escapeHtml } from '../core/text/escape-html.ts';
import {
  betLines,
  EXAM_HEADINGS,
  kindLines,
  knowledgeLine,
  openLine,
  partLines,
  SELF_ASSESSMENT,
  scoreLine,
} from './exam-report.ts';
import { htmlPage, markdown } from './markup.ts';

/** A finished exam, ready for a file. */
type ExamView = SummaryView & { readonly exam: ExamReport };

/** An exam's report as Markdown. */
export function examMarkdown(view: ExamView): string {
  const { exam, heading, items } = view;
  return `${[
    `# ${markdown(heading.packTitle)}`,
    '',
    `${when(exam)}. ${markdown(SELF_ASSESSMENT)}`,
    '',
    ...overview(view).map((line) => `* ${markdown(line)}`),
    ...sections(exam).flatMap(([title, lines]) => [
      '',
      `## ${title}`,
      '',
      ...lines.map((line) => `* ${markdown(line)}`),
    ]),
    '',
    `## ${EXAM_HEADINGS.items}`,
    ...items.flatMap((item, place) => [
      '',
      `${place + 1}. **${item.correct ? 'Right' : item.open ? 'Open' : 'Not right'}**: ${markdown(item.stem)}`,
      ...answerLines(item).map((line) => `   * ${markdown(line)}`),
      `   > ${markdown(item.sentence)} (${markdown(item.cite)})`,
    ]),
  ].join('\n')}\n`;
}

/** The same as one page that needs nothing beside itself. */
export function examHtml(view: ExamView): string {
  const { exam, heading, items } = view;
  const list = (lines: readonly string[]) =>
    `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
  return htmlPage(heading.packTitle, [
    `<p>${escapeHtml(when(exam))}. ${escapeHtml(SELF_ASSESSMENT)}</p>`,
    list(overview(view)),
    ...sections(exam).flatMap(([name, lines]) => [`<h2>${escapeHtml(name)}</h2>`, list(lines)]),
    `<h2>${escapeHtml(EXAM_HEADINGS.items)}</h2>`,
    '<ol>',
    ...items.flatMap((item) => [
      `<li class="${item.correct ? 'right' : 'wrong'}">`,
      `<p><strong>${item.correct ? 'Right' : item.open ? 'Open' : 'Not right'}.</strong> ${escapeHtml(item.stem)}</p>`,
      list(answerLines(item)),
      `<blockquote>${escapeHtml(item.sentence)} <cite>${escapeHtml(item.cite)}</cite></blockquote>`,
      '</li>',
    ]),
    '</ol>',
  ]);
}

function overview({ exam, endedBy }: ExamView): string[] {
  return [scoreLine(exam.score, endedBy), openLine(exam), knowledgeLine(exam.knowledge)].filter(
    (line) => line !== '',
  );
}

function sections(exam: ExamReport): (readonly [string, readonly string[]])[] {
  return [
    [EXAM_HEADINGS.chapters, partLines(exam.chapters).map((line) => line.trim())],
    [EXAM_HEADINGS.kinds, kindLines(exam.kinds).map((line) => line.trim())],
    [EXAM_HEADINGS.bets, betLines(exam)],
  ];
}

function answerLines({ correct, given, key, bet, open }: SummaryItem): string[] {
  const yours = open ? 'none' : given === '' ? "I don't know" : given;
  const words = { guess: 'a guess', think: 'think so', sure: 'sure' } as const;
  const sure = bet === null ? '' : ` (${words[bet]})`;
  return correct ? [`Answer: ${key}${sure}`] : [`Yours: ${yours}${sure}`, `Right: ${key}`];
}

function when({ began, ended, offset }: ExamReport): string {
  const local = new Date(began + offset * 60_000).toISOString();
  const minutes = Math.max(1, Math.round((ended - began) / 60_000));
  return `${local.slice(0, 10)} ${local.slice(11, 16)}, ${minutes} min`;
}
