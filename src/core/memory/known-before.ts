/** Chance that an item never met before is known, until a pack's own answers say better. */
export const KNOWN_BEFORE = 0.3;

/** First answers that the prior is worth. */
const WORTH = 10;

/** First meetings with a pack's questions: how many, and how many of those were known already, in parts of answers. */
export interface FirstMeetings {
  readonly met: number;
  readonly known: number;
}

/** Chance (0 to 1) that a question of this pack is known at its first meeting. */
export function knownBefore(meetings: FirstMeetings | undefined): number {
  const { met, known } = meetings ?? { met: 0, known: 0 };
  return (known + WORTH * KNOWN_BEFORE) / (met + WORTH);
}

/**
 * The record after one more first meeting.
 * @param knew chance (0 to 1) that the answer was known
 */
export function withMeeting(meetings: FirstMeetings | undefined, knew: number): FirstMeetings {
  const { met, known } = meetings ?? { met: 0, known: 0 };
  return { met: met + 1, known: known + knew };
}
