import type { ItemKey } from '../core/ids.ts';
import type { Given } from '../core/question/kind.ts';
import type { Saving, SessionCommand } from '../core/session/port.ts';
import type { ClaimCard, FeedbackView, LearnView, SessionView } from '../core/session/view.ts';
import { screenNames } from '../wording/keys.ts';
import type { FaceNotice } from '../wording/session.ts';
import { pressedInSheet } from './exam-sheet-state.ts';
import { BLANK, edited, type FieldText } from './interactions/field.ts';
import { type AnswerState, faceOf } from './interactions/registry.ts';
import { typedAlready } from './interactions/type.ts';
import { type Action, actionOf } from './keys.ts';
import { type Page, pageFor, prose } from './line.ts';
import type { Press } from './press.ts';
import type { Window } from './screen.ts';
import { examSheet } from './screens/exam-sheet.ts';
import { feedbackSheet } from './screens/feedback.ts';
import { flagSheet } from './screens/flag.ts';
import { helpSheet } from './screens/help.ts';
import { learnSheet } from './screens/learn.ts';
import { askSheet } from './screens/question.ts';
import { bodyHeight, type Sheet, scrolledRow, scrollStep } from './screens/sheet.ts';
import { summarySheet } from './screens/summary.ts';
import type { Theme } from './theme.ts';

/** What a face keeps about the screen and a session knows nothing of. */
export interface ScreenState {
  /** Which view this belongs to; with another one everything starts anew. */
  readonly of: string;
  readonly answer: AnswerState | undefined;
  readonly overlay: 'none' | 'help' | 'source' | 'flag';
  readonly reason: FieldText;
  readonly unfolded: boolean;
  readonly scroll: number;
  /** The window goes where the focus is, until it is scrolled by hand. */
  readonly follow: boolean;
  readonly notice: FaceNotice | undefined;
  /** The question of the exam's sheet that has the mark. */
  readonly focus: number;
}

/** What a key led to: a new state, something to send, or the end of this screen. */
export interface Pressed {
  readonly state: ScreenState;
  readonly command?: SessionCommand;
  readonly leave?: true;
  /** Another screen it leads to. */
  readonly leads?: Lead;
}

/** Where a session's screen can lead. */
export type Lead =
  | { readonly to: 'practise'; readonly items: readonly ItemKey[] }
  | { readonly to: 'reader'; readonly card: ClaimCard }
  /** A field for what is wrong with the exam question on screen. */
  | { readonly to: 'flag'; readonly stem: string };

/** The state that belongs to a view: the one there was, or a fresh one when the view is another. */
export function stateFor(view: SessionView, state: ScreenState | undefined): ScreenState {
  const of = nameOf(view);
  if (state?.of === of) return state;
  const { step } = 'question' in view ? view.question : {};
  // The question stays on the rows it had when its feedback opens below it.
  const stays = view.screen === 'feedback' && state !== undefined && state.answer !== undefined;
  return {
    of,
    answer: view.screen === 'ask' && step !== undefined ? faceOf(step.interaction).start(step) : undefined,
    overlay: 'none',
    reason: BLANK,
    unfolded: false,
    scroll: stays ? state.scroll : 0,
    follow:
      view.screen === 'feedback' ||
      view.screen === 'sheet' ||
      (view.screen === 'ask' && view.notice === 'not-recognised'),
    notice: undefined,
    focus: view.screen === 'sheet' ? view.from : 0,
  };
}

function nameOf(view: SessionView): string {
  switch (view.screen) {
    case 'learn':
      return `learn ${view.card.claim.id} ${view.place}`;
    case 'ask': {
      const { question, heading } = view;
      return `ask ${heading.done} ${question.step.interaction} ${question.earlier?.given ?? ''} ${question.stem}${question.headline ?? ''}`;
    }
    case 'feedback':
      return `feedback ${view.heading.done} ${view.question.stem}`;
    case 'sheet':
      return `sheet ${view.from}`;
    case 'summary':
      return 'summary';
  }
}

/** The state of a question whose answer was taken back: what was typed is offered again. */
export function refilled(view: SessionView, state: ScreenState, given: readonly Given[]): ScreenState {
  const step = view.screen === 'ask' ? view.question.step : undefined;
  const texts = given.filter((text) => typeof text === 'string');
  if (step?.interaction !== 'type' || texts.length !== step.fields.length) return state;
  return { ...state, answer: typedAlready(texts) };
}

/** What a session shows now. */
interface Seen {
  readonly view: SessionView;
  readonly saving: Saving;
  /** Milliseconds an exam has left. */
  readonly left: number | undefined;
}

/** The screen of a view. */
export function sheetOf(
  { view, saving, left }: Seen,
  state: ScreenState,
  theme: Theme,
  window: Window,
): Sheet {
  const page = pageFor(window.columns, theme.marks);
  const pinned =
    typeof saving === 'string' ? [] : prose(`${theme.marks.wrong} ${saving.failed}`, page.prose, 'wrong');
  const sheet = bareSheet({ view, left }, state, page, bodyHeight(window.rows, { pinned }));
  return { ...sheet, pinned: [...(sheet.pinned ?? []), ...pinned] };
}

