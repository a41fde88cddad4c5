import type { ItemKey } from '../ids.ts';
import type { Response } from '../question/interaction.ts';
import type { Shown } from '../question/kind.ts';
import { kindOf } from '../question/kinds.ts';
import { seededRng } from '../random.ts';
import { answered, overruled } from './answer.ts';
import type { SessionEvent } from './event.ts';
import { answeredOnSheet, opened, reduceExam } from './exam/reduce-exam.ts';
import { finish } from './finish.ts';
import { answersLeft, limitOf, mayReturn } from './limits.ts';
import { POLICIES } from './policy.ts';
import { type Entry, plan } from './queue.ts';
import type { Bet } from './record.ts';
import { setAside } from './set-aside.ts';
import type { Moment, SessionSetup } from './setup.ts';
import { type Answered, type Asking, type EndedBy, numbered, type SessionState } from './state.ts';

/** Items between a wrong answer and its return, where so many are left. */
const RETURN_GAP = 5;

/** A new session at its first screen. Nothing is recorded when there is nothing to do. */
export function startSession(setup: SessionSetup, now: Moment): SessionState {
  const { agenda, opening, told } = plan(setup, now);
  const empty: SessionState = {
    setup,
    started: now,
    current: { screen: 'summary', endedBy: 'nothing' },
    agenda,
    opening,
    told,
    answers: [],
    items: new Map(),
    showings: new Map(),
    records: [],
  };
  if (!agenda.some(({ type }) => type === 'ask')) return { ...empty, agenda: [] };
  const isRound = POLICIES[setup.mode].items !== 'scheduled' || setup.only !== undefined;
  const start = numbered(empty, now, {
    event: 'session',
    phase: 'start',
    mode: setup.mode,
    seed: setup.seed,
    ...(setup.code !== undefined && { code: setup.code }),
    packs: setup.packs.map(({ id, version }) => ({ id, version })),
    filters: { ...setup.filter },
    limits: { ...setup.limits },
    ...(isRound && { items: agenda.flatMap((entry) => (entry.type === 'ask' ? [entry.asked.key] : [])) }),
  });
  const begun = { ...empty, records: [start] };
  return POLICIES[setup.mode].sheet === undefined ? advance(begun, now) : opened(begun);
}

/**
 * The one way a session changes. An event that does not fit where the session stands changes nothing. On a clock that
 * went back, an event counts as happening when the line before it did.
 */
export function reduce(state: SessionState, raw: SessionEvent): SessionState {
  const { current } = state;
  const event = { ...raw, at: Math.max(raw.at, state.records.at(-1)?.at ?? raw.at) };
  const exam = state.sheet === undefined ? undefined : reduceExam(state, event);
  if (exam !== undefined) return exam;
  switch (event.type) {
    case 'go':
    case 'mark':
    case 'sheet':
      return state;
    case 'read':
      return current.screen === 'learn' ? read(state, event) : state;
    case 'answer':
      return current.screen === 'ask' ? answer(state, current, event) : state;
    case 'dont-know':
      return current.screen === 'ask'
        ? settle(state, event, { asking: current, response: null, bet: null })
        : state;
    case 'open-options':
      return current.screen === 'ask' ? openOptions(state, current) : state;
    case 'hint':
      return current.screen === 'ask' && POLICIES[state.setup.mode].hints
        ? { ...state, current: { ...current, hint: current.entry.asked.question.hint !== undefined } }
        : state;
    case 'skip':
      return current.screen === 'ask' ? skip(state, current, event) : state;
    case 'next':
      return current.screen === 'feedback' ? advance(state, event) : state;
    case 'right':
      return overrule(state, event);
    case 'undo':
      return undo(state, event);
    case 'flag':
      return flag(state, event);
    case 'set-aside':
      return putAside(state, event);
    case 'finish':
      return current.screen === 'summary' ? state : finish(state, event, 'quit');
  }
}

function read(state: SessionState, when: Moment): SessionState {
  if (state.current.screen !== 'learn') return state;
  const { pack, claim } = state.current.entry;
  const line = numbered(state, when, { event: 'read', pack: pack.id, claim });
  return advance({ ...state, records: [...state.records, line] }, when);
}

