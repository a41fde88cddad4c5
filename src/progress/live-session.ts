import { tmpdir } from 'node:os';
import type { SessionEvent } from '../core/session/event.ts';
import { timeLeft } from '../core/session/exam/look-exam.ts';
import { resumeExam, type Unfinished } from '../core/session/exam/resume.ts';
import { lookAt, lookBack } from '../core/session/look.ts';
import type { Saving, SessionCommand, SessionPort } from '../core/session/port.ts';
import { reduce, startSession } from '../core/session/reduce.ts';
import type { SessionSetup } from '../core/session/setup.ts';
import type { SessionState } from '../core/session/state.ts';
import type { FeedbackView, SessionView } from '../core/session/view.ts';
import { UserError } from '../user-error.ts';
import type { Clock } from './clock.ts';
import type { LinesOfOthers } from './elsewhere.ts';
import { rescued, type SessionJournal } from './journal.ts';

/** Time on one question beyond which the learner is taken to have left; milliseconds. */
const IDLE_AFTER = 120_000;

/** How often the derived state is saved: after so many answers, or so many milliseconds. */
const STATE_EVERY = 25;
const STATE_AFTER = 60_000;

/** Saving it takes at most one part in so many of the time: with very many items it is saved less often. */
const STATE_SHARE = 100;

/** The derived state, as a session saves it. */
export interface StateSaving {
  saveState(): void;
  /** Milliseconds it takes, as far as is known. */
  readonly stateCost: number;
}

/** What an exam may need: the one that goes on, whose lines are on the disk already, and what other windows write of it. */
interface GoingOn {
  readonly unfinished?: Unfinished;
  readonly others?: LinesOfOthers;
}

/** A session under way: the reducer with a clock in front of it and a journal behind it. */
export class LiveSession implements SessionPort {
  readonly #clock: Clock;
  readonly #journal: SessionJournal;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #view: SessionView;
  /** How many of the state's records were handed to the journal. */
  #handed = 0;
  #saving: Saving = 'saved';
  #shownAt: number;
  #stateSavedAt: number;
  #answersSaved = 0;
  readonly #store: StateSaving;
  readonly #others: LinesOfOthers;
  /** Lines that were on the disk when an exam went on. */
  readonly #before: ReadonlySet<string>;

  constructor(
    setup: SessionSetup,
    journal: SessionJournal,
    clock: Clock,
    store: StateSaving,
    { unfinished, others = () => [] }: GoingOn = {},
  ) {
    this.#others = others;
    this.#before = new Set(unfinished?.records.map(({ id }) => id));
    this.#clock = clock;
    this.#journal = journal;
    this.#store = store;
    this.#stateSavedAt = clock.elapsed();
    this.#state =
      unfinished === undefined
        ? startSession(setup, clock.now())
        : resumeExam(setup, unfinished, clock.now());
    this.#handed = unfinished?.records.length ?? 0;
    this.#view = lookAt(this.#state);
    this.#shownAt = clock.elapsed();
  }

  view(): SessionView {
    return this.#view;
  }

  last(): FeedbackView | undefined {
    return lookBack(this.#state);
  }

  saving(): Saving {
    return this.#saving;
  }

  timeLeft(): number | undefined {
    return timeLeft(this.#state, this.#clock.now().at);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws UserError where an exam goes on in another window: what is answered here does not count */
  async send(command: SessionCommand): Promise<void> {
    if (this.#others().some((id) => !this.#before.has(id))) throw goesOnElsewhere(this.#state.setup.names);
    const elapsed = Math.max(0, Math.round(this.#clock.elapsed() - this.#shownAt));
    const times = { ms: elapsed, idle: Math.max(0, elapsed - IDLE_AFTER) };
    const before = this.#state;
    this.#state = reduce(before, { ...command, ...times, ...this.#clock.now() } as SessionEvent);
    if (this.#state === before) return;
    if (entryOf(this.#state) !== entryOf(before)) this.#shownAt = this.#clock.elapsed();
    this.#view = lookAt(this.#state);
    const saved = this.#save();
    this.#tell();
    await saved;
  }

  /** Ends the session if it has not ended, and lets go of its file. Resolves to what still could not be saved, if anything. */
  async close(): Promise<UserError | undefined> {
    try {
      await this.send({ type: 'finish' });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return (await this.leave()) ?? error;
    }
    return this.leave();
  }

  /**
   * Lets go of the file without ending the session: what was answered stays, an exam is not handed in. What the disk
   * still refuses is put where temporary files go, and said.
   */
  async leave(): Promise<UserError | undefined> {
    try {
      await this.#journal.close();
      if (this.#handed > 0) this.#store.saveState();
      return undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const path = this.#journal.rescue(tmpdir());
      return path === undefined ? error : rescued(error, path);
    }
  }

  /** A session in which nothing was read or answered leaves no file. */
  async #save(): Promise<void> {
    const { records } = this.#state;
    const started = this.#handed > 0 || records.some(({ event }) => event !== 'session');
    if (!started || this.#handed === records.length) return;
    const fresh = records.slice(this.#handed);
    this.#handed = records.length;
    this.#saving = 'pending';
    // A line the disk refused is written with the next one, so only the journal knows how things stand in the end.
    await Promise.allSettled(fresh.map((record) => this.#journal.append(record)));
    if (this.#journal.failed !== undefined) this.#saving = { failed: this.#journal.failed.message };
    else if (this.#journal.unsaved === 0) this.#saving = 'saved';
    this.#tell();
    this.#saveStateNowAndThen();
  }

  /** Only a help for the next start, so it may wait; the journal has everything. */
  #saveStateNowAndThen(): void {
    const answers = this.#state.answers.length;
    const elapsed = this.#clock.elapsed();
    const since = elapsed - this.#stateSavedAt;
    if (answers - this.#answersSaved < STATE_EVERY && since < STATE_AFTER) return;
    if (since < STATE_SHARE * this.#store.stateCost) return;
    this.#answersSaved = answers;
    this.#store.saveState();
    this.#stateSavedAt = this.#clock.elapsed();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function goesOnElsewhere(names: readonly string[]): UserError {
  return new UserError(
    'exam-elsewhere',
    'This exam goes on in another window: the last key here was not noted, everything before it was.',
    `Go on there; or close that one, and here: ${['recite exam', ...names].join(' ')}`,
  );
}

function entryOf({ current }: SessionState): unknown {
  return current.screen === 'ask' || current.screen === 'learn' ? current.entry : current.screen;
}
