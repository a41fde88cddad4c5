import { markOf } from '../answer.ts';
import type { SessionEvent } from '../event.ts';
import { finish } from '../finish.ts';
import { limitOf } from '../limits.ts';
import { POLICIES } from '../policy.ts';
import type { Moment } from '../setup.ts';
import { type Answered, numbered, type SessionState, type SheetEntry } from '../state.ts';
import { nextPlaced } from './placement.ts';
import { askingOf, nextOpen, placeOf, withEntry } from './sheet.ts';

/** The first question of an exam whose agenda is its sheet. */
export function opened(state: SessionState): SessionState {
  const growing = POLICIES[state.setup.mode].sheet === 'growing';
  const all = state.agenda.flatMap((entry): SheetEntry[] =>
    entry.type === 'ask' ? [{ entry, marked: false }] : [],
  );
  const begun: SessionState = { ...state, sheet: growing ? [] : all };
  return growing ? grown(begun, state.started) : at(begun, 0);
}

/**
 * What an event does to an exam; undefined for those that do what they do in any session. Once time is up every event
 * hands in, and what it brings is too late, but for a flag: it was being written, and is no answer.
 */
export function reduceExam(state: SessionState, event: SessionEvent): SessionState | undefined {
  const { current, sheet = [] } = state;
  if (current.screen === 'summary') return undefined;
  if (event.at - state.started.at >= limitOf(state, 'minutes') * 60_000)
    return finish(event.type === 'flag' ? flagged(state, event) : state, event, 'minutes');
  const whole = POLICIES[state.setup.mode].sheet === 'whole';
  switch (event.type) {
    case 'go':
      return whole && event.place >= 0 && event.place < sheet.length ? at(state, event.place) : state;
    case 'sheet':
      return whole ? { ...state, current: { screen: 'sheet', from: placeOf(state) } } : state;
    case 'next':
      return current.screen === 'sheet' ? at(state, current.from) : state;
    case 'skip':
      return whole ? onward(state, event) : state;
    case 'mark':
      return whole && current.screen === 'ask' ? marked(state, event) : state;
    case 'flag':
      return flagged(state, event);
    default:
      return undefined;
  }
}

/** Puts an answer on the sheet, in place of an earlier one to the same question, and goes on. */
export function answeredOnSheet(state: SessionState, answer: Answered, when: Moment): SessionState {
  const { key } = answer.asking.entry.asked;
  const place = (state.sheet ?? []).findIndex(({ entry }) => entry.asked.key === key);
  const others = state.answers.filter((one) => one.asking.entry.asked.key !== key);
  const answered: SessionState = {
    ...state,
    sheet: withEntry(state.sheet ?? [], place, (entry) => ({ ...entry, answer })),
    answers: [...others, answer],
    current: { screen: 'sheet', from: place },
  };
  return onward(answered, when);
}

/** To the next open question; where none is left, a whole sheet is looked over and a growing one may be done. */
export function onward(state: SessionState, when: Moment): SessionState {
  const { sheet = [], setup } = state;
  const from = placeOf(state);
  const open = nextOpen(sheet, from);
  if (open !== undefined) return at(state, open);
  return POLICIES[setup.mode].sheet === 'growing'
    ? grown(state, when)
    : { ...state, current: { screen: 'sheet', from } };
}

function at(state: SessionState, place: number): SessionState {
  const entry = state.sheet?.[place]?.entry;
  return entry === undefined ? state : { ...state, current: askingOf(state, entry) };
}

function grown(state: SessionState, when: Moment): SessionState {
  const { sheet = [] } = state;
  const next = nextPlaced(state);
  if (next === undefined) return finish(state, when, 'done');
  return at({ ...state, sheet: [...sheet, { entry: next, marked: false }] }, sheet.length);
}

function marked(state: SessionState, when: Moment): SessionState {
  const place = placeOf(state);
  const sheet = withEntry(state.sheet ?? [], place, (entry) => ({ ...entry, marked: !entry.marked }));
  const entry = sheet[place];
  if (entry === undefined) return state;
  return { ...state, sheet, records: [...state.records, markOf(state, when, entry)] };
}

/** A bad item is told of while it is on screen; nothing about its answer is shown for it. */
function flagged(state: SessionState, event: Extract<SessionEvent, { type: 'flag' }>): SessionState {
  if (state.current.screen !== 'ask') return state;
  const { pack, question } = state.current.entry.asked;
  const line = numbered(state, event, {
    event: 'flag',
    pack: pack.id,
    question: question.id,
    reason: event.reason,
  });
  return { ...state, records: [...state.records, line] };
}
