import type { Chapter, Claim, Pack } from '../pack.ts';
import { kindOf, type Question } from '../question/kinds.ts';
import { normalise } from '../text/normalise.ts';

/** How far the questions of a pack reach one claim. */
export interface ClaimCoverage {
  readonly claim: Claim;
  /** Served, scheduled questions that hang on it and differ in kind or in what they ask. */
  readonly ways: number;
  /** As many ways as its weight asks for; none are needed where weight 1 says why in `unasked`. */
  readonly met: boolean;
}

/** Claims of one weight: how many there are, and how many of them have the questions the weight asks for. */
interface WeightCoverage {
  readonly weight: Claim['weight'];
  readonly met: number;
  readonly of: number;
}

/** The claims of a chapter, heaviest weight first; weights it does not have are left out. */
export interface ChapterCoverage {
  /** Absent: claims outside every chapter. */
  readonly chapter?: Pick<Chapter, 'id' | 'title'>;
  readonly weights: readonly WeightCoverage[];
}

const WAYS: Readonly<Record<Claim['weight'], number>> = { 3: 2, 2: 1, 1: 1 };

/** How many ways of asking a claim of this weight needs. */
export function waysAsked({ weight }: Pick<Claim, 'weight'>): number {
  return WAYS[weight];
}

/**
 * The claims that have a weight to meet, in the pack's order, with the ways they are asked in. Drafts and kinds that
 * are never scheduled do not count. Unnamed claims, those of the short form, are left out: their author gave them no
 * weight.
 */
export function coverage(pack: Pack): ClaimCoverage[] {
  const named = new Set<string>(pack.claims.filter(isNamed).map(({ id }) => id));
  const ways = new Map<string, Set<string>>();
  for (const question of pack.questions) {
    const kind = kindOf(question);
    if (question.draft || !kind.scheduled) continue;
    const claims = question.claims.filter((id) => named.has(id));
    if (claims.length === 0) continue;
    const way = wayOf(question, pack);
    for (const id of claims) {
      const known = ways.get(id);
      if (known === undefined) ways.set(id, new Set([way]));
      else known.add(way);
    }
  }
  return pack.claims.filter(isNamed).map((claim) => {
    const found = ways.get(claim.id)?.size ?? 0;
    const excused = claim.weight === 1 && claim.unasked !== undefined;
    return { claim, ways: found, met: excused || found >= waysAsked(claim) };
  });
}

/** The same, counted by chapter (those outside every chapter last) and weight. */
export function coverageByChapter(pack: Pack): ChapterCoverage[] {
  const all = coverage(pack);
  const chapters = pack.chapters.map(({ id, title }) => ({ id, title }));
  return [...chapters, undefined].flatMap((chapter) => {
    const held = all.filter(({ claim }) => claim.chapter === chapter?.id);
    if (held.length === 0) return [];
    const weights = ([3, 2, 1] as const).flatMap((weight) => {
      const alike = held.filter(({ claim }) => claim.weight === weight);
      return alike.length === 0
        ? []
        : [{ weight, met: alike.filter(({ met }) => met).length, of: alike.length }];
    });
    return [{ ...(chapter !== undefined && { chapter }), weights }];
  });
}

/**
 * Whether the author wrote the claim as one, with an id of a letter or digit first. The claims that the reader makes
 * of a question's evidence have a tilde.
 */
export function isNamed({ id }: Pick<Claim, 'id'>): boolean {
  return !id.startsWith('~');
}

function wayOf(question: Question, pack: Pack): string {
  const desk = question.kind === 'headline' ? question.headline : '';
  const asked = [kindOf(question).stem(question, pack), desk].map((text) => normalise(text).toLowerCase());
  return JSON.stringify([question.kind, ...asked]);
}
