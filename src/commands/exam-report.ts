import type { ExamReport } from '../core/session/exam/report.ts';
import type { SummaryView } from '../core/session/view.ts';
import { clean } from '../core/text/clean.ts';
import { examHtml, examMarkdown } from '../wording/exam-document.ts';
import { type Context, jsonText } from './command.ts';
import { writeOut } from './out-file.ts';
import type { ReportFile } from './report-file.ts';

/** Writes what a finished exam came to. */
export async function writeExamReport(file: ReportFile, view: SummaryView, context: Context): Promise<void> {
  const { exam } = view;
  if (exam !== undefined) await writeOut(file.name, textOf(file.form, { ...view, exam }), context, true);
}

function textOf(form: ReportFile['form'], view: SummaryView & { readonly exam: ExamReport }): string {
  switch (form) {
    case 'markdown':
      return clean(examMarkdown(view));
    case 'html':
      return clean(examHtml(view));
    case 'json':
      return jsonText({ exam: examJson(view) });
  }
}

/** The exam as programs read it; times in ISO 8601 UTC. */
function examJson({ exam, items }: SummaryView & { readonly exam: ExamReport }) {
  const { began, ended, packs, placement, score, knowledge, chapters, kinds, bets, open } = exam;
  return {
    packs,
    placement,
    began: new Date(began).toISOString(),
    ended: new Date(ended).toISOString(),
    score,
    knowledge,
    chapters,
    kinds,
    bets,
    open,
    items,
  };
}
