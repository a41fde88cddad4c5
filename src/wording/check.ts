import { counted } from './dates.ts';

interface Report {
  readonly packs: readonly { readonly questions: number; readonly claims: number }[];
  readonly findings: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly rule: string;
    readonly severity: 'error' | 'warning';
    readonly message: string;
    readonly hint: string;
  }[];
  readonly errors: number;
  readonly warnings: number;
}

/** Findings as a compiler prints them, the sum last. Paths below `cwd` are shown from there. */
export function checkLines({ packs, findings, errors, warnings }: Report, cwd: string): string[] {
  const below = cwd.endsWith('/') ? cwd : `${cwd}/`;
  const questions = packs.reduce((sum, pack) => sum + pack.questions, 0);
  const claims = packs.reduce((sum, pack) => sum + pack.claims, 0);
  return [
    ...findings.flatMap(({ file, line, column, rule, severity, message, hint }) => [
      `${file.startsWith(below) ? file.slice(below.length) : file}:${line}:${column}  ${severity}  ${message}  [${rule}]`,
      `    ${hint}`,
    ]),
    ...(findings.length > 0 ? [''] : []),
    `${counted(packs.length, 'pack')}, ${counted(questions, 'question')}, ${counted(claims, 'claim')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
  ];
}
