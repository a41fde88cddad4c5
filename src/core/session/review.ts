import type { ItemKey } from '../ids.ts';
import { elapsedDays, localDay } from '../memory/day.ts';
import { gradeFor, isEffortless, knewChance, recalledChance } from '../memory/evidence.ts';
import { type ItemState, NEW_LEARNER } from '../memory/item.ts';
import { isQuick, type Unweighed, type Weights, weightsOf } from '../memory/learned.ts';
import type { Evidence, Grade } from '../memory/model.ts';
import { plannedDays } from '../memory/planned.ts';
import { DEFAULT_MAX_INTERVAL, nextDue } from '../memory/schedule.ts';
import { contentHashes } from '../question/content-hash.ts';
import type { Given, Graded } from '../question/kind.ts';
import { kindOf } from '../question/kinds.ts';
import { loadAhead } from './load.ts';
import { POLICIES } from './policy.ts';
import type { ReviewRecord } from './record.ts';
import type { Moment, SessionSetup } from './setup.ts';
import { type Answered, type Asking, numbered, type SessionState } from './state.ts';

/** The line of an answer: what was asked and given, how it was judged and weighed, and when it comes back. */
export function reviewOf(state: SessionState, when: Moment, answer: Answered): ReviewRecord {
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
    hashes: contentHashes(question, pack, setup.sha256),
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
    weighed: evidence.weighed,
    model: setup.model.version,
    grade: scheduled ? evidence.grade : null,
    counts,
    due: scheduled ? dueAfter(setup, when, { key, before }, evidence) : null,
    clockDoubtful: before !== undefined && when.at < before.last,
  });
}

/**
 * When the item would be due had this answer been evidence of that strength; UTC milliseconds.
 * @param setup with the learner, days on which much is due already are avoided
 */
export function dueAfter(
  setup: Pick<SessionSetup, 'model' | 'settings'> & Partial<Pick<SessionSetup, 'learner'>>,
  when: Moment,
  { key, before }: { readonly key: ItemKey; readonly before: ItemState | undefined },
  evidence: Evidence,
): number {
  const { model, settings } = setup;
  const memory = before?.memory ?? null;
  const days = before === undefined ? 0 : daysSince(setup, when, before);
  const { at, offset } = when;
  const { dayStart, retention, maxInterval = DEFAULT_MAX_INTERVAL } = settings;
  const interval = plannedDays({ model, before: memory, days, evidence, retention });
  const spread = {
    seed: `${key}/${before?.reviews ?? 0}`,
    load: loadAhead(setup.learner ?? NEW_LEARNER, settings.dayStart, when),
  };
  return nextDue({ interval, at, offset, dayStart, maxInterval, spread }).due;
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
    typedInVain: typedInVain(answer),
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
  if (graded.correct || dontKnow) return { grade, recalled, predicted, weighed };
  return { grade, recalled, slipped: knewChance(false, known, luck, slip, likelihood), predicted, weighed };
}

/** Picked in the end, after something typed was not recognised. */
function typedInVain({ responses, graded }: Answered): boolean {
  return graded.askedAs === 'picked' && responses.some(({ interaction }) => interaction === 'type');
}

/** First 12 hex of sha256 of each option's text, in the order shown. */
export function shownHashes({ shown }: Asking, { sha256 }: Pick<SessionSetup, 'sha256'>): string[] {
  return shown.options.map(({ text }) => sha256(text).slice(0, 12));
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

export function givenTexts(graded: Graded): (string | [string, string])[] {
  return graded.given.map((given: Given) => (typeof given === 'string' ? given : [given[0], given[1]]));
}
