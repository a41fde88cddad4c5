import type { ItemKey } from '../ids.ts';
import { afterReview } from '../memory/fold.ts';
import type { ItemState } from '../memory/item.ts';
import type { Evidence } from '../memory/model.ts';
import { overruledReview } from '../memory/order.ts';
import { contentHashes } from '../question/content-hash.ts';
import type { Response } from '../question/interaction.ts';
import type { Given, Graded } from '../question/kind.ts';
import { kindOf } from '../question/kinds.ts';
import { dueAfter } from './due.ts';
import { POLICIES } from './policy.ts';
import type { Bet, ExamMarkRecord, JournalRecord, OverrideRecord, ReviewRecord } from './record.ts';
import { returnOf } from './returns.ts';
import type { Moment, SessionSetup } from './setup.ts';
import {
  type Answered,
  type Asking,
  itemNow,
  numbered,
  type SessionState,
  type SheetEntry,
} from './state.ts';
import { evidenceOf, typedInVain } from './weighing.ts';

interface GivenAnswer {
  readonly asking: Asking;
  /** Null is "I don't know". */
  readonly response: Response | null;
  readonly bet: Bet | null;
  readonly ms: number;
  readonly idle: number;
}

/** Grades an answer and makes its line: a review, or in an exam a mark until it is handed in. */
export function answered(
  state: SessionState,
  when: Moment,
  given: GivenAnswer,
): { readonly answer: Answered; readonly line: JournalRecord; readonly item?: ItemState } {
  const { asking, response, bet, ms, idle } = given;
  const policy = POLICIES[state.setup.mode];
  const { key } = asking.entry.asked;
  const graded = gradedAnswer(asking, response);
  const answer: Answered = {
    asking,
    responses: response === null ? asking.responses : [...asking.responses, response],
    dontKnow: response === null,
    bet,
    graded,
    ms,
    idle,
    before: itemNow(state, key),
    ...(graded.correct ? { returns: false } : returnOf(state, key)),
    retries: policy.retry && asking.entry.try === 'first' && response !== null && !graded.correct,
    overruled: false,
    flagged: false,
  };
  if (policy.feedback === 'end') {
    return {
      answer,
      line: markOf(state, when, { entry: asking.entry, answer, marked: isMarked(state, key) }),
    };
  }
  const review = reviewOf(state, when, answer);
  const reviewed: Answered = { ...answer, review };
  if (!review.counts) return { answer: reviewed, line: review };
  const { model, settings } = state.setup;
  return {
    answer: reviewed,
    line: review,
    item: afterReview(answer.before, review, model, settings.dayStart),
  };
}

/** How a question of an exam stands, as its line. */
export function markOf(
  state: SessionState,
  when: Moment,
  { entry, answer, marked }: SheetEntry,
): ExamMarkRecord {
  const { pack, question } = entry.asked;
  return numbered<ExamMarkRecord>(state, when, {
    event: 'exam-mark',
    pack: pack.id,
    question: question.id,
    given: answer === undefined ? [] : givenTexts(answer.graded),
    bet: answer?.bet ?? null,
    flag: marked,
    elapsed: Math.max(0, when.at - state.started.at),
    answered: answer !== undefined,
    ...(answer !== undefined && {
      responses: answer.responses,
      shown: shownHashes(answer.asking, state.setup),
      ms: answer.ms,
      idle: answer.idle,
    }),
  });
}

/** First 12 hex of sha256 of each option's text, in the order shown. */
export function shownHashes({ shown }: Asking, { sha256 }: Pick<SessionSetup, 'sha256'>): string[] {
  return shown.options.map(({ text }) => sha256(text).slice(0, 12));
}

function isMarked({ sheet = [] }: SessionState, key: ItemKey): boolean {
  return sheet.some(({ entry, marked }) => marked && entry.asked.key === key);
}

/** Writes the reviews of everything answered, in the order of the sheet. */
export function handIn(state: SessionState, when: Moment): SessionState {
  const { model, settings } = state.setup;
  let handed = state;
  const sheet = (state.sheet ?? []).map((place): SheetEntry => {
    if (place.answer === undefined) return place;
    const review = reviewOf(handed, when, place.answer);
    handed = { ...handed, records: [...handed.records, review] };
    if (review.counts) {
      const item = afterReview(place.answer.before, review, model, settings.dayStart);
      handed = { ...handed, items: new Map(handed.items).set(item.key, item) };
    }
    return { ...place, answer: { ...place.answer, review } };
  });
  return { ...handed, sheet, answers: sheet.flatMap(({ answer }) => answer ?? []) };
}

