import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isId, type PackId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { UserError } from '../user-error.ts';
import { misnamedPack, PackFolder, renameHint } from './files.ts';
import { type LoadedPack, loadPack } from './load.ts';
import { parseYaml } from './yaml.ts';

/** Where packs are looked for. */
export interface Shelf {
  /** Folders whose subfolders are packs: those that came with the program, those the learner installed. */
  readonly roots: readonly string[];
  /** Where a path on the command line begins. */
  readonly cwd: string;
}

/** A pack that can be played, and how many of its questions had to stay out. */
export interface PlayablePack {
  readonly folder: string;
  readonly pack: Pack;
  readonly leftOut: number;
  /** Folders whose packs have the same id and are passed over for this one. */
  readonly hides: readonly string[];
}

/** A pack on the shelf, readable or not. */
export interface ShelfPack extends LoadedPack {
  /** The folder before it whose pack has the same id. A learner's past hangs on the id, so only that one is played. */
  readonly hiddenBy?: string;
}

/**
 * The packs named on a command line: ids on the shelf, or folders. Without names, the whole shelf. Each id is there once.
 * @throws UserError when a name leads nowhere, or a pack cannot be read at all
 */
export async function openPacks(shelf: Shelf, names: readonly string[]): Promise<PlayablePack[]> {
  if (names.length === 0) {
    const onShelf = await loadShelf(shelf);
    return onShelf.flatMap(({ folder, pack, leftOut, hiddenBy }) => {
      if (pack === undefined || hiddenBy !== undefined) return [];
      const hidden = onShelf.filter((other) => other.hiddenBy === folder);
      return [{ folder, pack, leftOut, hides: hidden.map((other) => other.folder) }];
    });
  }
  const found = new Map<string, readonly string[]>();
  for (const name of names) {
    const [folder, ...twins] = await foldersOf(shelf, name);
    if (folder === undefined) throw await noSuchPack(shelf, name);
    found.set(folder, twins);
  }
  const opened = new Map<PackId, PlayablePack>();
  for (const [folder, twins] of found) {
    const { pack, leftOut } = playable(await loadPack(folder));
    const before = opened.get(pack.id);
    if (before === undefined) opened.set(pack.id, { folder, pack, leftOut, hides: twins });
    else opened.set(pack.id, { ...before, hides: [...before.hides, folder] });
  }
  return [...opened.values()];
}

/**
 * Every pack folder on the shelf, readable or not. Packs with chapters come first: they are courses, and a course has
 * a first round that is played whole. Beyond that, in the order of the roots and names.
 */
export async function loadShelf(shelf: Shelf): Promise<ShelfPack[]> {
  const folders = await foldersOn(shelf);
  const taken = new Map<PackId, string>();
  const packs = (await Promise.all(folders.map((folder) => loadPack(folder)))).map((loaded): ShelfPack => {
    const id = loaded.pack?.id;
    const hiddenBy = id === undefined ? undefined : taken.get(id);
    if (id !== undefined && hiddenBy === undefined) taken.set(id, loaded.folder);
    return { ...loaded, ...(hiddenBy !== undefined && { hiddenBy }) };
  });
  // Array sort is stable.
  return packs.sort((a, b) => Number(isCourse(b)) - Number(isCourse(a)));
}

/** The id of the pack that a name on the command line stands for; undefined where it leads to none. */
export async function packIdOf(shelf: Shelf, name: string): Promise<string | undefined> {
  const [folder] = await foldersOf(shelf, name);
  return folder === undefined ? undefined : idIn(folder);
}

export async function noSuchPack(shelf: Shelf, name: string): Promise<UserError> {
  const ids = await Promise.all((await foldersOn(shelf)).map(idIn));
  const misnamed = await misnamedPack(resolve(shelf.cwd, name));
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  return new UserError(
    'no-such-pack',
    `There is no pack "${name}", neither by id nor as a folder with a pack.yaml.`,
    misnamed !== undefined
      ? renameHint(misnamed)
      : `See: recite pack list.${known.length === 0 ? '' : ` Packs at hand: ${known.join(', ')}.`}`,
  );
}

function isCourse({ pack }: LoadedPack): boolean {
  return pack !== undefined && pack.chapters.length > 0;
}

function playable({ folder, pack, leftOut, findings }: LoadedPack): { pack: Pack; leftOut: number } {
  if (pack !== undefined) return { pack, leftOut };
  const [first] = findings;
  const place =
    first === undefined ? folder : `${first.file}:${first.line}:${first.column}: ${first.message}`;
  throw new UserError('unreadable-pack', place, `Run: recite pack check ${quotedForShell(folder)}`, 1);
}

/** Where a name leads: a folder, else the packs on the shelf with that id, else a folder there of that name. */
async function foldersOf(shelf: Shelf, name: string): Promise<readonly string[]> {
  const path = resolve(shelf.cwd, name);
  if (await isFile(join(path, 'pack.yaml'))) return [path];
  const folders = await foldersOn(shelf);
  const ids = await Promise.all(folders.map(idIn));
  const named = folders.filter((_, at) => ids[at] === name);
  return named.length > 0 ? named : folders.filter((folder) => basename(folder) === name).slice(0, 1);
}

/** The id a pack says it has, however broken the rest of it. */
async function idIn(folder: string): Promise<string | undefined> {
  const file = await new PackFolder(folder).read('pack.yaml');
  const parsed = 'text' in file ? parseYaml(file.text) : undefined;
  if (parsed === undefined || 'problem' in parsed || parsed.document.root.type !== 'map') return undefined;
  const id = parsed.document.root.entries.get('id')?.value;
  return id?.type === 'scalar' && isId(id.text) ? id.text : undefined;
}

/** The pack folders on the shelf, in the order of its roots and of their names. */
async function foldersOn({ roots }: Shelf): Promise<string[]> {
  const folders: string[] = [];
  for (const root of roots) {
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    // What is being installed has a hidden name.
    const names = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    for (const name of names.sort()) {
      if (await isFile(join(root, name, 'pack.yaml'))) folders.push(join(root, name));
    }
  }
  return folders;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
