import { answersTo, isAbove, type LadderRequest, type Rung, rungOfClaim } from '../claim/ladder.ts';
import type { ItemKey } from '../ids.ts';
import type { ItemState } from '../memory/item.ts';
import { type Answered, itemNow, type SessionState } from './state.ts';

/** A claim that an answer moved on the ladder. */
export interface ClaimMove {
  readonly from: Rung;
  readonly to: Rung;
  /** Of a move down: the right answers in time that bring it back; absent where they are many. */
  readonly back?: number;
}

/** How many claims a session moved. */
export interface Moves {
  /** Met for the first time. */
  readonly met: number;
  readonly up: number;
  readonly down: number;
}

/**
 * Where an answer moved the claim it rests on; undefined where it did not, where nothing is scheduled, and for a return:
 * that mends what the first try of the same session said already.
 */
export function moveOf(state: SessionState, answer: Answered): ClaimMove | undefined {
  const { asked, try: attempt } = answer.asking.entry;
  const [claim] = asked.question.claims;
  if (answer.review?.due == null || attempt === 'return' || claim === undefined) return undefined;
  const from = rungOfClaim(asked.pack, claim, itemsWith(state, asked.key, answer.before));
  const to = rungOfClaim(asked.pack, claim, itemsWith(state, asked.key, itemNow(state, asked.key)));
  if (from === to || from === 'new') return undefined;
  const memory = itemNow(state, asked.key)?.memory;
  const back = isAbove(from, to) && memory != null ? answersTo(from, memory, ladderOf(state)) : undefined;
  return { from, to, ...(back !== undefined && { back }) };
}

/** The claims of everything answered, from before the session to now. */
export function movesOf(state: SessionState): Moves {
  const moves = { met: 0, up: 0, down: 0 };
  const seen = new Set<string>();
  for (const { asking } of state.answers) {
    const { pack, question } = asking.entry.asked;
    for (const claim of question.claims) {
      if (seen.has(`${pack.id}/${claim}`)) continue;
      seen.add(`${pack.id}/${claim}`);
      const from = rungOfClaim(pack, claim, { ...ladderOf(state), items: state.setup.learner.items });
      const to = rungOfClaim(pack, claim, {
        ...ladderOf(state),
        items: { get: (key) => itemNow(state, key) },
      });
      if (from === 'new' && to !== 'new') moves.met += 1;
      else if (isAbove(to, from)) moves.up += 1;
      else if (isAbove(from, to)) moves.down += 1;
    }
  }
  return moves;
}

function ladderOf({ setup }: SessionState): Pick<LadderRequest, 'model' | 'retention'> {
  return { model: setup.model, retention: setup.settings.retention };
}

/** The learner as of now, but with this item as given. */
function itemsWith(state: SessionState, key: ItemKey, item: ItemState | undefined): LadderRequest {
  return { ...ladderOf(state), items: { get: (wanted) => (wanted === key ? item : itemNow(state, wanted)) } };
}
