import { claimCard } from '../claim/card.ts';
import { elsewhereOf } from '../claim/elsewhere.ts';
import type { Pack } from '../pack.ts';
import { claimsOf } from '../question/claims-of.ts';
import { kindOf, type Question } from '../question/kinds.ts';
import type { ReviewRecord } from '../session/record.ts';
import type { ClaimCard, Elsewhere } from '../session/view.ts';

/** An answer given earlier, beside its question as it is now. */
export interface PastAnswer {
  readonly review: ReviewRecord;
  /** Absent where the pack, or the question, is no longer at hand. */
  readonly now?: {
    readonly packTitle: string;
    readonly stem: string;
    /** The right answer in words. */
    readonly key: string;
    readonly card: ClaimCard;
    readonly elsewhere: readonly Elsewhere[];
    readonly explain?: string;
  };
}

/** Finds questions by the names a review has for them; gathered once for many answers. */
export class Shelf {
  readonly #packs: ReadonlyMap<string, Pack>;
  readonly #questions = new Map<Pack, ReadonlyMap<string, Question>>();

  constructor(packs: readonly Pack[]) {
    this.#packs = new Map(packs.map((pack) => [pack.id, pack]));
  }

  find({
    pack: id,
    question,
  }: Pick<ReviewRecord, 'pack' | 'question'>): { pack: Pack; question: Question } | undefined {
    const pack = this.#packs.get(id);
    if (pack === undefined) return undefined;
    let questions = this.#questions.get(pack);
    if (questions === undefined) {
      questions = new Map(pack.questions.map((each) => [each.id, each]));
      this.#questions.set(pack, questions);
    }
    const found = questions.get(question);
    return found === undefined ? undefined : { pack, question: found };
  }

  /** What the question asked, or undefined where it is no longer at hand. */
  stem(review: Pick<ReviewRecord, 'pack' | 'question'>): string | undefined {
    const found = this.find(review);
    return found === undefined ? undefined : stemOf(found);
  }

  pastAnswer(review: ReviewRecord): PastAnswer {
    const found = this.find(review);
    const [claim] = found === undefined ? [] : claimsOf(found.question, found.pack);
    if (found === undefined || claim === undefined) return { review };
    const { pack, question } = found;
    return {
      review,
      now: {
        packTitle: pack.title,
        stem: stemOf(found),
        key: kindOf(question).key(question, pack),
        card: claimCard(pack, claim.id, question.highlight),
        elsewhere: elsewhereOf(pack, question.claims),
        ...(question.explain !== undefined && { explain: question.explain }),
      },
    };
  }
}

/** A headline may ask for itself: then there are no words beside it. */
function stemOf({ pack, question }: { pack: Pack; question: Question }): string {
  const stem = kindOf(question).stem(question, pack);
  return stem === '' && 'headline' in question ? question.headline : stem;
}
