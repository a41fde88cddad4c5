import { DAY, dayStartsAt, localDay } from '../memory/day.ts';
import { answersLeft } from './limits.ts';
import { isServed } from './outlook.ts';
import type { Entry } from './queue.ts';
import type { JournalRecord } from './record.ts';
import { returnsInTime } from './returns.ts';
import { type Asked, askedItems, type Moment } from './setup.ts';
import { itemNow, numbered, type SessionState } from './state.ts';

/**
 * What a learner may do with a question that is not worth asking now: `bury` it until tomorrow, `suspend` it until it is
 * called back, or suspend it and take another question on the same claim instead.
 */
export type Aside = 'bury' | 'suspend' | 'replace';

/** Items until the other question is asked. */
const GAP = 2;

/** The question answered last, put aside; undefined where nothing is known of it that could be set aside. */
export function setAside(state: SessionState, when: Moment, how: Aside): SessionState | undefined {
  const last = state.answers.at(-1);
  if (last === undefined || last.aside !== undefined) return undefined;
  const { asked } = last.asking.entry;
  const item = itemNow(state, asked.key);
  const other = how === 'replace' ? anotherOn(state, asked, when) : undefined;
  if (item === undefined || (how === 'replace' && other === undefined)) return undefined;
  const until = tomorrow(state, when);
  const line = lineFor(state, when, asked, how, until);
  const agenda = state.agenda.filter((entry) => entry.type !== 'ask' || entry.asked.key !== asked.key);
  return {
    ...state,
    answers: [...state.answers.slice(0, -1), { ...last, aside: how, returns: false }],
    items: new Map(state.items).set(
      asked.key,
      how === 'bury' ? { ...item, buriedUntil: until } : { ...item, suspended: true },
    ),
    agenda: other === undefined ? agenda : returnsInTime(withOther(agenda, other), answersLeft(state)),
    records: [...state.records, line],
    past: { state, of: line.id },
  };
}

/** Another question on a claim of this one that could be asked in its place. */
export function anotherOn(state: SessionState, { pack, question }: Asked, now: Moment): Asked | undefined {
  const taken = new Set([
    ...state.agenda.flatMap((entry) => (entry.type === 'ask' ? [entry.asked.key] : [])),
    ...state.answers.map(({ asking }) => asking.entry.asked.key),
  ]);
  const learner = { ...state.setup.learner, items: new Map([...state.setup.learner.items, ...state.items]) };
  return askedItems([pack]).find(
    (asked) =>
      asked.question.id !== question.id &&
      !taken.has(asked.key) &&
      asked.question.claims.some((claim) => question.claims.includes(claim)) &&
      isServed(asked, { filter: {}, learner }, now),
  );
}

function lineFor(state: SessionState, when: Moment, asked: Asked, how: Aside, until: number): JournalRecord {
  const of = { pack: asked.pack.id, question: asked.question.id };
  return how === 'bury'
    ? numbered<Extract<JournalRecord, { event: 'bury' }>>(state, when, { event: 'bury', ...of, until })
    : numbered<Extract<JournalRecord, { event: 'suspend' }>>(state, when, {
        event: 'suspend',
        ...of,
        on: true,
      });
}

function tomorrow({ setup }: SessionState, { at, offset }: Moment): number {
  const { dayStart } = setup.settings;
  return dayStartsAt(localDay(at, offset, dayStart), offset, dayStart) + DAY;
}

function withOther(agenda: readonly Entry[], asked: Asked): Entry[] {
  const place = Math.min(GAP, agenda.length);
  return [...agenda.slice(0, place), { type: 'ask', asked, try: 'first' }, ...agenda.slice(place)];
}
