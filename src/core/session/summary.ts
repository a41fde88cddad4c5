import { claimCard } from '../claim/card.ts';
import { itemKey } from '../ids.ts';
import { isBetter, type Result } from '../insight/bests.ts';
import { wilson } from '../insight/wilson.ts';
import { localDay } from '../memory/day.ts';
import { daysUntil } from '../memory/schedule.ts';
import { givenText } from '../question/given-text.ts';
import { kindOf } from '../question/kinds.ts';
import { betResults, closingOf } from './closing.ts';
import { examReport } from './exam/report.ts';
import { answersGiven } from './limits.ts';
import { outlook } from './outlook.ts';
import type { Asked } from './setup.ts';
import { type Answered, type EndedBy, itemNow, type SessionState, type SheetEntry } from './state.ts';
import { movesOf } from './steps.ts';
import type { Ahead, Heading, SummaryItem, SummaryView } from './view.ts';

/** What a session came to. Shares are counted from first tries only: a return was told the answer before. */
export function summaryOf(state: SessionState, endedBy: EndedBy, heading: Heading): SummaryView {
  const { answers, setup } = state;
  const first = answers.filter(({ asking }) => asking.entry.try === 'first');
  const exam = examReport(state);
  const open = exam?.open ?? 0;
  const counted = first.length + open;
  const closing = closingOf(state);
  const right = first.filter(({ graded }) => graded.correct).length;
  return {
    screen: 'summary',
    heading,
    mode: setup.mode,
    answered: answersGiven(state),
    right: answers.filter(({ graded }) => graded.correct).length,
    firstTries: counted,
    firstTriesRight: right,
    ...(counted > 0 && { interval: wilson(right, counted) }),
    read: state.records.filter(({ event }) => event === 'read').length,
    sureAndWrong: first.filter(({ bet, graded }) => bet === 'sure' && !graded.correct).map(summaryItem),
    ...chapterMet(state),
    ...bestOf(state, endedBy, { right, of: counted }),
    moves: movesOf(state),
    bets: betResults(answers),
    ...(closing !== undefined && { closing }),
    items: state.sheet?.map(sheetItem) ?? answers.filter(({ retries }) => !retries).map(summaryItem),
    ...(exam !== undefined && { exam }),
    open,
    comesBack: comesBack(state),
    ahead: aheadOf(state),
    names: setup.names,
    ...(setup.goal !== undefined && { goal: setup.goal }),
    endedBy,
  };
}

/** A chapter is met with its last served question; then its cross-examination is open. */
function chapterMet(state: SessionState): Pick<SummaryView, 'chapterMet'> {
  const { learner } = state.setup;
  for (const { asking } of state.answers) {
    const { key, pack, question } = asking.entry.asked;
    if (question.chapter === undefined || learner.items.has(key) || !state.items.has(key)) continue;
    const served = pack.questions.filter((one) => one.chapter === question.chapter && !one.draft);
    if (!served.every(({ id }) => itemNow(state, itemKey(pack.id, id)) !== undefined)) continue;
    const chapter = pack.chapters.find(({ id }) => id === question.chapter);
    if (chapter !== undefined) return { chapterMet: { pack: pack.id, title: chapter.title } };
  }
  return {};
}

function bestOf({ setup }: SessionState, endedBy: EndedBy, result: Result): Pick<SummaryView, 'best'> {
  const { best } = setup;
  if (best === undefined || endedBy !== 'done') return {};
  return { best: { ...best, beaten: isBetter(result, best) } };
}

/** What is left after this session, by the clock of its last line. */
function aheadOf(state: SessionState): Ahead {
  const { setup, items } = state;
  const learner = { ...setup.learner, items: new Map([...setup.learner.items, ...items]) };
  const { due, fresh, ready, newToday, next } = outlook(
    { ...setup, learner },
    state.records.at(-1) ?? state.started,
  );
  return {
    due: due.length,
    newToday,
    newLeft: fresh.length,
    waiting: fresh.length - ready.length,
    ...(next !== undefined && { next }),
  };
}

function sheetItem({ entry, answer }: SheetEntry): SummaryItem {
  return answer === undefined ? { ...wordsOf(entry.asked), ...UNANSWERED } : summaryItem(answer);
}

const UNANSWERED = { given: '', correct: false, bet: null, open: true } as const;

function summaryItem({ asking, graded, bet }: Answered): SummaryItem {
  return {
    ...wordsOf(asking.entry.asked),
    given: givenText(graded.given),
    correct: graded.correct,
    bet,
    open: false,
  };
}

function wordsOf({ pack, question }: Asked): Pick<SummaryItem, 'stem' | 'key' | 'sentence' | 'cite'> {
  const kind = kindOf(question);
  const card = claimCard(pack, question.claims[0]);
  return {
    stem: kind.stem(question, pack),
    key: kind.key(question, pack),
    sentence: card.claim.text,
    cite: card.source.cite,
  };
}

function comesBack(state: SessionState): { days: number; count: number }[] {
  const { dayStart } = state.setup.settings;
  const { at, offset } = state.records.at(-1) ?? state.started;
  const today = localDay(at, offset, dayStart);
  const counts = new Map<number, number>();
  for (const { due } of state.items.values()) {
    if (due === null) continue;
    const days = daysUntil(due, today, offset, dayStart);
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return [...counts].map(([days, count]) => ({ days, count })).sort((a, b) => a.days - b.days);
}
