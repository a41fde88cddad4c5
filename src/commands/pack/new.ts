import { basename, resolve } from 'node:path';
import { type ForeignText, readForeign } from '../../pack/foreign-text.ts';
import { idForNew, makePack, type NewPack } from '../../pack/new-pack.ts';
import { UserError } from '../../user-error.ts';
import { NEW_PACK } from '../../wording/writing.ts';
import { Asking } from '../asking.ts';
import { type Context, type Invocation, printLines, tell } from '../command.ts';
import { textOption } from '../option-values.ts';

const LANGUAGE = 'en';
const LICENSE = 'CC-BY-4.0';
const MOST_TRIES = 5;

/** What somebody says about a new pack, by flags or answers; the text still a file name. */
interface Wanted {
  readonly title: string;
  readonly language: string;
  readonly license: string;
  readonly file: string;
  readonly textTitle: string;
  readonly url: string;
  readonly textLicense: string;
}

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const [name = ''] = args;
  const folder = resolve(context.cwd, name);
  await idForNew(folder);
  const asks = textOption(options.title) === undefined && context.stdin.isTTY === true;
  const wanted = asks ? await askedFor(folder, context) : flagged(options);
  const text = wanted.file === '' ? undefined : await textOf(wanted.file, context);
  const id = await makePack(folder, newPack(wanted, text));
  if (text !== undefined && text.guessedLines.size > 0) {
    tell(context, [NEW_PACK.guessed(text.guessedLines.size)]);
  }
  printLines(context.stdout, NEW_PACK.made(id, name));
  return 0;
}

function flagged(options: Invocation['options']): Wanted {
  const title = textOption(options.title);
  if (title === undefined) {
    throw new UserError(
      'no-title',
      'A new pack needs a title.',
      'For example: recite pack new ./cells --title "Cells"',
    );
  }
  const file = textOption(options.text) ?? '';
  return {
    title,
    language: textOption(options.language) ?? LANGUAGE,
    license: textOption(options.license) ?? LICENSE,
    file,
    textTitle: textOption(options.textTitle) ?? title,
    url: textOption(options.textUrl) ?? '',
    textLicense: textOption(options.textLicense) ?? '',
  };
}

async function askedFor(folder: string, context: Context): Promise<Wanted> {
  const asking = new Asking(context);
  const { ask } = NEW_PACK;
  try {
    const title = await asking.line(ask.title, basename(folder));
    const language = await asking.line(ask.language, LANGUAGE);
    const license = await asking.line(ask.license, LICENSE);
    const file = await fileFor(asking, context);
    const common = { title, language, license, file };
    if (file === '') return { ...common, textTitle: title, url: '', textLicense: license };
    const textTitle = await asking.line(ask.textTitle, title);
    const url = await asking.line(ask.textUrl);
    const ofText = await asking.line(ask.textLicense);
    const again = url === '' && ofText === '';
    if (again) tell(context, [NEW_PACK.mayItBePassedOn]);
    return { ...common, textTitle, url, textLicense: again ? await asking.line(ask.textLicense) : ofText };
  } finally {
    asking.close();
  }
}

/** The file named, once one is that can be read; asked again a few times, so that a slip costs no answers. */
async function fileFor(asking: Asking, context: Context): Promise<string> {
  for (let tries = 1; ; tries++) {
    const file = await asking.line(NEW_PACK.ask.text);
    if (file === '') return file;
    try {
      await textOf(file, context);
      return file;
    } catch (error) {
      if (!(error instanceof UserError) || tries === MOST_TRIES) throw error;
      tell(context, [`${error.message} ${error.next ?? ''}`]);
    }
  }
}

/** @throws UserError when it cannot be read, is a web page, or says nothing */
async function textOf(file: string, { cwd }: Context): Promise<ForeignText> {
  const text = await readForeign(resolve(cwd, file));
  const name = basename(file);
  if (text.text.trim() === '') {
    throw new UserError('empty-text', `${name} holds no text.`, 'See whether it was saved, or name another.');
  }
  if (/^\s*<(?:!doctype|html|head|body)\b/i.test(text.text)) {
    throw new UserError(
      'not-text',
      `${name} is a web page, not a plain text.`,
      'Open it in a browser, copy its text into an editor and save that as plain text.',
    );
  }
  return text;
}

/** @throws UserError when nobody says where the text comes from */
function newPack(
  { title, language, license, file, textTitle, url, textLicense }: Wanted,
  text?: ForeignText,
): NewPack {
  if (text === undefined) return { title, language, license };
  if (url === '' && textLicense === '') {
    throw new UserError(
      'no-licence-of-text',
      `Nobody can tell whether ${basename(file)} may be passed on.`,
      'Say where it is (--text-url https://…), its licence (--text-license CC-BY-4.0), or --text-license own.',
    );
  }
  return {
    title,
    language,
    license,
    text: {
      content: text.text,
      title: textTitle,
      ...(url !== '' && { url }),
      ...(textLicense !== '' && { license: textLicense === 'own' ? license : textLicense }),
    },
  };
}
