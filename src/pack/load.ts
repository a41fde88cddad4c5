import type { ClaimId, QuestionId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { problemsIn } from './check/rules.ts';
import { readDocuments } from './documents.ts';
import { PackFolder } from './files.ts';
import type { Finding, Owner } from './finding.ts';
import { FindingLog } from './finding-log.ts';
import { type Parts, readParts } from './parts.ts';
import { prune } from './prune.ts';
import { resolve } from './resolve.ts';
import { readSources } from './sources.ts';

export interface LoadedPack {
  readonly folder: string;
  /** Absent when a file cannot be read, or a part that the rest hangs on is not of the right form. */
  readonly pack?: Pack;
  readonly findings: readonly Finding[];
  /** How many questions have an error and are not in the pack. */
  readonly leftOut: number;
}

/** A pack as read, with the log that knows where its parts are written. */
export interface ReadPack {
  readonly pack?: Pack;
  readonly log: FindingLog;
  readonly leftOut: number;
  /** Ids of claims that left-out questions name. */
  readonly named: ReadonlySet<string>;
}

/**
 * Reads the pack in a folder, cleans its texts and checks it for errors. Never throws for what stands in the folder:
 * a question or claim with an error is left out and reported, the others are kept.
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const { log, named: _, ...rest } = await readPack(folder);
  return { folder, findings: log.sorted(), ...rest };
}

/** As `loadPack`, for those who go on checking. */
export async function readPack(folder: string): Promise<ReadPack> {
  const log = new FindingLog();
  const files = new PackFolder(folder);
  const documents = await readDocuments(files, log);
  const parts = documents === undefined ? undefined : readParts(documents, log);
  if (parts === undefined) return { log, leftOut: 0, named: new Set() };

  const sources = await readSources(parts, files, log);
  const pack = withoutErrors(resolve(parts, sources, log), log);
  const leftOut = written(parts) - pack.questions.length;
  return { pack, log, leftOut, named: namedBy(parts, pack) };
}

/** The claims that questions name which are left out: once mended, these ask them. */
function namedBy(parts: Parts, pack: Pack): ReadonlySet<string> {
  const kept = new Set(pack.questions.map(({ id }) => id));
  const out = parts.questions
    .filter(({ value }) => !kept.has(value.id))
    .map(({ value }) => value.claims ?? []);
  return new Set([...out.flat(), ...parts.brokenQuestions.flat()]);
}

function written(parts: Parts): number {
  return parts.questions.length + parts.brokenQuestions.length;
}

function withoutErrors(pack: Pack, log: FindingLog): Pack {
  const problems = problemsIn(pack, 'error');
  for (const problem of problems) log.about(problem, 'error');
  const owners = problems.map(({ owner }) => owner);
  return prune(pack, {
    claims: new Set(owners.flatMap((owner): ClaimId | [] => (owner.part === 'claim' ? owner.id : []))),
    questions: new Set(
      owners.flatMap((owner: Owner): QuestionId | [] => (owner.part === 'question' ? owner.id : [])),
    ),
  });
}
