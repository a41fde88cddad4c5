import type { SourceId } from '../core/ids.ts';
import type { Source } from '../core/pack.ts';
import { AnchorText } from '../core/text/anchor.ts';
import { clean } from '../core/text/clean.ts';
import { closest } from '../core/text/closest.ts';
import { type FileProblem, namesIn, type PackFolder } from './files.ts';
import { type Path, quoted } from './finding.ts';
import type { FindingLog } from './finding-log.ts';
import type { Parts } from './parts.ts';
import type { WrittenSource } from './schema.ts';

/** A source as the pack has it; a verbatim one also with its text made ready for looking sentences up. */
export interface ReadSource {
  readonly source: Source;
  readonly file?: string;
  readonly text?: AnchorText;
}

/** Reads the texts of the verbatim sources. A source whose text cannot be read is logged and left out. */
export async function readSources(
  { header: { value: header, place } }: Parts,
  folder: PackFolder,
  log: FindingLog,
): Promise<Map<SourceId, ReadSource>> {
  const written: { source: WrittenSource; path: Path }[] = header.sources.map((source, at) => ({
    source,
    path: ['sources', at],
  }));
  if (header.source !== undefined) written.unshift({ source: header.source, path: ['source'] });

  const sources = new Map<SourceId, ReadSource>();
  for (const { source, path } of written) {
    if (sources.has(source.id)) {
      const message = `The source ${quoted(source.id)} is there twice.`;
      log.at(place, { rule: 'duplicate-id', message, hint: 'Give each source an id of its own.' }, [
        ...path,
        'id',
      ]);
      continue;
    }
    log.register(
      { part: 'source', id: source.id },
      { ...place, path: [...place.path, ...path] },
      source.allow,
    );
    const text = source.file === undefined ? undefined : await readText(folder, source.file);
    if (text === undefined) sources.set(source.id, { source: finished(source) });
    else if ('problem' in text) {
      const { line } = text.problem;
      if (line === undefined) log.at(place, text.problem, [...path, 'file']);
      else log.inFile(String(source.file), text.problem, { line, column: 1 });
    } else {
      sources.set(source.id, {
        source: finished(source, text.text),
        file: String(source.file),
        text: new AnchorText(text.text, header.language),
      });
    }
  }
  return sources;
}

const SOURCE_FILE = /^sources\/[^/]+$/;

async function readText(
  folder: PackFolder,
  file: string,
): Promise<{ text: string } | { problem: FileProblem }> {
  if (!SOURCE_FILE.test(file)) return { problem: notInSources(file) };
  const read = await folder.read(file);
  if ('problem' in read && read.problem.rule === 'file-missing') {
    const meant = await alike(folder, file);
    return meant === undefined ? read : { problem: { ...read.problem, hint: `Did you mean ${meant}?` } };
  }
  return 'problem' in read ? read : { text: clean(read.text) };
}

/** A text of the pack with the same name and another ending, or with nearly that name. */
async function alike(folder: PackFolder, file: string): Promise<string | undefined> {
  const there = await namesIn(folder.path, 'sources');
  const stem = (name: string) => name.replace(/(?:\.\w+)+$/, '').toLowerCase();
  const name = file.slice('sources/'.length);
  const found = there.find((each) => stem(each) === stem(name)) ?? closest(name, there);
  return found === undefined ? undefined : `sources/${found}`;
}

function notInSources(file: string): FileProblem {
  const slashed = file.replaceAll('\\', '/');
  return {
    rule: 'path-outside-pack',
    message: `${quoted(file)} is not a file in the folder sources/ of the pack.`,
    hint: SOURCE_FILE.test(slashed)
      ? `Write it with a slash: file: ${slashed}`
      : 'Put the text there and write, for example, file: sources/text.md.',
  };
}

function finished({ file: _file, allow: _allow, ...source }: WrittenSource, text?: string): Source {
  const names = [source.title, ...(source.author === undefined ? [] : [source.author])];
  return { cite: source.title, names, ...source, ...(text !== undefined && { text }) };
}
