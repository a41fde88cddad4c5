import { elapsedDays, localDay } from '../memory/day.ts';
import { gradeFor, isEffortless, recalledChance } from '../memory/evidence.ts';
import { afterReview } from '../memory/fold.ts';
import type { ItemState } from '../memory/item.ts';
import { isQuick, type Unweighed, type Weights, weightsOf } from '../memory/learned.ts';
import type { Evidence, Grade } from '../memory/model.ts';
import { overruledReview } from '../memory/order.ts';
import { plannedDays } from '../memory/planned.ts';
import { nextDue } from '../memory/schedule.ts';
import { contentHashes } from '../question/content-hash.ts';
import type { Response } from '../question/interaction.ts';
import type { Given, Graded } from '../question/kind.ts';
import { kindOf } from '../question/kinds.ts';
import { POLICIES } from './policy.ts';
import type { Bet, JournalRecord, OverrideRecord, ReviewRecord } from './record.ts';
import type { Moment, SessionSetup } from './setup.ts';
import { type Answered, type Asking, itemNow, numbered, type SessionState } from './state.ts';

interface GivenAnswer {
  readonly asking: Asking;
  /** Null is "I don't know". */
  readonly response: Response | null;
  readonly bet: Bet | null;
  readonly ms: number;
  readonly idle: number;
  /** Whether there is room left for it to come back. */
  readonly canReturn: boolean;
}

/** Grades an answer and makes its line: a review, or in an exam a mark until it is handed in. */
export function answered(
  state: SessionState,
  when: Moment,
  given: GivenAnswer,
): { readonly answer: Answered; readonly line: JournalRecord; readonly item?: ItemState } {
  const { asking, response, bet, ms, idle, canReturn } = given;
  const policy = POLICIES[state.setup.mode];
  const { key, pack, question } = asking.entry.asked;
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
    returns: policy.returns && canReturn && !graded.correct,
    overruled: false,
    flagged: false,
  };
  if (policy.feedback === 'end') {
    const line = numbered<Extract<JournalRecord, { event: 'exam-mark' }>>(state, when, {
      event: 'exam-mark',
      pack: pack.id,
      question: question.id,
      given: givenTexts(graded),
      bet,
      flag: false,
      elapsed: Math.max(0, when.at - state.started.at),
    });
    return { answer, line };
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

/** Writes the reviews of everything answered; an exam's answers are logged, never scheduled. */
export function handIn(state: SessionState, when: Moment): SessionState {
  let handed = state;
  const answers: Answered[] = [];
  for (const answer of state.answers) {
    const review = reviewOf(handed, when, answer);
    handed = { ...handed, records: [...handed.records, review] };
    answers.push({ ...answer, review });
  }
  return { ...handed, answers };
}

/** "I was right", of a typed answer marked wrong; undefined where that cannot be said. */
export function overruled(
  state: SessionState,
  when: Moment,
  answer: Answered,
): { readonly answer: Answered; readonly line: OverrideRecord; readonly item: ItemState } | undefined {
  const { review } = answer;
  if (review === undefined || !isOverrulable(answer)) return undefined;
  const { pack, question } = answer.asking.entry.asked;
  const evidence: Evidence = { grade: 3, recalled: 1 };
  const due = dueAfter(state.setup, { at: review.at, offset: review.offset }, answer.before, evidence);
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
  return {
    answer: {
      ...answer,
      review: judged,
      overruled: true,
      returns: false,
      graded: { ...answer.graded, correct: true, score: 1 },
    },
    line,
    item: afterReview(answer.before, judged, state.setup.model, state.setup.settings.dayStart),
  };
}

/** Typed answers only: what was picked from options needs no second opinion. */
export function isOverrulable(answer: Answered): boolean {
  const { graded, dontKnow, overruled: done, review } = answer;
  return review?.counts === true && graded.askedAs === 'said' && !graded.correct && !dontKnow && !done;
}

/** When the item would be due had this answer been evidence of that strength; UTC milliseconds. */
export function dueAfter(
  setup: Pick<SessionSetup, 'model' | 'settings'>,
  when: Moment,
  before: ItemState | undefined,
  evidence: Evidence,
): number {
  const { model, settings } = setup;
  const memory = before?.memory ?? null;
  const days = before === undefined ? 0 : daysSince(setup, when, before);
  const { at, offset } = when;
  const { dayStart, retention } = settings;
  const interval = plannedDays({ model, before: memory, days, evidence, retention });
  return nextDue({ interval, at, offset, dayStart }).due;
}

/** Strength of the evidence in an answer, and what it was weighed by. */
function evidenceOf(
  setup: SessionSetup,
  when: Moment,
  answer: Answered,
): Evidence & { readonly predicted: number | null; readonly weighed: Weights } {
  const { asking, graded, before, dontKnow, bet, ms, idle } = answer;
  const { pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const { learned } = setup.learner;
  const predicted = before?.memory
    ? setup.model.retrievability(before.memory, daysSince(setup, when, before))
    : null;
  const { askedAs } = graded;
  const unweighed: Unweighed = {
    pack: pack.id,
    kind: question.kind,
    askedAs,
    hasOptions: asking.shown.options.length > 0,
    openedOptions: asking.opened,
    dontKnow,
    bet,
    ms,
    idle,
    predicted,
    guess: kind.guess(question, askedAs, pack),
    slip: kind.slip(askedAs),
  };
  const weighed = weightsOf(learned, unweighed);
  const effortless = isEffortless(bet, isQuick(learned, unweighed), weighed.known);
  const grade: Grade = gradeFor({ ...graded, hint: asking.hint, effortless });
  const { known, luck, slip, likelihood } = weighed;
  const recalled = graded.correct ? recalledChance(known, luck, slip, likelihood) : 1;
  return { grade, recalled, predicted, weighed };
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
  const { pack, question } = asking.entry.asked;
  const counts = POLICIES[setup.mode].counts;
  const evidence = evidenceOf(setup, when, answer);
  // What shows its own text is met and logged, but there is nothing to forget.
  const scheduled = counts && kindOf(question).scheduled;
  return numbered<ReviewRecord>(state, when, {
    event: 'review',
    pack: pack.id,
    question: question.id,
    claims: [...question.claims],
    hashes: contentHashes(question, pack, setup.sha256),
    kind: question.kind,
    askedAs: graded.askedAs,
    shown: asking.shown.options.map(({ text }) => setup.sha256(text).slice(0, 12)),
    given: givenTexts(graded),
    try: asking.entry.try,
    openedOptions: asking.opened,
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
    weighed: evidence.weighed,
    model: setup.model.version,
    grade: scheduled ? evidence.grade : null,
    counts,
    due: scheduled ? dueAfter(setup, when, before, evidence) : null,
    clockDoubtful: before !== undefined && when.at < before.last,
  });
}

function daysSince(
  { model, settings }: Pick<SessionSetup, 'model' | 'settings'>,
  when: Moment,
  before: ItemState,
): number {
  return elapsedDays(
    before.last,
    when.at,
    !model.withinDay && localDay(when.at, when.offset, settings.dayStart) <= before.lastDay,
  );
}

function givenTexts(graded: Graded): (string | [string, string])[] {
  return graded.given.map((given: Given) => (typeof given === 'string' ? given : [given[0], given[1]]));
}
