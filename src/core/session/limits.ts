import { POLICIES } from './policy.ts';
import type { Asking, SessionState } from './state.ts';

/** Limits are for this session, or the learner's everyday ones; those do not cut an opening round. */
export function limitOf(state: SessionState, of: 'answers' | 'minutes'): number {
  const { limits, settings, mode } = state.setup;
  const everyday = POLICIES[mode].clock === 'settings' && !state.opening;
  const setting = of === 'answers' ? settings.sessionLimit : settings.sessionMinutes;
  return limits[of] ?? (everyday ? setting : Infinity);
}

/** Questions answered for good: a first try that may be mended is none yet. */
export function answersGiven({ answers }: Pick<SessionState, 'answers'>): number {
  return answers.filter(({ retries }) => !retries).length;
}

/** Answers that the limit still lets in, the one being given among them. */
export function answersLeft(state: SessionState): number {
  return limitOf(state, 'answers') - answersGiven(state);
}

/** What is still missed after so many returns is not learnt by one more today; it rests until another day. */
const RETURNS_AT_MOST = 3;

/**
 * Whether what is missed now may come back in this session: where answers are limited, while there is room; where they
 * are not, until it has come back often enough, for else what is never right would never end.
 */
export function mayReturn(state: SessionState, { asked, try: attempt }: Asking['entry']): boolean {
  const left = answersLeft(state);
  if (left < Infinity) return left > 1;
  const before = state.answers.filter(
    ({ asking: { entry } }) => entry.try === 'return' && entry.asked.key === asked.key,
  );
  const returned = before.length + (attempt === 'return' ? 1 : 0);
  return returned < RETURNS_AT_MOST;
}
