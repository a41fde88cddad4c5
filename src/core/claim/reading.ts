import type { ChapterId, ClaimId, QuestionId, SourceId } from '../ids.ts';
import type { Claim, Pack } from '../pack.ts';
import type { ClaimCard } from '../session/view.ts';
import type { TextRange } from '../text/wrap.ts';
import { claimCard } from './card.ts';
import { isNamed } from './coverage.ts';
import { contradictingOf } from './elsewhere.ts';
import { type LadderRequest, ladder, type Rung } from './ladder.ts';

/** A claim in the reader. */
export interface ReadClaim {
  readonly card: ClaimCard;
  /** Null where no question that is scheduled hangs on it. */
  readonly rung: Rung | null;
  /** What says otherwise. */
  readonly against: readonly ClaimCard[];
  readonly questions: readonly QuestionId[];
}

/** Claims that stand together: under a day, on one point, or in one paragraph of a text. */
export interface ReadGroup {
  /** ISO date of day, month or year precision, or undefined for none; of a timeline. */
  readonly on?: string;
  /** The paragraph the claims stand in, with their sentences marked; of a text that is in the pack. */
  readonly passage?: { readonly text: string; readonly marked: readonly TextRange[] };
  readonly claims: readonly ReadClaim[];
}

/** A part of a pack to read: one source, one chapter over all sources, or everything by day. */
export type PartName =
  | { readonly part: 'source'; readonly id: SourceId }
  | { readonly part: 'chapter'; readonly id: ChapterId }
  | { readonly part: 'timeline' };

/** Cards by their sentence: what several claims of one sentence say stands together. */
export function bySentence(cards: readonly ClaimCard[]): readonly (readonly [ClaimCard, ...ClaimCard[]])[] {
  const sentences = new Map<string, [ClaimCard, ...ClaimCard[]]>();
  for (const card of cards) {
    const sentence = `${card.source.id} ${card.claim.text}`;
    const known = sentences.get(sentence);
    if (known === undefined) sentences.set(sentence, [card]);
    else known.push(card);
  }
  return [...sentences.values()];
}

/** Everything of a pack that can be read, with where each claim stands for a learner. */
export class Reading {
  readonly pack: Pack;
  readonly #claims: ReadonlyMap<ClaimId, ReadClaim>;

  constructor(pack: Pack, request: LadderRequest) {
    this.pack = pack;
    const rungs = new Map(ladder(pack, request).map(({ claim, rung }) => [claim.id, rung]));
    const questions = new Map<ClaimId, QuestionId[]>();
    for (const question of pack.questions) {
      if (question.draft) continue;
      for (const claim of question.claims) {
        const known = questions.get(claim);
        if (known === undefined) questions.set(claim, [question.id]);
        else known.push(question.id);
      }
    }
    this.#claims = new Map(
      pack.claims.map((claim) => [
        claim.id,
        {
          card: claimCard(pack, claim.id),
          rung: rungs.get(claim.id) ?? null,
          against: contradictingOf(pack, claim).map(({ id }) => claimCard(pack, id)),
          questions: questions.get(claim.id) ?? [],
        },
      ]),
    );
  }

  claim(id: ClaimId): ReadClaim | undefined {
    return this.#claims.get(id);
  }

  /** How the claims of a part stand together, in the order they are read. */
  groups(name: PartName): readonly ReadGroup[] {
    switch (name.part) {
      case 'source': {
        const source = this.pack.sources.find(({ id }) => id === name.id);
        const claims = this.pack.claims.filter((claim) => claim.source === name.id);
        return source?.text === undefined
          ? claims.map((claim) => ({ claims: this.#read([claim]) }))
          : this.#passages(source.text, claims);
      }
      case 'chapter':
        return this.#byPoint(this.pack.claims.filter(({ chapter }) => chapter === name.id));
      case 'timeline':
        return this.#byDay();
    }
  }

  #read(claims: readonly Claim[]): ReadClaim[] {
    return claims.flatMap(({ id }) => this.#claims.get(id) ?? []);
  }

  /** The paragraphs of a text, each with the claims whose sentences begin in it. */
  #passages(text: string, claims: readonly Claim[]): ReadGroup[] {
    const groups: ReadGroup[] = [];
    for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
      const start = match.index;
      const end = start + match[0].length;
      const inside = claims.filter(
        ({ anchor }) => anchor !== undefined && anchor.start >= start && anchor.start < end,
      );
      const marked = merged(
        inside.flatMap(({ anchor }) =>
          anchor === undefined
            ? []
            : [{ start: anchor.start - start, end: Math.min(anchor.end, end) - start }],
        ),
      );
      groups.push({ passage: { text: match[0].replaceAll('\n', ' '), marked }, claims: this.#read(inside) });
    }
    const loose = claims.filter(({ anchor }) => anchor === undefined);
    return [...groups, ...loose.map((claim) => ({ claims: this.#read([claim]) }))];
  }

  /** What all sources say on one point stands together, where the first of them stands. */
  #byPoint(claims: readonly Claim[]): ReadGroup[] {
    const points = new Map<string, Claim[]>();
    for (const claim of claims) {
      const point = claim.about ?? `claim ${claim.id}`;
      const known = points.get(point);
      if (known === undefined) points.set(point, [claim]);
      else known.push(claim);
    }
    return [...points.values()].map((inside) => ({ claims: this.#read(inside) }));
  }

  /** By the day a claim speaks for, earliest first; those without one last. Unnamed claims have none of their own. */
  #byDay(): ReadGroup[] {
    const days = new Map<string, Claim[]>();
    for (const claim of this.pack.claims.filter(isNamed)) {
      const on = this.#claims.get(claim.id)?.card.on ?? '';
      const known = days.get(on);
      if (known === undefined) days.set(on, [claim]);
      else known.push(claim);
    }
    return [...days]
      .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
      .map(([on, claims]) => ({ ...(on !== '' && { on }), claims: this.#read(claims) }));
  }
}

/** Ascending ranges without overlap. */
function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
