import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { isArchive, unpackArchive } from './archive/unpack.ts';
import { chapterFiles } from './chapter-files.ts';
import { PackFolder } from './files.ts';
import { loadPack } from './load.ts';
import { besideName } from './write/replace-file.ts';
import { parseYaml, toValue } from './yaml.ts';

/** Where an installed pack came from, kept beside it. */
const ORIGIN_FILE = 'origin.txt';

const GIT_URL = /^(?:https?:\/\/|ssh:\/\/|git:\/\/|file:\/\/|[\w.-]+@[\w.-]+:)\S+$/;

export interface Installed {
  readonly pack: Pack;
  readonly folder: string;
  /** The edition it takes the place of. */
  readonly before?: Pack;
}

/**
 * Installs a pack from a folder, an archive or, through the user's own git, from a URL. It is read and checked whole, put together
 * beside its place, read again there, and swapped in by renaming: until then the edition before stays as it is.
 * Only what a pack is made of is copied: pack.yaml, its chapters and its texts.
 * @param packs the folder of installed packs
 * @param replaces undefined to add; the id to update
 * @throws UserError when it cannot be had, has an error, or is (or is not) there already
 */
export async function installPack(
  packs: string,
  from: string,
  cwd: string,
  replaces?: string,
): Promise<Installed> {
  if (!GIT_URL.test(from)) {
    const path = resolve(cwd, from);
    const there = await stat(path).catch(() => undefined);
    const packed = isArchive(path) && !there?.isDirectory();
    if (!packed && !there?.isDirectory()) throw noPack(from, there !== undefined);
    return packed ? installArchive(packs, path, replaces) : installFolder(packs, path, path, replaces);
  }
  const clone = await mkdtemp(join(tmpdir(), 'recite-git-'));
  try {
    await cloned(from, join(clone, 'pack'));
    return await installFolder(packs, join(clone, 'pack'), from, replaces);
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}

function noPack(from: string, file: boolean): UserError {
  const hint = 'Give the folder of a pack, or a .zip, .tgz or .tar.gz of it.';
  return file
    ? new UserError(
        'no-pack-here',
        `${from} is neither a folder nor an archive.`,
        `${hint} A bank of questions comes in with: recite pack import ${quotedForShell(from)}`,
      )
    : new UserError('no-such-folder', `There is nothing called ${from} here.`, hint);
}

/** Where an installed pack came from; undefined where nobody knows. */
export async function originOf(packs: string, id: string): Promise<string | undefined> {
  const text = await readFile(join(packs, id, ORIGIN_FILE), 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : text.trim();
}

/**
 * Takes an installed pack away. What was answered stays in the journal.
 * @throws UserError when none of that id is installed
 */
export async function removePack(packs: string, id: string): Promise<void> {
  const folder = join(packs, id);
  if (!isId(id) || !(await exists(folder))) {
    throw new UserError(
      'not-installed',
      `No pack "${id}" is installed in ${packs}.`,
      'See: recite pack list',
    );
  }
  const aside = besideName(folder);
  await rename(folder, aside);
  await rm(aside, { recursive: true, force: true });
}

/** Unpacked beside the packs, out of their sight, and installed from there like any folder. */
async function installArchive(packs: string, path: string, replaces?: string): Promise<Installed> {
  const unpacked = besideName(join(packs, 'archive'));
  try {
    return await installFolder(packs, await unpackArchive(path, unpacked), path, replaces);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function installFolder(
  packs: string,
  folder: string,
  from: string,
  replaces?: string,
): Promise<Installed> {
  const { pack, findings } = await loadPack(folder);
  const error = findings.find(({ severity }) => severity === 'error');
  if (pack === undefined || error !== undefined) {
    const what =
      error === undefined
        ? 'It cannot be read.'
        : `${error.file}:${error.line}:${error.column}: ${error.message}`;
    const where =
      folder === from
        ? `See: recite pack check ${quotedForShell(from)}`
        : 'Mend the folder it was made of: recite pack check <folder>';
    throw new UserError('pack-has-errors', what, `Nothing was installed. ${where}`, 1);
  }
  const target = join(packs, pack.id);
  const there = await exists(target);
  if (replaces === undefined && there) {
    throw new UserError(
      'installed-already',
      `The pack ${pack.id} is installed already.`,
      `Bring it up to date: recite pack update ${pack.id} ${quotedForShell(from)}`,
    );
  }
  if (replaces !== undefined && replaces !== pack.id) {
    throw new UserError(
      'other-pack',
      `What is there is the pack ${pack.id}, not ${replaces}.`,
      `Install it beside: recite pack add ${quotedForShell(from)}`,
    );
  }
  const before = there ? (await loadPack(target)).pack : undefined;
  const building = besideName(target);
  try {
    await mkdir(building, { recursive: true });
    await copyParts(folder, building);
    await writeFile(join(building, ORIGIN_FILE), `${from}\n`);
    const copied = await loadPack(building);
    if (copied.pack?.questions.length !== pack.questions.length)
      throw new Error(`The copy of ${pack.id} is not whole`);
    await swapIn(building, target, there);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return { pack, folder: target, ...(before !== undefined && { before }) };
}

async function swapIn(building: string, target: string, there: boolean): Promise<void> {
  if (!there) return rename(building, target);
  const aside = besideName(target);
  await rename(target, aside);
  try {
    await rename(building, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

/** Copies what the loader reads, through the reader that follows no links and leaves no folder. */
async function copyParts(folder: string, to: string): Promise<void> {
  const files = new PackFolder(folder);
  const chapters = await chapterFiles(folder);
  const named = 'files' in chapters ? chapters.files : [];
  for (const name of ['pack.yaml', ...named, ...(await textFiles(files))]) {
    const read = await files.read(name);
    if ('problem' in read) throw new UserError(read.problem.rule, read.problem.message, read.problem.hint, 1);
    const path = join(to, ...name.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, read.text);
  }
}

async function textFiles(files: PackFolder): Promise<string[]> {
  const yaml = await files.read('pack.yaml');
  const parsed = 'text' in yaml ? parseYaml(yaml.text) : undefined;
  if (parsed === undefined || 'problem' in parsed) return [];
  const { source, sources } = toValue(parsed.document.root) as {
    source?: { file?: string };
    sources?: { file?: string }[];
  };
  return [...new Set([source, ...(sources ?? [])].flatMap((one) => one?.file ?? []))];
}

/** Nothing of a clone is run: no hooks, no submodules, no transports but the usual ones. */
async function cloned(url: string, to: string): Promise<void> {
  const safe = [
    '-c',
    'protocol.ext.allow=never',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'core.symlinks=false',
  ];
  try {
    await promisify(execFile)(
      'git',
      [...safe, 'clone', '--quiet', '--depth', '1', '--no-recurse-submodules', '--', url, to],
      {
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_LFS_SKIP_SMUDGE: '1' },
      },
    );
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new UserError(
        'no-git',
        'There is no git on this machine.',
        'Get the folder another way, and add that.',
      );
    throw new UserError(
      'git-failed',
      `git could not fetch ${url}.`,
      'See whether the address is right: git clone does the same.',
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
