import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isId } from '../core/ids.ts';
import { clean } from '../core/text/clean.ts';
import { UserError } from '../user-error.ts';
import { slug } from './ids-from-text.ts';
import { packJsonSchema } from './json-schema.ts';
import { loadPack } from './load.ts';
import { besideName } from './write/replace-file.ts';
import { mapLines, scalar } from './write/yaml-text.ts';

/** What a new pack begins with. */
export interface NewPack {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the pack: an SPDX id or a URL. */
  readonly license: string;
  /** Its text, quoted word for word; absent: a placeholder to write over. */
  readonly text?: {
    readonly content: string;
    readonly title: string;
    readonly url?: string;
    readonly license?: string;
  };
}

const SCHEMA_FILE = 'recite.schema.json';
const TEXT_FILE = 'sources/text.md';

/**
 * Makes the folder of a new pack in the short form. It is put together beside its place, checked, and only then given
 * its name: a pack that would not check clean is never left behind.
 * @returns the id of the pack
 * @throws UserError when the folder is taken, or what was given makes no pack
 */
export async function makePack(folder: string, wanted: NewPack): Promise<string> {
  const id = await idForNew(folder);
  const building = besideName(folder);
  try {
    await mkdir(join(building, 'sources'), { recursive: true });
    await writeFile(join(building, 'pack.yaml'), packYaml(id, wanted));
    await writeFile(join(building, TEXT_FILE), textFile(wanted));
    await writeFile(join(building, SCHEMA_FILE), `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
    const { findings } = await loadPack(building);
    const [first] = findings;
    if (first !== undefined) throw new UserError('bad-pack', first.message, first.hint);
    await mkdir(dirname(folder), { recursive: true });
    await rename(building, folder);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return id;
}

/**
 * The id a pack in this folder will have.
 * @throws UserError when the folder is taken, or its name gives no id
 */
export async function idForNew(folder: string): Promise<string> {
  if (await exists(folder)) {
    throw new UserError(
      'folder-exists',
      `${basename(folder)} is there already.`,
      'Choose another name. To write on in a pack that is there: recite pack draft <folder>',
    );
  }
  const id = slug(basename(folder));
  if (isId(id)) return id;
  throw new UserError(
    'bad-folder-name',
    `A pack is called after its folder, and "${basename(folder)}" gives no id.`,
    'Use letters a-z, digits and hyphens, for example: recite pack new ./cells-7b',
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function textFile({ title, text }: NewPack): string {
  const content = text?.content ?? `# ${title}\n\nPut the text of this pack here, in place of this line.`;
  return `${clean(content).trim()}\n`;
}

function packYaml(id: string, { title, language, license, text }: NewPack): string {
  const source = {
    file: TEXT_FILE,
    title: text?.title ?? title,
    url: text?.url,
    license: text === undefined ? license : text.license,
  };
  return `# yaml-language-server: $schema=./${SCHEMA_FILE}
# A pack: one text, and questions that each name the sentence they rest on.
# See what is wrong and how to mend it: recite pack check <this folder>
# Write questions sentence by sentence, without this file: recite pack draft <this folder>
format: recite/1
id: ${scalar(id)}   # for ever: a learner's progress hangs on it
title: ${scalar(title)}
version: 1.0.0
language: ${scalar(language)}
license: ${scalar(license)}   # of the questions; that of the text stands below
source:
${mapLines(source, 2).join('\n')}

# A question is a few lines, for example:
#
#  - id: first-lit            # for ever, too: small letters, digits, hyphens
#    kind: choice             # or short, truefalse, several, cloze, number, date, order, match
#    ask: What was burnt in the lamp until 1904?
#    answer: Rape oil
#    accept: [colza oil]      # present, even empty: from the second meeting on it is typed, not picked
#    options: [Gas, Whale oil, Paraffin]     # the wrong ones
#    evidence: "It burned rape oil until 1904."     # the sentence, as it stands in the text
#    highlight: [rape oil]    # words of the sentence to mark
#
#  - id: lit-day
#    kind: date
#    ask: On which day was the lamp lit?
#    answer: 1871-05-03
#    evidence: "The lamp of Kolm Point was lit on 3 May 1871."
#
# Put quotes round a text that holds ": " or begins with a sign.
questions: []
`;
}
