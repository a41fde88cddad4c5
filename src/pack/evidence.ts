import type { ClaimId } from '../core/ids.ts';
import { normalise } from '../core/text/normalise.ts';
import { sha256 } from '../sha256.ts';
import { quoted } from './finding.ts';
import type { FindingLog } from './finding-log.ts';
import type { Parts, Written } from './parts.ts';
import type { WrittenClaim, WrittenQuestion } from './schema.ts';

/** Questions with the ids of the claims they hang on, and the claims, those of the short form among them. */
export interface Grounded {
  readonly claims: readonly Written<WrittenClaim>[];
  readonly questions: readonly {
    readonly written: Written<WrittenQuestion>;
    readonly claims: readonly ClaimId[];
  }[];
}

/**
 * Turns each `evidence` into an unnamed claim; equal sentences are one. A question with neither evidence nor claims,
 * or with both, is logged and left out; a draft may do without.
 */
export function ground(parts: Parts, log: FindingLog): Grounded {
  const unnamed = new Map<ClaimId, Written<WrittenClaim>>();
  const questions = parts.questions.flatMap((written) => {
    const { claims, evidence, draft, ask, id } = written.value;
    if (claims !== undefined && evidence !== undefined) {
      const message = 'A question has either `claims` or `evidence`, and this one has both.';
      log.at(written.place, { rule: 'claims-and-evidence', message, hint: 'Take one of them out.' }, [
        'evidence',
      ]);
      return [];
    }
    if (evidence !== undefined) {
      const claim = unnamedClaim(written, evidence);
      if (!unnamed.has(claim.value.id)) unnamed.set(claim.value.id, claim);
      return [{ written, claims: [claim.value.id] }];
    }
    if (claims === undefined && !draft) {
      const message = `The question ${quoted(ask || id)} rests on nothing.`;
      const hint = 'Add `evidence:` with the sentence that settles it, or `claims:` with the ids of claims.';
      log.at(written.place, { rule: 'no-evidence', message, hint });
      return [];
    }
    return [{ written, claims: claims ?? [] }];
  });
  return { claims: [...parts.claims, ...unnamed.values()], questions };
}

function unnamedClaim(
  question: Written<WrittenQuestion>,
  evidence: NonNullable<WrittenQuestion['evidence']>,
): Written<WrittenClaim> {
  const { place, value, ...frame } = question;
  const hash = sha256(normalise(evidence.text));
  return {
    ...frame,
    place: { ...place, path: [...place.path, 'evidence'] },
    value: {
      as: 'stated',
      ...evidence,
      id: `~${hash.slice(0, 12)}` as ClaimId,
      ...(value.chapter !== undefined && { chapter: value.chapter }),
      contradicts: [],
      restates: [],
      weight: 2,
      allow: [],
    },
  };
}
