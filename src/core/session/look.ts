import { claimCard } from '../claim/card.ts';
import { elsewhereOf } from '../claim/elsewhere.ts';
import { localDay } from '../memory/day.ts';
import { isLeech } from '../memory/leech.ts';
import { daysUntil } from '../memory/schedule.ts';
import { kindOf } from '../question/kinds.ts';
import { isOverrulable } from './answer.ts';
import { dueAfter } from './due.ts';
import { examPlace, sheetView } from './exam/look-exam.ts';
import { answersGiven, limitOf } from './limits.ts';
import { POLICIES } from './policy.ts';
import { anotherOn } from './set-aside.ts';
import type { Asked } from './setup.ts';
import { type Answered, type Asking, itemNow, type SessionState } from './state.ts';
import { moveOf } from './steps.ts';
import { summaryOf } from './summary.ts';
import type {
  AskView,
  FeedbackView,
  Heading,
  LearnView,
  QuestionView,
  SessionView,
  Verdict,
} from './view.ts';

/** What a face draws for this state. */
export function lookAt(state: SessionState): SessionView {
  const { current } = state;
  switch (current.screen) {
    case 'learn':
      return learnView(state, current.entry);
    case 'ask':
      return askView(state, current);
    case 'feedback':
      return feedbackView(state, state.answers.at(-1) as Answered);
    case 'sheet':
      return sheetView(state, current.from);
    case 'summary':
      return summaryOf(state, current.endedBy, heading(state));
  }
}

/**
 * Feedback on the answer given last, even when the next question is already on screen; undefined before the first, while
 * a question may be answered once more, and in an exam before it is handed in.
 */
export function lookBack(state: SessionState): FeedbackView | undefined {
  const last = state.answers.at(-1);
  const hidden = last?.retries === true || (state.sheet !== undefined && state.current.screen !== 'summary');
  return last === undefined || hidden ? undefined : feedbackView(state, last);
}

function heading(state: SessionState, asked?: Asked): Heading {
  const pack = asked?.pack ?? state.setup.packs[0];
  const chapter = pack?.chapters.find(({ id }) => id === asked?.question.chapter);
  const exam = state.current.screen === 'ask' ? examPlace(state, state.current) : undefined;
  const done = exam?.place ?? answersGiven(state);
  const { mode } = state.setup;
  const left =
    state.agenda.filter(({ type }) => type === 'ask').length + (state.current.screen === 'ask' ? 1 : 0);
  return {
    packTitle: pack?.title ?? '',
    ...(chapter !== undefined && { chapterTitle: chapter.title }),
    ...(mode !== 'study' && { mode }),
    done,
    total: exam?.of ?? Math.min(done + left, limitOf(state, 'answers')),
  };
}

function learnView(
  state: SessionState,
  entry: Extract<SessionState['current'], { screen: 'learn' }>['entry'],
): LearnView {
  const { pack, claim, place, of } = entry;
  const chapter = pack.chapters.find(({ read }) => read.includes(claim));
  return {
    screen: 'learn',
    heading: {
      ...heading(state),
      packTitle: pack.title,
      ...(chapter !== undefined && { chapterTitle: chapter.title }),
    },
    card: claimCard(pack, claim),
    elsewhere: elsewhereOf(pack, [claim]),
    place,
    of,
  };
}

function askView(state: SessionState, asking: Asking): AskView {
  const { asked } = asking.entry;
  const { hints, feedback } = POLICIES[state.setup.mode];
  const { hint } = asked.question;
  const exam = examPlace(state, asking);
  return {
    screen: 'ask',
    heading: heading(state, asked),
    question: questionView(asking, asking.responses.length),
    ...(asking.hint && hint !== undefined && { hint }),
    hasHint: hints && hint !== undefined,
    ...(asking.notice !== undefined && { notice: asking.notice }),
    returned: asking.entry.try === 'return',
    ...(isEarly(asking) && { early: true }),
    helps: feedback === 'each',
    ...told(state),
    ...(exam !== undefined && { exam }),
  };
}

/** A return has its own reason. */
function isEarly({ entry }: Asking): boolean {
  return entry.early === true && entry.try === 'first';
}

function told({ answers, told: all }: SessionState): Pick<AskView, 'told'> {
  const now = all.filter((one) => answers.length === (one.type === 'goes-on' ? one.answered : 0));
  return now.length > 0 ? { told: now } : {};
}

