import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Context } from './command.ts';

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
  readonly path: string;
  readonly form: ReportForm;
}

/** @throws UserError for an ending that is none of those */
export function reportFile(name: string, { cwd }: Context): ReportFile {
  const form = FORMS[extname(name).toLowerCase()];
  if (form !== undefined) return { path: resolve(cwd, name), form };
  throw new UserError(
    'bad-report',
    `--report takes a file that ends in .md, .json or .html, not "${name}".`,
    'For example: --report result.html',
  );
}

/** @throws UserError when the file cannot be written */
export async function writeReport({ path }: ReportFile, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UserError(
      'report-not-written',
      `The report cannot be written to ${path} (${code}).`,
      'Name another file.',
    );
  }
}
