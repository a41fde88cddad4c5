import { oneLine } from '../core/text/one-line.ts';
import { counted } from './dates.ts';
import { coverageLines, guessabilityLines, originalsLines } from './pack-report.ts';

interface Report {
  readonly packs: readonly {
    readonly id: string;
    readonly questions: number;
    readonly claims: number;
    readonly guessability: Parameters<typeof guessabilityLines>[1] | null;
    readonly coverage: Parameters<typeof coverageLines>[1] | null;
    readonly originals: Parameters<typeof originalsLines>[1] | null;
  }[];
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

/** Findings of one file that are printed; a person mends none of the rest before looking again. */
const MOST_SHOWN = 1000;

/** What `--fix` looks at. */
const MAY_MEND_ITSELF: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'claim-reworded',
  'highlight-not-in-claim',
]);

/**
 * Findings as a compiler prints them, then what is to be said of each pack as a whole, the sum last. Paths below `cwd`
 * are shown from there; `mend` is the command that mends what takes no thought.
 */
export function checkLines(
  { packs, findings, errors, warnings }: Report,
  cwd: string,
  wants: { readonly coverage: boolean; readonly mend?: string },
): string[] {
  const below = cwd.endsWith('/') ? cwd : `${cwd}/`;
  const shown = (file: string) => (file.startsWith(below) ? file.slice(below.length) : file);
  const questions = packs.reduce((sum, pack) => sum + pack.questions, 0);
  const claims = packs.reduce((sum, pack) => sum + pack.claims, 0);
  return [
    ...findingLines(findings, shown),
    ...(findings.length > 0 ? [''] : []),
    ...packs.flatMap(({ id, guessability, coverage, originals }) =>
      [
        originals === null ? [] : originalsLines(id, originals, shown),
        !wants.coverage || coverage === null ? [] : coverageLines(id, coverage),
        guessability === null ? [] : guessabilityLines(id, guessability),
      ].flatMap((block) => (block.length === 0 ? [] : [...block, ''])),
    ),
    `${counted(packs.length, 'pack')}, ${counted(questions, 'question')}, ${counted(claims, 'claim')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
    ...(wants.mend === undefined || !findings.some(({ rule }) => MAY_MEND_ITSELF.has(rule))
      ? []
      : [`Some of it may mend itself: ${wants.mend}`]),
  ];
}

/** What `--fix` has put right. Spaces at line ends, and those put for tabs, are only counted. */
export function fixLines(
  fixes: readonly {
    readonly file: string;
    readonly line: number;
    readonly rule: string;
    readonly before: string;
    readonly after: string;
  }[],
  cwd: string,
): string[] {
  const below = cwd.endsWith('/') ? cwd : `${cwd}/`;
  const shown = (file: string) => (file.startsWith(below) ? file.slice(below.length) : file);
  const told = fixes.filter(({ before, after }) => before !== after);
  const same = fixes.filter(({ before, after }) => before === after);
  const tidied = same.filter(({ rule }) => rule === 'trailing-space').length;
  const indented = same.length - tidied;
  return [
    ...told.flatMap(({ file, line, rule, before, after }) => [
      `${shown(file)}:${line}  mended  [${rule}]`,
      `    - ${oneLine(before)}`,
      `    + ${oneLine(after)}`,
    ]),
    ...(indented === 0 ? [] : [`${counted(indented, 'line')} indented with spaces in place of tabs.`]),
    ...(tidied === 0 ? [] : [`${counted(tidied, 'line')} without spaces at the end.`]),
    fixes.length === 0 ? 'Nothing to mend by itself.' : `${counted(fixes.length, 'place')} mended.`,
    '',
  ];
}

function findingLines(findings: Report['findings'], shown: (file: string) => string): string[] {
  const counts = new Map<string, number>();
  const lines = findings.flatMap(({ file, line, column, rule, severity, message, hint }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count > MOST_SHOWN) return [];
    return [`${shown(file)}:${line}:${column}  ${severity}  ${message}  [${rule}]`, `    ${hint}`];
  });
  const rest = [...counts].filter(([, count]) => count > MOST_SHOWN);
  return [
    ...lines,
    ...rest.map(([file, count]) => `${shown(file)}: and ${count - MOST_SHOWN} more; --json has them all`),
  ];
}

/** A rule, and how to live with it. */
export function explainLines({
  slug,
  severity,
  summary,
  why,
}: {
  readonly slug: string;
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly why: string;
}): string[] {
  const keep =
    severity === 'error'
      ? 'An error has to be mended: what has one is not asked.'
      : `Where you have looked and want to keep it: allow: {${slug}: your reason}, on the question, the claim or the pack.`;
  return [`${slug} (${severity})`, `  ${summary}`, `  ${why}`, `  ${keep}`];
}

/** Findings as annotations of a GitHub workflow. */
export function githubLines(findings: Report['findings'], cwd: string): string[] {
  const below = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return findings.map(({ file, line, column, rule, severity, message, hint }) => {
    const path = file.startsWith(below) ? file.slice(below.length) : file;
    const place = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
    return `::${severity} ${place}::${data(`${message} ${hint}`)}`;
  });
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
