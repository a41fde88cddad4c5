import { handIn } from './answer.ts';
import { POLICIES } from './policy.ts';
import type { JournalRecord } from './record.ts';
import type { Moment } from './setup.ts';
import { type EndedBy, numbered, type SessionState } from './state.ts';

/** Ends a session; an exam is handed in. */
export function finish(state: SessionState, when: Moment, endedBy: EndedBy): SessionState {
  const handed = POLICIES[state.setup.mode].feedback === 'end' ? handIn(state, when) : state;
  const end = numbered<Extract<JournalRecord, { event: 'session' }>>(handed, when, {
    event: 'session',
    phase: 'end',
    mode: state.setup.mode,
  });
  const { past: _, ...rest } = handed;
  return { ...rest, current: { screen: 'summary', endedBy }, records: [...handed.records, end] };
}