/** The question as it stands after so many responses. */
function questionView(asking: Asking, responses: number): QuestionView {
  const { pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const given = asking.responses.slice(0, responses);
  const step = kind.step(question, asking.shown, given, pack);
  if (step === undefined) throw new Error(`question ${question.id} has no step to show`);
  const earlier = given.at(-1);
  return {
    kind: question.kind,
    // A headline may ask for itself: then there are no words beside it.
    ...('headline' in question
      ? { stem: question.ask, headline: question.headline }
      : { stem: kind.stem(question, pack) }),
    step,
    ...(earlier?.interaction === 'type' && {
      earlier: { interaction: 'type' as const, given: earlier.texts.join('; ') },
    }),
    ...(earlier?.interaction === 'pick' && {
      earlier: { interaction: 'pick' as const, given: pickedText(asking, given) },
    }),
  };
}

function pickedText(asking: Asking, given: Asking['responses']): string {
  const { pack, question } = asking.entry.asked;
  const step = kindOf(question).step(question, asking.shown, given.slice(0, -1), pack);
  const last = given.at(-1);
  return step?.interaction === 'pick' && last?.interaction === 'pick'
    ? (step.options[last.option]?.text ?? '')
    : '';
}

function feedbackView(state: SessionState, answer: Answered): FeedbackView {
  const { asked } = answer.asking.entry;
  const { pack, question } = asked;
  const responses = answer.dontKnow ? answer.responses.length : answer.responses.length - 1;
  return {
    screen: 'feedback',
    heading: heading(state, asked),
    question: questionView({ ...answer.asking, responses: answer.responses }, responses),
    marks: answer.graded.marks,
    verdict: verdict(state, answer),
    card: claimCard(pack, question.claims[0], question.highlight),
    elsewhere: elsewhereOf(pack, question.claims),
    ...(question.explain !== undefined && { explain: question.explain }),
    flagged: answer.flagged,
  };
}

function verdict(state: SessionState, answer: Answered): Verdict {
  const { graded, review, asking, bet } = answer;
  const { key, pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const days = review?.due == null ? null : daysAfter(state, answer, review.due);
  const recalled = review?.recalled ?? 1;
  const wholeDays = (strength: number): number | null =>
    review?.grade == null
      ? null
      : daysAfter(
          state,
          answer,
          dueAfter(
            state.setup,
            review,
            { key, before: answer.before },
            { grade: review.grade, recalled: strength },
          ),
        );
  const luckless = graded.correct && graded.askedAs === 'picked' ? wholeDays(1) : null;
  const move = moveOf(state, answer);
  const shortened = days !== null && luckless !== null && luckless > days && recalled < 1;
  return {
    correct: graded.correct,
    score: graded.score,
    dontKnow: answer.dontKnow,
    bet,
    given: graded.given,
    key: kind.key(question, pack),
    returns: answer.returns,
    ...(answer.missed !== undefined && { missed: answer.missed }),
    days,
    // At the first meeting it could not be said.
    daysIfSaid: shortened && answer.before !== undefined && kind.sayable(question) ? luckless : null,
    luck: shortened ? luckOf(answer) : null,
    ...(isEarly(asking) &&
      state.setup.settings.goal !== undefined && { earlyFor: state.setup.settings.goal }),
    ...(move !== undefined && { move }),
    ...(graded.spelling !== undefined && { spelling: graded.spelling }),
    ...(graded.why !== undefined && { why: graded.why }),
    overrulable: isOverrulable(answer),
    overruled: answer.overruled,
    ...leechOf(state, answer),
    ...(answer.aside !== undefined && { aside: answer.aside }),
  };
}

/** Told where it was missed at its first try of the session, so that it is offered once. */
function leechOf(state: SessionState, { asking, graded, review, aside }: Answered): Pick<Verdict, 'leech'> {
  const { asked, try: attempt } = asking.entry;
  const item = itemNow(state, asked.key);
  if (item === undefined || review?.counts !== true || graded.correct || attempt !== 'first') return {};
  if (aside !== undefined || !isLeech(item)) return {};
  const other = anotherOn(state, asked, review);
  const stem = other && kindOf(other.question).stem(other.question, other.pack);
  return { leech: { lapses: item.lapses, ...(stem !== undefined && { other: stem }) } };
}

/** Chance of hitting it by luck, as a learner counts it: one of the options in sight. */
function luckOf({ asking, responses }: Answered): number {
  const { pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const step = kind.step(question, asking.shown, responses.slice(0, -1), pack);
  const oneOf = step?.interaction === 'pick' && step.purpose === 'answer' ? step.options.length : undefined;
  return oneOf === undefined ? kind.guess(question, 'picked', pack) : 1 / oneOf;
}

/** Learner's days from the day of the answer. */
function daysAfter(state: SessionState, answer: Answered, due: number): number {
  const { dayStart } = state.setup.settings;
  const { at, offset } = answer.review ?? state.started;
  return daysUntil(due, localDay(at, offset, dayStart), offset, dayStart);
}
