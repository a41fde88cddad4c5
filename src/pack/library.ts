import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { Pack } from '../core/pack.ts';
import { UserError } from '../user-error.ts';
import { type LoadedPack, loadPack } from './load.ts';

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
}

/**
 * The packs named on a command line: ids on the shelf, or folders. Without names, the whole shelf.
 * @throws UserError when a name leads nowhere, or a pack cannot be read at all
 */
export async function openPacks(shelf: Shelf, names: readonly string[]): Promise<PlayablePack[]> {
  if (names.length === 0) {
    const onShelf = await loadShelf(shelf);
    return onShelf.flatMap(({ folder, pack, leftOut }) =>
      pack === undefined ? [] : [{ folder, pack, leftOut }],
    );
  }
  const folders = new Set<string>();
  for (const name of names) folders.add(await folderOf(shelf, name));
  return Promise.all([...folders].map(async (folder) => playable(await loadPack(folder))));
}

/**
 * Every pack folder on the shelf, readable or not. Packs with chapters come first: they are courses, and a course has
 * a first round that is played whole. Beyond that, in the order of the roots and names.
 */
export async function loadShelf({ roots }: Shelf): Promise<LoadedPack[]> {
  const folders: string[] = [];
  for (const root of roots) {
    for (const name of await namesIn(root)) {
      if (await isFile(join(root, name, 'pack.yaml'))) folders.push(join(root, name));
    }
  }
  const packs = await Promise.all(folders.map((folder) => loadPack(folder)));
  // Array sort is stable.
  return packs.sort((a, b) => Number(isCourse(b)) - Number(isCourse(a)));
}

function isCourse({ pack }: LoadedPack): boolean {
  return pack !== undefined && pack.chapters.length > 0;
}

function playable({ folder, pack, leftOut, findings }: LoadedPack): PlayablePack {
  if (pack !== undefined) return { folder, pack, leftOut };
  const [first] = findings;
  const place =
    first === undefined ? folder : `${first.file}:${first.line}:${first.column}: ${first.message}`;
  throw new UserError('unreadable-pack', place, `Run: recite pack check ${folder}`, 1);
}

async function folderOf({ roots, cwd }: Shelf, name: string): Promise<string> {
  const path = isAbsolute(name) ? name : resolve(cwd, name);
  if (await isFile(join(path, 'pack.yaml'))) return path;
  for (const root of roots) {
    if (!/[/\\]/.test(name) && (await isFile(join(root, name, 'pack.yaml')))) return join(root, name);
  }
  const known = (await Promise.all(roots.map(namesIn))).flat();
  const ids = known.length === 0 ? '' : ` Packs at hand: ${known.join(', ')}.`;
  throw new UserError(
    'no-such-pack',
    `There is no pack "${name}", neither by id nor as a folder with a pack.yaml.`,
    `See: recite pack list.${ids}`,
  );
}

async function namesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
