import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256 } from '../sha256.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { readArchive } from './archive.ts';
import { writeDurably } from './durable.ts';
import type { Home } from './home.ts';
import { journalFiles } from './journal-files.ts';
import { decodeLine } from './line.ts';
import { linesOf, type Reading } from './read-journal.ts';

/** What a merge did; files are named as in the journal they came from. */
export interface Merged {
  /** Names in this journal of the files that are new in it. */
  readonly added: readonly string[];
  /** Lines that were not here before. */
  readonly lines: number;
  /** Files whose every line was here already. */
  readonly known: number;
  /** Files that hold no line of a journal, or that the disk refuses. */
  readonly refused: readonly string[];
}

interface Candidate {
  readonly path: string;
  read(): Buffer;
}

export interface MergeOptions {
  readonly reading?: Reading;
  /** Waited for before the first file is added; nothing is added where it rejects. */
  readonly before: () => Promise<unknown>;
}

const DEEPEST = 6;
/** Sync tools name copies in any language; some disks take neither all of it nor as much. */
const UNSAFE = /[^\w .()-]/g;
const LONGEST_NAME = 120;
const MONTH = /^\d{4}-\d{2}$/;

/**
 * Adds every line of other journals that is not here yet: from another home, a journal folder, loose files, copies that
 * a sync tool named for a conflict, or a backup. Files are only added, never changed, so that it may be done again and
 * while a session runs.
 * @throws UserError where a folder leads nowhere, or the disk refuses; what was added until then stays
 */
export async function mergeJournals(
  home: Home,
  paths: readonly string[],
  { reading = () => undefined, before }: MergeOptions,
): Promise<Merged> {
  const candidates = paths.flatMap((path) => candidatesIn(resolve(path)));
  const here = linesHere(home.journal, reading);
  const added: string[] = [];
  const refused: string[] = [];
  let lines = 0;
  let known = 0;
  for (const { path, read } of candidates) {
    let bytes: Buffer;
    try {
      bytes = read();
    } catch (error) {
      if (systemCode(error) === '') throw error;
      refused.push(path);
      continue;
    }
    const found = linesIn(bytes);
    if (found === undefined) {
      refused.push(path);
      continue;
    }
    const fresh = found.marks.filter((mark) => !here.has(mark));
    if (fresh.length === 0) {
      known += 1;
      continue;
    }
    if (added.length === 0) await before();
    const name = placeFor(home.journal, path, bytes, found.at);
    add(join(home.journal, name), bytes);
    added.push(name);
    lines += fresh.length;
    for (const mark of fresh) here.add(mark);
  }
  return { added, lines, known, refused };
}

function add(path: string, bytes: Buffer): void {
  try {
    writeDurably(path, bytes);
  } catch (error) {
    throw new UserError(
      'merge-stopped',
      `The merge stopped: ${path} cannot be written (${systemCode(error) || String(error)}).`,
      'Make room or mend the disk, and run the same command again: what is here already is not taken twice.',
    );
  }
}

/** Every journal file at or below a path, in a steady order. Links below it are not followed. */
function candidatesIn(path: string): Candidate[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new UserError(
      'no-such-folder',
      `There is nothing at ${path}.`,
      'Give a home, a journal folder or a backup.',
    );
  }
  if (found.isDirectory())
    return filesBelow(path, DEEPEST).map((file) => ({ path: file, read: () => readFileSync(file) }));
  if (!found.isFile()) {
    throw new UserError(
      'no-such-folder',
      `${path} is neither a folder nor a file.`,
      'Give a home, a journal folder or a backup.',
    );
  }
  if (path.endsWith('.tar.gz')) return archived(path);
  return [{ path, read: () => readFileSync(path) }];
}

function archived(path: string): Candidate[] {
  try {
    return readArchive(readFileSync(path)).flatMap(({ name, bytes }) =>
      name.endsWith('.jsonl') ? [{ path: join(path, name), read: () => bytes }] : [],
    );
  } catch (error) {
    throw unreadableArchive(path, error);
  }
}

export function unreadableArchive(path: string, error: unknown): UserError {
  const code = systemCode(error);
  const reason = code || (error instanceof Error ? error.message : String(error));
  return new UserError(
    'backup-unreadable',
    code === 'ENOENT' ? `There is no backup ${path}.` : `The backup ${path} cannot be read: ${reason}.`,
    'See which others there are: recite progress backup --list',
  );
}

function filesBelow(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(path, depth - 1);
    return entry.isFile() && entry.name.endsWith('.jsonl') ? [path] : [];
  });
}

function linesHere(journal: string, reading: Reading): Set<string> {
  const here = new Set<string>();
  const files = journalFiles(journal);
  files.forEach(({ month, name }, index) => {
    reading(index, files.length);
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(journal, month, name));
    } catch {
      // What cannot be read here is all the more welcome from elsewhere.
      return;
    }
    for (const mark of linesIn(bytes)?.marks ?? []) here.add(mark);
  });
  return here;
}

/** A mark for every whole line but the header, equal for equal bytes only; undefined where no line is whole. */
function linesIn(
  bytes: Buffer,
): { readonly marks: readonly string[]; readonly at: number | undefined } | undefined {
  const marks: string[] = [];
  let at: number | undefined;
  let ours = false;
  for (const { text, ended } of linesOf(bytes)) {
    const line = decodeLine(text, ended);
    if (line.verdict !== 'ok') continue;
    ours = true;
    const { value } = line;
    if (value.recite !== undefined) continue;
    if (typeof value.at === 'number') at ??= value.at;
    marks.push(`${value.id} ${text.subarray(-10, -2).toString('latin1')} ${text.length}`);
  }
  return ours ? { marks, at } : undefined;
}

/** Its own name and month where that is free; beside another file of that name, with a piece of its hash. */
function placeFor(journal: string, path: string, bytes: Buffer, at: number | undefined): string {
  const above = basename(dirname(path));
  const month = MONTH.test(above) ? above : monthOf(at);
  const name = basename(path).replaceAll(UNSAFE, '_').slice(-LONGEST_NAME);
  if (!existsSync(join(journal, month, name))) return join(month, name);
  return join(
    month,
    `${name.slice(0, -'.jsonl'.length)}.${sha256(bytes.toString('latin1')).slice(0, 8)}.jsonl`,
  );
}

function monthOf(at: number | undefined): string {
  const month = at === undefined || Math.abs(at) > 8e15 ? '' : new Date(at).toISOString().slice(0, 7);
  return MONTH.test(month) ? month : '1970-01';
}
