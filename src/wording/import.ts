import { quotedForShell } from '../core/text/for-shell.ts';
import { counted } from './dates.ts';

interface Report {
  readonly title: string;
  readonly added: readonly {
    readonly line: number;
    readonly id: string;
    readonly ask: string;
    readonly losses: readonly string[];
    readonly evidence: boolean;
  }[];
  readonly known: readonly unknown[];
  readonly omitted: readonly { readonly line: number; readonly reason: string; readonly text: string }[];
}

const NOTHING = 'None could be taken in, so nothing was written.';

/** What came in, what did not and why, and what was lost on the way. */
export function importLines(report: Report, file: string, folder: string): string[] {
  const { added, known, omitted } = report;
  const found = added.filter(({ evidence }) => evidence).length;
  const losers = added.filter(({ losses }) => losses.length > 0);
  return [
    `${file}: ${report.title}, ${counted(added.length + known.length + omitted.length, 'question')} found.`,
    added.length + known.length === 0
      ? `  ${NOTHING}`
      : `  ${counted(added.length, 'draft')} put into ${folder}${known.length > 0 ? `, ${known.length} there already` : ''}${omitted.length > 0 ? `, ${omitted.length} left out` : ''}.`,
    ...(omitted.length === 0 ? [] : ['', 'Left out']),
    ...omitted.flatMap(({ line, reason, text }) => [`  ${file}:${line}  ${reason}`, `      ${text}`]),
    ...(losers.length === 0 ? [] : ['', 'Came in without']),
    ...losers.flatMap(({ line, ask, losses }) => [
      `  ${file}:${line}  ${ask}`,
      ...losses.map((loss) => `      ${loss}`),
    ]),
    ...(added.length === 0
      ? []
      : [
          '',
          `A sentence of the text was found for ${found} of ${added.length}. Drafts are asked of nobody: confirm them one by one.`,
          `  recite pack draft ${quotedForShell(folder)}`,
        ]),
  ];
}
