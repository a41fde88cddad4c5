import { formatNamed } from '../../pack/formats/registry.ts';
import { openPacks } from '../../pack/library.ts';
import { sheetHtml } from '../../pack/sheet.ts';
import { EXPORT, exportLines } from '../../wording/export.ts';
import { type Context, type Invocation, printLines, tell } from '../command.ts';
import { textOption } from '../option-values.ts';
import { writeOut } from '../out-file.ts';
import { shelfOf } from '../shelf.ts';

/** Writes a pack in another form to standard output or a file; what is lost goes to standard error. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const [opened] = await openPacks(shelfOf(context), args);
  if (opened === undefined) return 0;
  const pack = { ...opened.pack, questions: opened.pack.questions.filter(({ draft }) => !draft) };
  const format = textOption(options.format) ?? 'html';
  const written =
    format === 'html'
      ? { text: sheetHtml(pack, EXPORT.sheet, options.answers === true), losses: [], omitted: [] }
      : formatNamed(format, ['html']).write(pack);
  const file = textOption(options.out);
  if (file === undefined) context.stdout.write(written.text);
  else {
    await writeOut(file, written.text, context, options.force === true);
    printLines(context.stdout, [EXPORT.written(file)]);
  }
  tell(context, exportLines(written, pack.questions.length));
  return 0;
}
