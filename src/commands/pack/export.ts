import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatNamed } from '../../pack/formats/registry.ts';
import { openPacks } from '../../pack/library.ts';
import { sheetHtml } from '../../pack/sheet.ts';
import { UserError } from '../../user-error.ts';
import { EXPORT, exportLines } from '../../wording/export.ts';
import { type Context, type Invocation, tell } from '../command.ts';
import { shelfOf, textOption } from '../world.ts';

/** Writes a pack in another form to standard output or a file; what is lost goes to standard error. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const [opened] = await openPacks(shelfOf(context), args);
  if (opened === undefined) return 0;
  const pack = { ...opened.pack, questions: opened.pack.questions.filter(({ draft }) => !draft) };
  const format = textOption(options.format) ?? 'html';
  const written =
    format === 'html'
      ? { text: sheetHtml(pack, EXPORT.sheet, options.answers === true), losses: [], omitted: [] }
      : formatNamed(format).write(pack);
  const file = textOption(options.out);
  if (file === undefined) context.stdout.write(written.text);
  else {
    await writeFile(resolve(context.cwd, file), written.text, {
      flag: options.force === true ? 'w' : 'wx',
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST')
        throw new UserError('file-exists', `${file} is there already.`, 'Write over it with --force.');
      throw new UserError(
        'cannot-write',
        `${file} cannot be written (${error.code ?? ''}).`,
        'Choose another place.',
      );
    });
  }
  tell(context, exportLines(written, pack.questions.length));
  return 0;
}
