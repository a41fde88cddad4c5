import type { z } from 'zod';
import type { ChapterId } from '../core/ids.ts';
import { kindNamed, QUESTION_KINDS } from '../core/question/kinds.ts';
import { closest } from '../core/text/closest.ts';
import { frameOverCaps, overCaps } from './caps.ts';
import type { PackDocument, PackDocuments } from './documents.ts';
import { type Path, quoted } from './finding.ts';
import type { FindingLog, Place } from './finding-log.ts';
import { Names } from './references.ts';
import {
  chapterFile,
  claimSchema,
  type Defaults,
  type PackFields,
  packFile,
  questionSchema,
  type WrittenChapter,
  type WrittenClaim,
  type WrittenQuestion,
} from './schema.ts';
import { parseWith } from './schema-problems.ts';

/** A part of a pack as its author wrote it. */
export interface Written<T> {
  readonly value: T;
  readonly place: Place;
  /** The chapter whose file it stands in. */
  readonly chapter?: ChapterId;
  readonly defaults: Defaults;
}

/** The parts of a pack in the order of its files, each of the right form; nothing they name has been looked up yet. */
export interface Parts {
  readonly header: Written<PackFields>;
  readonly chapters: readonly Written<WrittenChapter>[];
  readonly claims: readonly Written<WrittenClaim>[];
  readonly questions: readonly Written<WrittenQuestion>[];
  /** Ids of claims that were not of the right form. */
  readonly brokenClaims: ReadonlySet<string>;
  /** Questions that were not of the right form: the ids of the claims each names, as far as they can be read. */
  readonly brokenQuestions: readonly (readonly string[])[];
}

interface Section {
  readonly place: Place;
  readonly chapter?: ChapterId;
  readonly defaults: Defaults;
  readonly claims: readonly unknown[];
  readonly questions: readonly unknown[];
}

/** Undefined, with the findings logged, when pack.yaml or the frame of a chapter file is not of the right form. */
export function readParts(documents: PackDocuments, log: FindingLog): Parts | undefined {
  const place = rootOf(documents.pack);
  const header = parsePart(packFile, documents.pack.value, place, log, HEADER_LISTS);
  const chapters: Written<WrittenChapter>[] = [];
  const sections: Section[] = [];
  if (header !== undefined) {
    logUnknownDefault(header.defaults, header, place, log);
    sections.push({ ...header, place, defaults: header.defaults });
    header.chapters.forEach((value, at) => {
      chapters.push({ value, place: inside(place, ['chapters', at]), defaults: {} });
    });
  }
  let whole = header !== undefined;
  for (const document of documents.chapters) {
    const filePlace = rootOf(document);
    const file = parsePart(chapterFile, document.value, filePlace, log, HEADER_LISTS);
    if (file === undefined) {
      whole = false;
      continue;
    }
    const { chapter } = file;
    if (typeof chapter !== 'string') {
      chapters.push({ value: chapter, place: inside(filePlace, ['chapter']), defaults: {} });
    } else if (header !== undefined && !chapters.some(({ value }) => value.id === chapter)) {
      log.at(filePlace, unknownChapter(chapter), ['chapter']);
      whole = false;
      continue;
    }
    if (header !== undefined) logUnknownDefault(file.defaults, header, filePlace, log);
    const id = typeof chapter === 'string' ? chapter : chapter.id;
    sections.push({
      ...file,
      place: filePlace,
      chapter: id,
      defaults: { ...header?.defaults, ...file.defaults },
    });
  }
  const lists = readSections(sections, log);
  if (header === undefined || !whole) return undefined;
  return { header: { value: header, place, defaults: header.defaults }, chapters, ...lists };
}

function logUnknownDefault({ source }: Defaults, header: PackFields, place: Place, log: FindingLog): void {
  const sources = [...header.sources, ...(header.source ? [header.source] : [])].map(({ id }) => id);
  if (source === undefined || sources.includes(source)) return;
  const names = new Names({ source: sources, speaker: [], chapter: [], claim: [] });
  for (const { path, ...note } of names.unknown('source', [source], ['defaults', 'source']))
    log.at(place, note, path);
}

/** Lists whose entries are parsed one by one, so that one bad entry hides no good one. */
const HEADER_LISTS = ['claims', 'questions'];

function readSections(sections: readonly Section[], log: FindingLog) {
  const claims: Written<WrittenClaim>[] = [];
  const questions: Written<WrittenQuestion>[] = [];
  const brokenClaims = new Set<string>();
  const brokenQuestions: string[][] = [];
  for (const section of sections) {
    const frame = {
      defaults: section.defaults,
      ...(section.chapter !== undefined && { chapter: section.chapter }),
    };
    section.claims.forEach((raw, at) => {
      const place = inside(section.place, ['claims', at]);
      const value = parsePart(claimSchema, raw, place, log);
      if (value !== undefined) claims.push({ value, place, ...frame });
      else brokenClaims.add(String(rawKey(raw, 'id')));
    });
    section.questions.forEach((raw, at) => {
      const place = inside(section.place, ['questions', at]);
      const value = parseQuestion(raw, place, log);
      if (value !== undefined) questions.push({ value, place, ...frame });
      else brokenQuestions.push([rawKey(raw, 'claims')].flat().map(String));
    });
  }
  return { claims, questions, brokenClaims, brokenQuestions };
}

function parseQuestion(raw: unknown, place: Place, log: FindingLog): WrittenQuestion | undefined {
  const name = rawKey(raw, 'kind');
  const kind = typeof name === 'string' ? kindNamed(name) : undefined;
  if (kind !== undefined) return parsePart(questionSchema(kind), raw, place, log);
  const names = QUESTION_KINDS.map((each) => each.kind);
  const meant = typeof name === 'string' ? closest(name, names) : undefined;
  log.at(
    place,
    {
      rule: 'unknown-kind',
      message:
        typeof name === 'string'
          ? `There is no kind of question called ${quoted(name)}.`
          : 'A question needs a `kind`.',
      hint: meant === undefined ? `Write one of: ${names.join(', ')}.` : `Did you mean ${meant}?`,
    },
    ['kind'],
  );
  return undefined;
}

function parsePart<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  place: Place,
  log: FindingLog,
  uncapped?: readonly string[],
): T | undefined {
  const parsed = parseWith(schema, raw);
  const caps = uncapped === undefined ? overCaps(raw) : frameOverCaps(raw, uncapped);
  const problems = [...('problems' in parsed ? parsed.problems : []), ...caps];
  for (const { path, key, ...note } of problems) log.at(place, note, path, key);
  return 'value' in parsed && problems.length === 0 ? parsed.value : undefined;
}

function rawKey(raw: unknown, key: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined;
}

function rootOf({ file, document }: PackDocument): Place {
  return { file, document, path: [] };
}

function inside(place: Place, path: Path): Place {
  return { ...place, path: [...place.path, ...path] };
}

function unknownChapter(id: string) {
  return {
    rule: 'unknown-reference',
    message: `There is no chapter ${quoted(id)} in pack.yaml.`,
    hint: 'Write the chapter out: chapter: {id: …, title: …}.',
  };
}
