import type { Response } from '../question/interaction.ts';
import type { Bet } from './record.ts';
import type { Aside } from './set-aside.ts';

/** Every event carries the clock: UTC milliseconds and the minutes east of UTC. */
interface When {
  readonly at: number;
  readonly offset: number;
}

/** What faces send to a session. The reducer ignores an event that does not fit where the session stands. */
export type SessionEvent = When &
  (
    | { readonly type: 'read' }
    /** An answer to the step on screen. `ms`: monotonic milliseconds since the question was shown, `idle` of them idle. */
    | {
        readonly type: 'answer';
        readonly response: Response;
        readonly bet: Bet;
        readonly ms: number;
        readonly idle: number;
      }
    | { readonly type: 'dont-know'; readonly ms: number; readonly idle: number }
    | { readonly type: 'open-options' }
    | { readonly type: 'hint' }
    | { readonly type: 'skip' }
    | { readonly type: 'next' }
    /** "I was right", of the typed answer on screen. */
    | { readonly type: 'right' }
    | { readonly type: 'undo' }
    | { readonly type: 'flag'; readonly reason: string }
    /** Puts the question answered last aside. */
    | { readonly type: 'set-aside'; readonly how: Aside }
    /** To a question of an exam's sheet, by its place from 0. */
    | { readonly type: 'go'; readonly place: number }
    /** Marks the exam question on screen, to come back to it, or takes the mark away. */
    | { readonly type: 'mark' }
    /** Shows which questions of an exam are answered and which are open. */
    | { readonly type: 'sheet' }
    /** Ends the session; an exam is handed in. */
    | { readonly type: 'finish' }
  );
