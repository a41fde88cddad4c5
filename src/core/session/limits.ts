import { POLICIES } from './policy.ts';
import type { SessionState } from './state.ts';

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