/** "I was right", of a typed answer marked wrong; undefined where that cannot be said. */
export function overruled(
  state: SessionState,
  when: Moment,
  answer: Answered,
): { readonly answer: Answered; readonly line: OverrideRecord; readonly item: ItemState } | undefined {
  const { review } = answer;
  if (review === undefined || !isOverrulable(answer)) return undefined;
  const { key, pack, question } = answer.asking.entry.asked;
  const evidence: Evidence = { grade: 3, recalled: 1 };
  const due = dueAfter(state.setup, review, { key, before: answer.before }, evidence);
  const line = numbered<OverrideRecord>(state, when, {
    event: 'override',
    of: review.id,
    pack: pack.id,
    question: question.id,
    grade: evidence.grade,
    recalled: evidence.recalled,
    due,
  });
  const judged = overruledReview(review, line);
  const { missed: _, ...rest } = answer;
  return {
    answer: {
      ...rest,
      review: judged,
      overruled: true,
      returns: false,
      graded: { ...answer.graded, correct: true, score: 1 },
    },
    line,
    item: {
      ...afterReview(answer.before, judged, state.setup.model, state.setup.settings.dayStart),
      ...asideOf(itemNow(state, key)),
    },
  };
}

/** What was put aside since the answer stays so. */
function asideOf(item: ItemState | undefined): Partial<ItemState> {
  if (item === undefined) return {};
  const { suspended, buriedUntil } = item;
  return { suspended, ...(buriedUntil !== undefined && { buriedUntil }) };
}

/** Typed answers only: what was picked from options needs no second opinion. */
export function isOverrulable(answer: Answered): boolean {
  const { graded, dontKnow, overruled: done, review } = answer;
  return review?.counts === true && graded.askedAs === 'said' && !graded.correct && !dontKnow && !done;
}

function gradedAnswer(asking: Asking, response: Response | null): Graded {
  const { pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const { shown, responses } = asking;
  if (response !== null) return kind.grade(question, shown, [...responses, response], pack);
  const step = kind.step(question, shown, responses, pack);
  return {
    correct: false,
    score: 0,
    decidedBy: 'unknown',
    given: [],
    askedAs: step?.interaction === 'type' ? 'said' : 'picked',
    marks: kind.reveal(question, shown, responses, pack),
  };
}

function reviewOf(state: SessionState, when: Moment, answer: Answered): ReviewRecord {
  const { setup } = state;
  const { asking, graded, before } = answer;
  const { key, pack, question } = asking.entry.asked;
  const policy = POLICIES[setup.mode].counts;
  const counts = policy === 'right' ? graded.correct : policy;
  const evidence = evidenceOf(setup, when, answer);
  // What shows its own text is met and logged, but there is nothing to forget.
  const scheduled = counts && kindOf(question).scheduled;
  return numbered<ReviewRecord>(state, when, {
    event: 'review',
    pack: pack.id,
    question: question.id,
    claims: [...question.claims],
    hashes: { ...contentHashes(question, pack, setup.sha256) },
    kind: question.kind,
    askedAs: graded.askedAs,
    shown: shownHashes(asking, setup),
    given: givenTexts(graded),
    try: asking.entry.try,
    openedOptions: asking.opened,
    ...(typedInVain(answer) && { typedInVain: true }),
    hint: asking.hint,
    dontKnow: answer.dontKnow,
    bet: answer.bet,
    ms: answer.ms,
    idle: answer.idle,
    decidedBy: graded.decidedBy,
    score: graded.score,
    correct: graded.correct,
    predicted: evidence.predicted,
    recalled: evidence.recalled,
    ...(evidence.slipped !== undefined && { slipped: evidence.slipped }),
    weighed: { ...evidence.weighed },
    model: setup.model.version,
    grade: scheduled ? evidence.grade : null,
    counts,
    due: scheduled ? dueAfter(setup, when, { key, before }, evidence) : null,
    clockDoubtful: before !== undefined && when.at < before.last,
  });
}

function givenTexts(graded: Graded): (string | [string, string])[] {
  return graded.given.map((given: Given) => (typeof given === 'string' ? given : [given[0], given[1]]));
}