function bareSheet(
  { view, left }: Pick<Seen, 'view' | 'left'>,
  state: ScreenState,
  page: Page,
  height: number,
): Sheet {
  if (state.overlay === 'help') {
    const behind = bareSheet({ view, left }, { ...state, overlay: 'none' }, page, height);
    const elsewhere = 'elsewhere' in view ? view.elsewhere : [];
    return helpSheet(behind.keys, screenNames[helpName(view)], page, elsewhere);
  }
  switch (view.screen) {
    case 'learn':
      return learnSheet(view, page, { ...state, source: state.overlay === 'source' });
    case 'ask':
      return askSheet(view, page, { ...state, height, left, answer: answerOf(view, state) });
    case 'feedback':
      if (state.overlay === 'flag') return flagSheet(view, state.reason, page);
      return feedbackSheet(view, page, { ...state, height, source: state.overlay === 'source' });
    case 'sheet':
      return examSheet(view, page, { ...state, left, confirming: state.notice === 'confirm-finish' });
    case 'summary':
      return summarySheet(view, page);
  }
}

function helpName(view: SessionView): keyof typeof screenNames {
  return view.screen === 'ask' ? view.question.step.interaction : view.screen;
}

function answerOf(view: Extract<SessionView, { screen: 'ask' }>, state: ScreenState): AnswerState {
  return state.answer ?? faceOf(view.question.step.interaction).start(view.question.step);
}

/** One key, on whatever screen is showing. */
export function press(
  view: SessionView,
  before: ScreenState,
  key: Press,
  sheet: Sheet,
  height: number,
): Pressed {
  const action = actionOf(sheet.keys, key);
  const state = { ...before, notice: undefined };
  if (action === 'page' || action === 'pageUp') {
    const scroll = scrolledRow(sheet, before.scroll, height, scrollStep(action, key, height));
    return { state: { ...before, scroll, follow: false } };
  }
  if (before.overlay === 'help')
    return { state: action === 'close' ? { ...state, overlay: 'none' } : before };
  if (before.overlay === 'flag') return pressedInFlag(state, key, action);
  if (action === 'help') return { state: { ...state, overlay: 'help', scroll: 0 } };
  switch (view.screen) {
    case 'learn':
      return action === 'read' ? { state, command: { type: 'read' } } : pressedAnywhere(view, state, action);
    case 'ask':
      return pressedInAsk(view, state, before.notice, key, action);
    case 'feedback':
      return pressedInFeedback(view, state, action);
    case 'sheet':
      return pressedInSheet(view, state, before.notice, action);
    case 'summary':
      if (action === 'practiseMissed' && view.exam !== undefined) {
        return { state, leads: { to: 'practise', items: view.exam.missed } };
      }
      return action === 'done' ? { state, leave: true } : { state };
  }
}

function pressedInAsk(
  view: Extract<SessionView, { screen: 'ask' }>,
  state: ScreenState,
  notice: FaceNotice | undefined,
  key: Press,
  action: Action | undefined,
): Pressed {
  switch (action) {
    case 'hint': {
      const { step } = view.question;
      // Out of the field only for the hint: what is typed next is the answer, not a key such as undo.
      const { state: answer } = faceOf(step.interaction).press(
        answerOf(view, state),
        step,
        key,
        'enterField',
      );
      return { state: { ...state, answer, follow: true }, command: { type: 'hint' } };
    }
    case 'skip':
    case 'undo':
      return { state, command: { type: action } };
    case 'handIn':
      if (notice !== 'confirm-finish') return { state: { ...state, notice: 'confirm-finish', follow: true } };
      return { state, command: { type: 'finish' } };
    case 'finish':
      return { state, command: { type: 'finish' } };
    case 'mark':
    case 'unmark':
      return { state, command: { type: 'mark' } };
    case 'flag':
      return { state, leads: { to: 'flag', stem: view.question.stem } };
    case 'overview':
      return { state, command: { type: 'sheet' } };
    case 'before':
    case 'after':
      return { state, command: { type: 'go', place: view.heading.done + (action === 'after' ? 1 : -1) } };
    default: {
      const { step } = view.question;
      const reaction = faceOf(step.interaction).press(answerOf(view, state), step, key, action);
      const next = { ...state, answer: reaction.state, notice: reaction.notice, follow: true };
      return { state: next, ...(reaction.send !== undefined && { command: reaction.send }) };
    }
  }
}

const ASIDE = { setAside: 'suspend', bury: 'bury', another: 'replace' } as const;

function pressedInFeedback(view: FeedbackView, state: ScreenState, action: Action | undefined): Pressed {
  switch (action) {
    case 'next':
    case 'right':
      return { state, command: { type: action } };
    case 'unfold':
      return { state: { ...state, unfolded: true, follow: true } };
    case 'flag':
      return { state: { ...state, overlay: 'flag', reason: BLANK } };
    case 'setAside':
    case 'bury':
    case 'another':
      return { state, command: { type: 'set-aside', how: ASIDE[action] } };
    default:
      return pressedAnywhere(view, state, action);
  }
}

function pressedAnywhere(
  { card }: FeedbackView | LearnView,
  state: ScreenState,
  action: Action | undefined,
): Pressed {
  switch (action) {
    case 'source':
      return { state: { ...state, overlay: 'source', follow: true } };
    case 'reader':
      return { state, leads: { to: 'reader', card } };
    case 'close':
      return { state: { ...state, overlay: 'none', follow: true } };
    case 'undo':
    case 'finish':
      return { state, command: { type: action } };
    default:
      return { state };
  }
}

function pressedInFlag(state: ScreenState, key: Press, action: Action | undefined): Pressed {
  const closed: ScreenState = { ...state, overlay: 'none', reason: BLANK };
  switch (action) {
    case 'close':
      return { state: closed };
    case 'send': {
      const reason = state.reason.text.trim();
      return reason === '' ? { state: closed } : { state: closed, command: { type: 'flag', reason } };
    }
    default:
      return { state: { ...state, reason: edited(state.reason, key) } };
  }
}
