import { claimCard } from '../claim/card.ts';
import { wilson } from '../insight/wilson.ts';
import { localDay } from '../memory/day.ts';
import { daysUntil } from '../memory/schedule.ts';
import { kindOf } from '../question/kinds.ts';
import { examReport } from './exam/report.ts';
import { outlook } from './outlook.ts';
import type { Asked } from './setup.ts';
import type { Answered, EndedBy, SessionState, SheetEntry } from './state.ts';
import type { Ahead, Heading, SummaryItem, SummaryView } from './view.ts';

/** What a session came to. Shares are counted from first tries only: a return was told the answer before. */
export function summaryOf(state: SessionState, endedBy: EndedBy, heading: Heading): SummaryView {
  const { answers, setup } = state;
  const first = answers.filter(({ asking }) => asking.entry.try === 'first');
  const exam = examReport(state);
  const open = exam?.open ?? 0;
  const counted = first.length + open;
  const right = first.filter(({ graded }) => graded.correct).length;
  return {
    screen: 'summary',
    heading,
    mode: setup.mode,
    answered: answers.length,
    right: answers.filter(({ graded }) => graded.correct).length,
    firstTries: counted,
    firstTriesRight: right,
    ...(counted > 0 && { interval: wilson(right, counted) }),
    read: state.records.filter(({ event }) => event === 'read').length,
    sureAndWrong: first.filter(({ bet, graded }) => bet === 'sure' && !graded.correct).map(summaryItem),
    items: state.sheet?.map(sheetItem) ?? answers.map(summaryItem),
    ...(exam !== undefined && { exam }),
    open,
    comesBack: comesBack(state),
    ahead: aheadOf(state),
    names: setup.names,
    endedBy,
  };
}

/** What is left after this session, by the clock of its last line. */
function aheadOf(state: SessionState): Ahead {
  const { setup, items } = state;
  const learner = { ...setup.learner, items: new Map([...setup.learner.items, ...items]) };
  const { due, fresh, newToday, next } = outlook(
    { ...setup, learner },
    state.records.at(-1) ?? state.started,
  );
  return { due: due.length, newToday, newLeft: fresh.length, ...(next !== undefined && { next }) };
}

function sheetItem({ entry, answer }: SheetEntry): SummaryItem {
  return answer === undefined ? { ...wordsOf(entry.asked), ...UNANSWERED } : summaryItem(answer);
}

const UNANSWERED = { given: '', correct: false, bet: null, open: true } as const;

function summaryItem({ asking, graded, bet }: Answered): SummaryItem {
  return {
    ...wordsOf(asking.entry.asked),
    given: graded.given.map((given) => (typeof given === 'string' ? given : given.join(' – '))).join('; '),
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
