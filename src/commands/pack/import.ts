import { rm } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { readForeign } from '../../pack/foreign-text.ts';
import { formatNamed, formatOf } from '../../pack/formats/registry.ts';
import { slug } from '../../pack/ids-from-text.ts';
import { type ImportReport, importInto } from '../../pack/import.ts';
import { packIdOf } from '../../pack/library.ts';
import { makePack } from '../../pack/new-pack.ts';
import { UserError } from '../../user-error.ts';
import { importLines } from '../../wording/import.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';
import { textOption } from '../option-values.ts';

/** Exit code 1 when nothing of the file could be taken in. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const [file = ''] = args;
  const path = resolve(context.cwd, file);
  const text = await readForeign(path);
  const wanted = textOption(options.format);
  const format = wanted === undefined ? formatOf(path, text.text) : formatNamed(wanted);
  const name = textOption(options.to) ?? `./${slug(basename(path, extname(path))) || 'imported'}`;
  const folder = resolve(context.cwd, name);
  if (options.to === undefined) {
    const title = basename(path, extname(path));
    await makePack(folder, { title, language: textOption(options.language) ?? 'en', license: 'unknown' });
  } else if ((await packIdOf({ roots: [], cwd: context.cwd }, name)) === undefined) {
    throw new UserError(
      'no-pack-here',
      `There is no pack.yaml in ${name}.`,
      'Give the folder of a pack you are writing, or leave --to out: then one is made.',
    );
  }
  const report =
    options.to === undefined ? await intoNew(folder, text, format) : await importInto(folder, text, format);
  if (options.json) printJson(context.stdout, { file: path, folder, ...report });
  else printLines(context.stdout, importLines(report, file, name));
  return report.added.length + report.known.length > 0 ? 0 : 1;
}

/** A pack made for a file of which nothing comes in would only be in the way of the next try. */
async function intoNew(...[folder, text, format]: Parameters<typeof importInto>): Promise<ImportReport> {
  let added = 0;
  try {
    const report = await importInto(folder, text, format);
    added = report.added.length;
    return report;
  } finally {
    if (added === 0) await rm(folder, { recursive: true });
  }
}
