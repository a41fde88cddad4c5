/** Where the mark stands in a numbered list, and the digits typed so far. */
export interface ListState {
  /** From 0; null before the first move. */
  readonly focus: number | null;
  readonly typed: string;
}

export const NOWHERE: ListState = { focus: null, typed: '' };

/** A line up or down; the ends stop, and the first move enters the list at the near end. */
export function moved(state: ListState, direction: 'up' | 'down', count: number): ListState {
  if (count === 0) return NOWHERE;
  const from = state.focus ?? (direction === 'down' ? -1 : count);
  const focus = Math.min(count - 1, Math.max(0, from + (direction === 'down' ? 1 : -1)));
  return { focus, typed: '' };
}

/** To the line with that number; a digit goes on from the one before while the list has such a number. */
export function numbered(state: ListState, digit: string, count: number): ListState {
  for (const typed of [state.typed + digit, digit]) {
    const number = Number(typed);
    if (number >= 1 && number <= count) return { focus: number - 1, typed };
  }
  return { ...state, typed: '' };
}
