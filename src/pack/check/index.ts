import path from 'node:path';
import { claimsById } from '../../core/claim/by-id.ts';
import { type ChapterCoverage, coverage, coverageByChapter, isNamed } from '../../core/claim/coverage.ts';
import type { ClaimId, PackId } from '../../core/ids.ts';
import type { Guessability } from '../../core/insight/blind-guessers.ts';
import type { Pack } from '../../core/pack.ts';
import type { Finding, Owner, RuledProblem } from '../finding.ts';
import { readPack } from '../load.ts';
import { compare, type Original, type OriginalsReport } from '../originals.ts';
import { guessabilityOf } from './blind-items.ts';
import { problemsIn, RULE_DESCRIPTIONS } from './rules.ts';
import { unknownAllowances } from './unknown-allowances.ts';

/** What is in a pack once its errors are left out. */
interface PackReport {
  readonly id: PackId;
  readonly questions: number;
  readonly claims: number;
  readonly sources: number;
  /** Questions by kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Null for a pack with too few choices to say. */
  readonly guessability: Guessability | null;
  /** Null for a pack whose claims have no weights to meet. */
  readonly coverage: {
    readonly chapters: readonly ChapterCoverage[];
    readonly unmet: readonly ClaimId[];
  } | null;
  /** Null where no originals are given, or the pack restates none. */
  readonly originals: OriginalsReport | null;
}

export interface CheckReport {
  readonly schemaVersion: 1;
  readonly packs: readonly PackReport[];
  /** `file` begins with the folder as it was given. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Checks packs against every rule, and their restatements against the originals where these are given. A folder that
 * gives no pack is in the findings only.
 */
export async function checkPacks(
  folders: readonly string[],
  originals: readonly Original[] = [],
): Promise<CheckReport> {
  const packs: PackReport[] = [];
  const findings: Finding[] = [];
  for (const folder of folders) {
    const { pack, log, leftOut, named } = await readPack(folder);
    if (pack !== undefined) {
      const behind = othersBehind(pack);
      const echoes = (problem: RuledProblem) => leftOut > 0 && isEcho(problem, named);
      for (const problem of problemsIn(pack, 'warning').filter((each) => !echoes(each)))
        log.about(problem, 'warning', behind(problem));
      for (const problem of unknownAllowances(log.allowances, RULE_DESCRIPTIONS))
        log.about(problem, 'warning');
      const restates = originals.length > 0 && pack.claims.some((claim) => claim.restates.length > 0);
      const compared = restates ? compare(pack, originals) : undefined;
      for (const problem of compared?.problems ?? []) log.about(problem, 'error');
      packs.push(reportOn(pack, compared?.report ?? null));
    }
    // One by one: a spread of very many arguments overflows the stack.
    for (const finding of log.sorted()) findings.push({ ...finding, file: path.join(folder, finding.file) });
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { schemaVersion: 1, packs, findings, errors, warnings: findings.length - errors };
}

/** Whether a warning may be there only because a question is left out: it names the claim, or stood between two others. */
function isEcho({ rule, owner }: RuledProblem, named: ReadonlySet<string>): boolean {
  if (rule === 'alike-answers-together') return true;
  return rule === 'weight-unmet' && owner.part === 'claim' && named.has(owner.id);
}

/** Who else may allow a warning about a claim: its source, and in the short form the questions it is evidence of. */
function othersBehind(pack: Pack): (problem: RuledProblem) => Owner[] {
  const asking = new Map<ClaimId, Owner[]>();
  for (const { id, claims } of pack.questions) {
    for (const claim of claims.filter((each) => !isNamed({ id: each }))) {
      const others = asking.get(claim);
      if (others === undefined) asking.set(claim, [{ part: 'question', id }]);
      else others.push({ part: 'question', id });
    }
  }
  return ({ owner }) => {
    const claim = owner.part === 'claim' ? claimsById(pack).get(owner.id) : undefined;
    if (claim === undefined) return [];
    const source: Owner = { part: 'source', id: claim.source };
    return [source, ...(asking.get(claim.id) ?? [])];
  };
}

function reportOn(pack: Pack, originals: OriginalsReport | null): PackReport {
  const kinds = new Map<string, number>();
  for (const { kind } of pack.questions) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    id: pack.id,
    questions: pack.questions.length,
    claims: pack.claims.length,
    sources: pack.sources.length,
    kinds: Object.fromEntries(kinds),
    guessability: guessabilityOf(pack) ?? null,
    coverage: coverageOf(pack),
    originals,
  };
}

function coverageOf(pack: Pack): PackReport['coverage'] {
  const claims = coverage(pack);
  if (claims.length === 0) return null;
  const unmet = claims.filter(({ met }) => !met).map(({ claim }) => claim.id);
  return { chapters: coverageByChapter(pack), unmet };
}
