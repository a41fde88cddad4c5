import { extname } from 'node:path';
import { UserError } from '../user-error.ts';

/** What a report can be written as, by the ending of its file. */
type ReportForm = 'markdown' | 'json' | 'html';

const FORMS: Readonly<Record<string, ReportForm>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
};

/** A report that will be written; known to be possible by its name before anything is asked. */
export interface ReportFile {
  readonly name: string;
  readonly form: ReportForm;
}

/** @throws UserError for an ending that is none of those */
export function reportFile(name: string): ReportFile {
  const form = FORMS[extname(name).toLowerCase()];
  if (form !== undefined) return { name, form };
  throw new UserError(
    'bad-report',
    `--report takes a file that ends in .md, .json or .html, not "${name}".`,
    'For example: --report result.html',
  );
}
