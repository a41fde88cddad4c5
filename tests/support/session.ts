import type { SessionId } from '../../src/core/ids.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { type Learner, NEW_LEARNER } from '../../src/core/memory/item.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { SessionEvent } from '../../src/core/session/event.ts';
import type { Bet } from '../../src/core/session/record.ts';
import { reduce, startSession } from '../../src/core/session/reduce.ts';
import type { SessionSetup } from '../../src/core/session/setup.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { sha256 } from '../../src/sha256.ts';
import { MADE_STEMS } from '../../src/wording/made.ts';
import { responsesFor } from './answers.ts';
import { samplePack } from './sample-pack.ts';

export { DAY } from '../../src/core/memory/day.ts';

/** 2 March 2026, 18:00 UTC. */
export const EVENING = Date.UTC(2026, 2, 2, 18);

/** What a learner has who changed nothing. */
export const SETTINGS = { dayStart: 4, retention: 0.9, newPerDay: 6, sessionLimit: 20, sessionMinutes: 8 };

/** Everything a session of the sample pack is made from. */
export function setupOf(more: Partial<SessionSetup> = {}): SessionSetup {
  return {
    id: 's1' as SessionId,
    mode: 'study',
    seed: 'seed',
    packs: [samplePack],
    names: [],
    learner: NEW_LEARNER,
    settings: SETTINGS,
    limits: {},
    filter: {},
    model: shippedModel(),
    stems: MADE_STEMS,
    sha256,
    ...more,
  };
}

type Untimed<E> = E extends SessionEvent ? Omit<E, 'at' | 'offset'> : never;

/** A session driven by a clock that moves ten seconds with every event. */
export class Played {
  state: SessionState;
  #at: number;
  readonly #offset: number;

  constructor(more: Partial<SessionSetup> = {}, at = EVENING, offset = 60) {
    this.#at = at;
    this.#offset = offset;
    this.state = startSession(setupOf(more), { at, offset });
  }

  send(event: Untimed<SessionEvent>): this {
    this.#at += 10_000;
    this.state = reduce(this.state, { ...event, at: this.#at, offset: this.#offset } as SessionEvent);
    return this;
  }

  wait(ms: number): this {
    this.#at += ms;
    return this;
  }

  /** UTC milliseconds. */
  get now(): number {
    return this.#at;
  }

  get screen(): string {
    return this.state.current.screen;
  }

  get question(): string {
    const { current } = this.state;
    if (current.screen === 'ask') return current.entry.asked.question.id;
    return this.state.answers.at(-1)?.asking.entry.asked.question.id ?? '';
  }

  readAll(): this {
    while (this.screen === 'learn') this.send({ type: 'read' });
    return this;
  }

  answer(wanted: 'right' | 'wrong', bet: Bet = 'think'): this {
    const { current } = this.state;
    if (current.screen !== 'ask') throw new Error(`no question on screen but ${current.screen}`);
    const { pack, question } = current.entry.asked;
    for (const response of responsesFor(question, current.shown, pack, wanted, current.responses).slice(
      current.responses.length,
    )) {
      this.send({ type: 'answer', response, bet, ms: 4000, idle: 0 });
    }
    return this;
  }

  /** Answers rightly until this question is on screen. */
  until(question: string): this {
    for (let i = 0; i < 100 && this.question !== question; i += 1) {
      this.readAll();
      if (this.question !== question) this.answer('right').send({ type: 'next' }).readAll();
    }
    if (this.screen !== 'ask') throw new Error(`${question} never came`);
    return this;
  }

  /** Answers and goes on, until the session ends. */
  finishWith(wanted: 'right' | 'wrong', most = 100): this {
    for (let i = 0; i < most && this.screen !== 'summary'; i += 1) {
      this.readAll();
      if (this.screen === 'ask') this.answer(wanted);
      if (this.screen === 'feedback') this.send({ type: 'next' });
      if (this.screen === 'sheet') this.send({ type: 'finish' });
    }
    return this;
  }

  /** What the learner's past is after this session. */
  learner(): Learner {
    return foldRecords(
      this.state.records,
      this.state.setup.model,
      SETTINGS.dayStart,
      this.state.setup.learner,
    );
  }

  events(): string[] {
    return this.state.records.map(({ event }) => event);
  }
}
