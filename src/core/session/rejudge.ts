import { itemKey, type PackId, type QuestionId } from '../ids.ts';
import type { ContentChange, PresentQuestion } from '../memory/edits.ts';
import { gradeFor, recalledChance } from '../memory/evidence.ts';
import { afterReview } from '../memory/fold.ts';
import type { ItemState } from '../memory/item.ts';
import { inOrder, rejudgedReview } from '../memory/order.ts';
import type { Pack } from '../pack.ts';
import { judgedAgain } from '../question/judge-again.ts';
import type { AskedAs } from '../question/kind.ts';
import { kindOf, type Question } from '../question/kinds.ts';
import { dueAfter } from './due.ts';
import type { EditReport, EditsRequest, LineBody } from './edits.ts';
import type { RejudgeRecord, ReviewRecord } from './record.ts';

export interface Judging extends Pick<EditReport, 'keys' | 'right' | 'wrong'> {
  readonly lines: readonly LineBody[];
}

/** Judges the past of every question by what is right, accepted and rejected now. */
export function rejudgements(
  request: EditsRequest,
  changed: ReadonlyMap<QuestionId, { readonly item: ItemState; readonly content: ContentChange }>,
  now: ReadonlyMap<QuestionId, PresentQuestion>,
  moved: ReadonlyMap<QuestionId, QuestionId>,
): Judging {
  const { pack } = request;
  const keys: EditReport['keys'][number][] = [];
  const right: EditReport['right'][number][] = [];
  let wrong = 0;
  const lines: LineBody[] = [];
  const past = changed.size === 0 ? undefined : pastOf(request, moved);
  for (const [id, { item, content }] of changed) {
    const question = pack.questions.find((one) => one.id === id);
    if (question === undefined || past === undefined) continue;
    const kind = kindOf(question);
    const stem = kind.stem(question, pack);
    const relearn = content === 'key' && item.due !== null;
    const reviews = past.reviews.filter((review) => past.nameNow(review.question) === id);
    const judged = reviews.flatMap((review) => {
      // The learner's own word stands as long as the same is right.
      if (content !== 'key' && past.overruled.has(review.id)) return [];
      const verdict = verdictOn(review, question, pack);
      return verdict === undefined ? [] : { review, verdict };
    });
    for (const { review, verdict } of judged) {
      if (verdict.correct) right.push({ at: review.at, offset: review.offset, stem });
      else wrong += 1;
    }
    if (content === 'key') keys.push({ stem, key: kind.key(question, pack) });
    if (!relearn && judged.length === 0) continue;
    lines.push({
      event: 'rejudge',
      pack: pack.id,
      question: id,
      hashes: { ...(now.get(id) as PresentQuestion).hashes },
      judged: judged.map(({ verdict }) => verdict),
      relearn,
      after: item.last,
      due: relearn ? request.at : dueNow(request, reviews, judged),
    });
  }
  return { lines, keys, right, wrong };
}

interface Past {
  readonly reviews: readonly ReviewRecord[];
  readonly overruled: ReadonlySet<string>;
  /** The id a question of the past has after every renaming. */
  nameNow(question: string): string;
}

function pastOf({ pack, records }: EditsRequest, moved: ReadonlyMap<string, string>): Past {
  const reviews: ReviewRecord[] = [];
  const overruled = new Set<string>();
  const names = new Map<string, string>(moved);
  for (const { record } of inOrder(records())) {
    if (!('pack' in record) || record.pack !== pack.id) continue;
    if (record.event === 'review') reviews.push(record);
    else if (record.event === 'override') overruled.add(record.of);
    else if (record.event === 'rename') names.set(record.question, record.to);
  }
  return {
    reviews,
    overruled,
    nameNow(question) {
      let name = question;
      // As many steps as there are names, so that two that name each other end.
      for (let steps = names.size; steps > 0 && names.has(name); steps -= 1) name = names.get(name) ?? name;
      return name;
    },
  };
}

/** Undefined where it comes out as it stood, or cannot be judged. */
function verdictOn(
  review: ReviewRecord,
  question: Question,
  pack: Pack,
): RejudgeRecord['judged'][number] | undefined {
  if (review.dontKnow) return undefined;
  const graded = judgedAgain(question, pack, review);
  if (graded === undefined || graded.correct === review.correct) return undefined;
  const { correct, score, decidedBy, askedAs } = graded;
  const recalled = correct ? recalledIn(review, question, pack, askedAs) : 1;
  const grade = review.grade === null ? null : gradeFor({ correct, askedAs, decidedBy, hint: review.hint });
  return { of: review.id, correct, score, decidedBy, grade, recalled };
}

/** By what the answer was weighed when it was given; lines written before that was kept are weighed by the kind alone. */
function recalledIn(review: ReviewRecord, question: Question, pack: Pack, askedAs: AskedAs): number {
  const { weighed, predicted } = review;
  if (weighed !== undefined) {
    return recalledChance(weighed.known, weighed.luck, weighed.slip, weighed.likelihood);
  }
  const kind = kindOf(question);
  return recalledChance(predicted, kind.guess(question, askedAs, pack), kind.slip(askedAs));
}

/** When it comes back now that its last answer came out another way; null where that one stands. */
function dueNow(
  { model, settings }: EditsRequest,
  reviews: readonly ReviewRecord[],
  judged: readonly { readonly verdict: RejudgeRecord['judged'][number] }[],
): number | null {
  const verdicts = new Map(judged.map(({ verdict }) => [verdict.of, verdict]));
  const counting = reviews.filter(({ counts }) => counts);
  const last = counting.pop();
  const verdict = last === undefined ? undefined : verdicts.get(last.id);
  if (last === undefined || verdict === undefined || verdict.grade === null) return null;
  let item: ItemState | undefined;
  for (const review of counting) {
    const own = verdicts.get(review.id);
    item = afterReview(
      item,
      own === undefined ? review : rejudgedReview(review, own),
      model,
      settings.dayStart,
    );
  }
  return dueAfter(
    { model, settings },
    last,
    { key: itemKey(last.pack as PackId, last.question as QuestionId), before: item },
    { grade: verdict.grade, recalled: verdict.recalled },
  );
}
