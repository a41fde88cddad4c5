import { chapterFiles } from './chapter-files.ts';
import type { PackFolder } from './files.ts';
import { quoted } from './finding.ts';
import type { FindingLog, Note } from './finding-log.ts';
import { parseYaml, toValue, type YamlDocument } from './yaml.ts';

/** A YAML file of a pack, parsed: what it says, and where. */
export interface PackDocument {
  readonly file: string;
  readonly document: YamlDocument;
  readonly value: unknown;
}

export interface PackDocuments {
  readonly pack: PackDocument;
  readonly chapters: readonly PackDocument[];
}

/** Reads pack.yaml and the chapter files; undefined, with the findings logged, when one of them cannot be read. */
export async function readDocuments(folder: PackFolder, log: FindingLog): Promise<PackDocuments | undefined> {
  const pack = await readDocument(folder, 'pack.yaml', log);
  const listed = await chapterFiles(folder.path);
  if ('problem' in listed) {
    log.inFile('chapters', listed.problem);
    return undefined;
  }
  for (const stray of listed.strays) log.inFile(stray, notAChapter(stray));
  const chapters: (PackDocument | undefined)[] = [];
  for (const name of listed.files) chapters.push(await readDocument(folder, name, log));
  if (pack === undefined || !chapters.every((chapter) => chapter !== undefined)) return undefined;
  return { pack, chapters };
}

async function readDocument(
  folder: PackFolder,
  file: string,
  log: FindingLog,
): Promise<PackDocument | undefined> {
  const read = await folder.read(file);
  if ('problem' in read) {
    log.inFile(file, read.problem, { line: read.problem.line ?? 1, column: 1 });
    return undefined;
  }
  const parsed = parseYaml(read.text);
  if ('problem' in parsed) {
    log.inFile(file, parsed.problem, parsed.problem);
    return undefined;
  }
  for (const place of parsed.document.cuts) log.inFile(file, CUT, place);
  return { file, document: parsed.document, value: toValue(parsed.document.root) };
}

const CUT: Note = {
  rule: 'text-cut-short',
  severity: 'warning',
  message: 'What stands behind this # is a remark, and is not read.',
  hint: 'Put quotes round the text if it belongs to it; else put a space behind the #.',
};

function notAChapter(file: string): Note {
  return {
    rule: 'not-a-chapter',
    message: `${quoted(file)} is not read: the name of a chapter file ends in .yaml.`,
    hint: 'Rename it, or keep it outside the folder chapters/.',
  };
}