function answer(
  state: SessionState,
  asking: Asking,
  event: Extract<SessionEvent, { type: 'answer' }>,
): SessionState {
  const { pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const step = kind.step(question, asking.shown, asking.responses, pack);
  if (step?.interaction !== event.response.interaction) return state;
  const notice = kind.unreadable(question, event.response, pack);
  if (notice !== undefined) return { ...state, current: { ...asking, notice } };
  const responses = [...asking.responses, event.response];
  if (kind.step(question, asking.shown, responses, pack) !== undefined) {
    const typed = event.response.interaction === 'type';
    const { notice: _, ...rest } = asking;
    const next: Asking = { ...rest, responses, opened: asking.opened || typed };
    return { ...state, current: typed ? { ...next, notice: 'not-recognised' } : next };
  }
  return settle(state, event, { asking, response: event.response, bet: event.bet });
}

function settle(
  state: SessionState,
  event: Moment & { readonly ms: number; readonly idle: number },
  given: { readonly asking: Asking; readonly response: Response | null; readonly bet: Bet | null },
): SessionState {
  const policy = POLICIES[state.setup.mode];
  const { ms, idle } = event;
  const canReturn = mayReturn(state, given.asking.entry);
  const result = answered(state, event, { ...given, ms, idle, canReturn });
  const before: SessionState = { ...state, current: askedAgain(given.asking) };
  const settled: SessionState = {
    ...state,
    current: result.answer.retries ? onceMore(given.asking) : { screen: 'feedback' },
    answers: [...state.answers, result.answer],
    items: result.item === undefined ? state.items : new Map(state.items).set(result.item.key, result.item),
    agenda: result.answer.returns ? withReturn(state, given.asking.entry) : state.agenda,
    records: [...state.records, result.line],
    past: { state: before, of: result.line.id },
  };
  return policy.feedback === 'each' ? settled : answeredOnSheet(settled, result.answer, event);
}

/** The question as it stands when its answer is taken back: from its first step, but what was seen was seen. */
function askedAgain({ notice: _, ...asking }: Asking): Asking {
  const shown: Shown = asking.opened ? { ...asking.shown, askedAs: 'picked' } : asking.shown;
  return { ...asking, shown, responses: [] };
}

/** The same question in the same order: the first answer is logged, and the right one is not shown yet. */
function onceMore(asking: Asking): Asking {
  return { ...askedAgain(asking), entry: { ...asking.entry, try: 'retry' }, notice: 'once-more' };
}

/** Puts a wrong item back, some items on; where fewer are left, or a limit comes sooner, as late as it still comes. */
function withReturn(state: SessionState, entry: Extract<Entry, { type: 'ask' }>): readonly Entry[] {
  const { agenda } = state;
  const gap = Math.min(RETURN_GAP, answersLeft(state) - 2);
  let asks = 0;
  let place = 0;
  while (place < agenda.length && asks < gap) {
    if (agenda[place]?.type === 'ask') asks += 1;
    place += 1;
  }
  return [...agenda.slice(0, place), { ...entry, try: 'return' }, ...agenda.slice(place)];
}

function openOptions(state: SessionState, asking: Asking): SessionState {
  const { pack, question } = asking.entry.asked;
  const step = kindOf(question).step(question, asking.shown, asking.responses, pack);
  if (step?.interaction !== 'type' || !step.opens) return state;
  const { notice: _, ...rest } = asking;
  return { ...state, current: { ...rest, shown: { ...asking.shown, askedAs: 'picked' }, opened: true } };
}

/** A skipped question goes to the end of the session; nothing is graded. The last one left can only be answered. */
function skip(state: SessionState, asking: Asking, when: Moment): SessionState {
  if (!state.agenda.some(({ type }) => type === 'ask')) return state;
  const entry: Entry = { ...asking.entry, seen: { options: asking.opened, hint: asking.hint } };
  return advance({ ...state, agenda: [...state.agenda, entry] }, when);
}

/** To the next entry, or to the summary when the agenda or a limit is used up. */
function advance(state: SessionState, when: Moment): SessionState {
  const ended = limitReached(state, when);
  if (ended !== undefined) return finish(state, when, ended);
  const [entry, ...agenda] = state.agenda;
  if (entry === undefined) return finish(state, when, 'done');
  if (entry.type === 'read') return { ...state, agenda, current: { screen: 'learn', entry } };
  const { key, pack, question } = entry.asked;
  const kind = kindOf(question);
  const showing = (state.showings.get(key) ?? 0) + 1;
  const { options: opened = false, hint = false } = entry.seen ?? {};
  const { asking } = POLICIES[state.setup.mode];
  const wanted = asking === 'said' || (asking === 'grows' && metBefore(state, entry));
  const said = wanted && kind.sayable(question) && !opened;
  const rng = seededRng(`${state.setup.seed}/${key}/${showing}`);
  const shown = kind.show(question, pack, said ? 'said' : 'picked', rng);
  return {
    ...state,
    agenda,
    showings: new Map(state.showings).set(key, showing),
    current: { screen: 'ask', entry, shown, responses: [], opened, hint },
  };
}

/** Met in an earlier session; a return inside this one is no new meeting. */
function metBefore(state: SessionState, entry: Extract<Entry, { type: 'ask' }>): boolean {
  return state.setup.learner.items.has(entry.asked.key);
}

/** A limit ends a session only while something is left. */
function limitReached(state: SessionState, when: Moment): EndedBy | undefined {
  if (state.agenda.length === 0) return undefined;
  if (answersLeft(state) <= 0) return 'limit';
  const elapsed = when.at - state.started.at;
  return state.answers.length > 0 && elapsed >= limitOf(state, 'minutes') * 60_000 ? 'minutes' : undefined;
}

function overrule(state: SessionState, when: Moment): SessionState {
  const last = state.answers.at(-1);
  if (last === undefined || state.current.screen === 'summary') return state;
  const result = overruled(state, when, last);
  if (result === undefined) return state;
  const { key } = last.asking.entry.asked;
  const corrected: SessionState = {
    ...state,
    answers: [...state.answers.slice(0, -1), result.answer],
    items: new Map(state.items).set(key, result.item),
    agenda: state.agenda.filter(
      (entry) => entry.type !== 'ask' || entry.try !== 'return' || entry.asked.key !== key,
    ),
    records: [...state.records, result.line],
    past: { state, of: result.line.id },
  };
  return withoutReturn(corrected, key, when);
}

/** The return of this item that is on screen has lost its reason. */
function withoutReturn(state: SessionState, key: ItemKey, when: Moment): SessionState {
  const { current } = state;
  const pointless =
    current.screen === 'ask' && current.entry.try === 'return' && current.entry.asked.key === key;
  return pointless ? advance(state, when) : state;
}

function putAside(state: SessionState, event: Extract<SessionEvent, { type: 'set-aside' }>): SessionState {
  if (state.current.screen === 'summary') return state;
  const aside = setAside(state, event, event.how);
  const key = state.answers.at(-1)?.asking.entry.asked.key;
  return aside === undefined || key === undefined ? state : withoutReturn(aside, key, event);
}

function undo(state: SessionState, when: Moment): SessionState {
  if (state.past === undefined || state.current.screen === 'summary') return state;
  const line = numbered(state, when, { event: 'undo', of: state.past.of });
  return { ...state.past.state, records: [...state.records, line] };
}

function flag(state: SessionState, event: Moment & { readonly reason: string }): SessionState {
  const last = state.answers.at(-1);
  if (last === undefined) return state;
  const { pack, question } = last.asking.entry.asked;
  const line = numbered(state, event, {
    event: 'flag',
    pack: pack.id,
    question: question.id,
    reason: event.reason,
  });
  const answers: readonly Answered[] = [...state.answers.slice(0, -1), { ...last, flagged: true }];
  return { ...state, answers, records: [...state.records, line] };
}
