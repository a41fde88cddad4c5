import type { SessionEvent } from './event.ts';
import type { FeedbackView, SessionView } from './view.ts';

type Timed = 'at' | 'offset' | 'ms' | 'idle';
type WithoutTimes<E> = E extends SessionEvent ? Omit<E, Timed> : never;

/** An event as a face sends it; the clock is added behind the port. */
export type SessionCommand = WithoutTimes<SessionEvent>;

/** `pending`: not on disk yet. `failed`: the disk refused, told in a sentence; kept in memory and tried again. */
export type Saving = 'saved' | 'pending' | { readonly failed: string };

/** A running session as the faces see it. */
export interface SessionPort {
  view(): SessionView;
  /** Feedback on the answer given last, even when the next question is on screen already. */
  last(): FeedbackView | undefined;
  /** Resolves when what the event recorded is safe on disk, or when the disk refused it. */
  send(command: SessionCommand): Promise<void>;
  saving(): Saving;
  /** Milliseconds an exam with a time limit has left, at least 0; undefined where there is none, or it was handed in. */
  timeLeft(): number | undefined;
  subscribe(listener: () => void): () => void;
}
