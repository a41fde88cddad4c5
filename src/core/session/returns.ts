import type { ItemKey } from '../ids.ts';
import { answersLeft } from './limits.ts';
import { POLICIES } from './policy.ts';
import type { Entry } from './queue.ts';
import type { Answered, AskEntry, SessionState } from './state.ts';

/** Items between a wrong answer and its return, where so many are left. */
const RETURN_GAP = 5;
/** What was missed so often in one session is left for another day: a further try teaches less than a night's sleep. */
const MOST_MISSES = 3;

/** What becomes of a wrong answer that is just being given. */
export function returnOf(
  state: SessionState,
  key: ItemKey,
): { readonly returns: boolean; readonly missed?: number } {
  if (!POLICIES[state.setup.mode].returns) return { returns: false };
  const missed = state.answers.filter((answer) => isMissed(answer, key)).length + 1;
  if (missed >= MOST_MISSES) return { returns: false, missed };
  // One that was promised to come back is not pushed out by the next.
  const waiting = state.agenda.filter(isReturn).length;
  return { returns: waiting < answersAfter(state) };
}

function isMissed({ asking, graded }: Answered, key: ItemKey): boolean {
  return asking.entry.asked.key === key && !graded.correct;
}

/** Puts a wrong item back, some items on; where fewer are left, or a limit comes sooner, as late as it still comes. */
export function withReturn(state: SessionState, entry: AskEntry): readonly Entry[] {
  const room = answersAfter(state);
  const agenda = returnsInTime(state.agenda, room - 1);
  const gap = Math.min(RETURN_GAP, room - 1);
  let asks = 0;
  let place = 0;
  while (place < agenda.length && asks < gap) {
    if (agenda[place]?.type === 'ask') asks += 1;
    place += 1;
  }
  return [...agenda.slice(0, place), { ...entry, try: 'return' }, ...agenda.slice(place)];
}

/**
 * The agenda with every return among the first so many questions: what else is asked before the limit gives way, the last of
 * it first. What is read goes with the question it is read for.
 */
export function returnsInTime(agenda: readonly Entry[], room: number): Entry[] {
  let others = room - agenda.filter(isReturn).length;
  const inTime: Entry[] = [];
  const tooLate: Entry[] = [];
  for (const entry of agenda) {
    const fits = isReturn(entry) || others > 0;
    (fits ? inTime : tooLate).push(entry);
    if (entry.type === 'ask' && !isReturn(entry)) others -= 1;
  }
  return [...inTime, ...tooLate];
}

function isReturn(entry: Entry): boolean {
  return entry.type === 'ask' && entry.try === 'return';
}

/** Answers that the limit lets in after the one being given. */
function answersAfter(state: SessionState): number {
  return answersLeft(state) - 1;
}
