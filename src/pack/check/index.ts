import path from 'node:path';
import type { PackId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import type { Finding, Owner, RuledProblem } from '../finding.ts';
import { readPack } from '../load.ts';
import { problemsIn } from './rules.ts';

/** What is in a pack once its errors are left out. */
interface PackCount {
  readonly id: PackId;
  readonly questions: number;
  readonly claims: number;
  readonly sources: number;
  /** Questions by kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

export interface CheckReport {
  readonly schemaVersion: 1;
  readonly packs: readonly PackCount[];
  /** `file` begins with the folder as it was given. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

/** Checks packs against every rule. A folder that gives no pack is in the findings only. */
export async function checkPacks(folders: readonly string[]): Promise<CheckReport> {
  const packs: PackCount[] = [];
  const findings: Finding[] = [];
  for (const folder of folders) {
    const { pack, log } = await readPack(folder);
    if (pack !== undefined) {
      for (const problem of problemsIn(pack, 'warning')) log.about(problem, 'warning', behind(problem, pack));
      packs.push(count(pack));
    }
    findings.push(...log.sorted().map((finding) => ({ ...finding, file: path.join(folder, finding.file) })));
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { schemaVersion: 1, packs, findings, errors, warnings: findings.length - errors };
}

/** Who else may allow a warning: the source of the claim it is about. */
function behind({ owner }: RuledProblem, pack: Pack): Owner[] {
  if (owner.part !== 'claim') return [];
  const source = pack.claims.find(({ id }) => id === owner.id)?.source;
  return source === undefined ? [] : [{ part: 'source', id: source }];
}

function count(pack: Pack): PackCount {
  const kinds = new Map<string, number>();
  for (const { kind } of pack.questions) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    id: pack.id,
    questions: pack.questions.length,
    claims: pack.claims.length,
    sources: pack.sources.length,
    kinds: Object.fromEntries(kinds),
  };
}
