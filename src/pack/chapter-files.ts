import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type FileProblem, link, unreadable } from './files.ts';

/** Chapter files of one pack; more are no chapters anybody planned. */
const MOST_FILES = 500;

/** What stands in chapters/. */
export interface ChapterFiles {
  /** As `chapters/1-cells.yaml`; numbers in names count as numbers. */
  readonly files: readonly string[];
  /** What is there and not read. Hidden files are nobody's chapters and not among them. */
  readonly strays: readonly string[];
}

/** The chapter files of the pack in a folder; none where it has no chapters/. */
export async function chapterFiles(
  folder: string,
): Promise<ChapterFiles | { readonly problem: FileProblem }> {
  let names: string[];
  try {
    const chapters = path.join(folder, 'chapters');
    const found = await lstat(chapters);
    if (found.isSymbolicLink()) return { problem: link('chapters') };
    if (!found.isDirectory()) return { problem: NOT_A_FOLDER };
    names = await readdir(chapters);
  } catch (error) {
    const problem = unreadable('chapters', error);
    return problem.rule === 'file-missing' ? { files: [], strays: [] } : { problem };
  }
  const seen = names
    .filter((name) => !name.startsWith('.'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => `chapters/${name}`);
  const files = seen.filter((name) => /\.ya?ml$/.test(name));
  if (files.length > MOST_FILES) return { problem: tooMany(files.length) };
  return { files, strays: seen.filter((name) => !/\.ya?ml$/.test(name)) };
}

const NOT_A_FOLDER: FileProblem = {
  rule: 'unreadable-file',
  message: '"chapters" is a file, not a folder.',
  hint: 'Make a folder of that name and put the chapter files into it.',
};

function tooMany(count: number): FileProblem {
  return {
    rule: 'too-many',
    message: `There are ${count} chapter files, and ${MOST_FILES} is the most.`,
    hint: 'Make several packs of them.',
  };
}
