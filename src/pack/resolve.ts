import type { ChapterId, ClaimId, QuestionId, SourceId } from '../core/ids.ts';
import type { Chapter, Claim, Pack, Speaker } from '../core/pack.ts';
import type { Question } from '../core/question/kinds.ts';
import { resolveClaim } from './claims.ts';
import { ground } from './evidence.ts';
import { quoted } from './finding.ts';
import type { FindingLog } from './finding-log.ts';
import type { Parts, Written } from './parts.ts';
import { prune } from './prune.ts';
import { Names } from './references.ts';
import type { WrittenQuestion } from './schema.ts';
import type { ReadSource } from './sources.ts';

/** Looks up everything the parts name and makes the pack of those that are in order; what is not is logged. */
export function resolve(parts: Parts, sources: ReadonlyMap<SourceId, ReadSource>, log: FindingLog): Pack {
  const { value: header, place } = parts.header;
  log.register({ part: 'pack' }, place, header.allow);

  const speakers = resolveSpeakers(parts, log);
  const { claims: writtenClaims, questions: grounded } = ground(parts, log);
  const names = new Names({
    source: [...header.sources, ...(header.source ? [header.source] : [])].map(({ id }) => id),
    speaker: header.speakers.map(({ id }) => id),
    chapter: parts.chapters.map(({ value }) => value.id),
    claim: [...writtenClaims.map(({ value }) => value.id), ...parts.brokenClaims],
  });
  const chapters = resolveChapters(parts, names, log);

  const claims = distinct(writtenClaims, 'claim', log).flatMap(
    (written): Claim | [] => resolveClaim(written, { names, sources, log }) ?? [],
  );
  const fresh = new Set(
    distinct(
      grounded.map(({ written }) => written),
      'question',
      log,
    ),
  );
  const questions = grounded.flatMap(({ written, claims: ids }): Question | [] =>
    fresh.has(written) ? (resolveQuestion(written, ids, names, log) ?? []) : [],
  );
  const { id, title, version, language, license, authors, covers } = header;
  return prune({
    id,
    title,
    version,
    language,
    ...(license !== undefined && { license }),
    authors,
    ...(covers !== undefined && { covers }),
    sources: [...sources.values()].map(({ source }) => source),
    speakers,
    chapters,
    claims,
    questions,
  });
}

function resolveSpeakers({ header: { value: header, place } }: Parts, log: FindingLog): Speaker[] {
  const written = header.speakers.map((value, at) => ({
    value,
    place: { ...place, path: ['speakers', at] },
    defaults: {},
  }));
  return distinct(written, 'speaker', log).map(({ value }) => value);
}

function resolveChapters(parts: Parts, names: Names, log: FindingLog): Chapter[] {
  const distinctChapters = distinct(parts.chapters, 'chapter', log);
  const later = new Map<ChapterId, Set<ChapterId>>();
  return distinctChapters.map(({ value: chapter, place }) => {
    for (const problem of [
      ...names.unknown('claim', chapter.read, ['read']),
      ...names.unknown('chapter', chapter.after, ['after']),
    ]) {
      log.at(place, problem, problem.path);
    }
    const after = chapter.after.filter((id) => names.has('chapter', id));
    const circle = after.find((id) => id === chapter.id || reaches(later, id, chapter.id));
    if (circle === undefined) {
      later.set(chapter.id, new Set(after));
      return { ...chapter, after };
    }
    const message = `${quoted(chapter.id)} comes after ${quoted(circle)}, which in turn comes after it.`;
    log.at(place, { rule: 'chapter-circle', message, hint: 'Take one of the two `after` out.' }, ['after']);
    return { ...chapter, after: [] };
  });
}

/** Whether one chapter comes, over any number of steps, after another. */
function reaches(
  later: ReadonlyMap<ChapterId, ReadonlySet<ChapterId>>,
  from: ChapterId,
  to: ChapterId,
): boolean {
  const seen = new Set<ChapterId>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(later.get(id) ?? []));
  }
  return false;
}

function resolveQuestion(
  written: Written<WrittenQuestion>,
  claims: readonly ClaimId[],
  names: Names,
  log: FindingLog,
): Question | undefined {
  const { value, place, defaults } = written;
  const chapter = written.chapter ?? value.chapter;
  const problems = [
    ...names.unknown('claim', claims, value.evidence === undefined ? ['claims'] : ['evidence']),
    ...(value.chapter === undefined ? [] : names.unknown('chapter', [value.chapter], ['chapter'])),
    ...names.otherChapter(written),
  ];
  for (const problem of problems) log.at(place, problem, problem.path);
  if (problems.length > 0) return undefined;
  const { evidence: _evidence, ...own } = value;
  const question = {
    ...own,
    claims,
    tags: [...new Set([...(defaults.tags ?? []), ...own.tags])],
    ...(chapter !== undefined && { chapter }),
  };
  // The schema of its kind has parsed it whole; the types of its own fields were lost in the common shape.
  return question as unknown as Question;
}

type IdOf = {
  readonly claim: ClaimId;
  readonly question: QuestionId;
  readonly chapter: ChapterId;
  readonly speaker: Speaker['id'];
};

/** Registers each part under its id; a part whose id is taken is logged and left out. */
function distinct<P extends keyof IdOf, T extends { readonly id: IdOf[P]; readonly allow?: Claim['allow'] }>(
  written: readonly Written<T>[],
  part: P,
  log: FindingLog,
): Written<T>[] {
  const first = new Map<string, Written<T>>();
  return written.filter((one) => {
    const { id, allow } = one.value;
    const earlier = first.get(id);
    if (earlier !== undefined) {
      const { line } = earlier.place.document.place(earlier.place.path);
      const message = `The ${part} ${quoted(id)} is there already: ${earlier.place.file}:${line}.`;
      log.at(one.place, { rule: 'duplicate-id', message, hint: `Give each ${part} an id of its own.` }, [
        'id',
      ]);
      return false;
    }
    first.set(id, one);
    log.register({ part, id } as Parameters<FindingLog['register']>[0], one.place, allow);
    return true;
  });
}
